"""The tables: one schema for SQLite and PostgreSQL. The migrations must arrive at exactly this: a test compares them.

Kinds of states and of choices are text; only those that a table of calls is sorted by are numbers (`Stage`). The ids of
calls and evaluations are never given twice, since screens hold on to them.
"""

from __future__ import annotations

from qa_app.storage.tables.base import RECOGNITION, REVIEW, Base
from qa_app.storage.tables.calls import SORTED_BY, AgentTable, CallTable, TaskTable
from qa_app.storage.tables.evaluations import (
    AnswerTable,
    ClaimTable,
    DeskTable,
    EvaluationTable,
    EvidenceTable,
    SectionScoreTable,
    SkippedCallTable,
    SuggestedAnswerTable,
)
from qa_app.storage.tables.glossary import GlossaryWordTable
from qa_app.storage.tables.months import (
    AppealTable,
    EntryTable,
    FigureTable,
    MonthNoticeTable,
    MonthSnapshotTable,
    PostingTable,
    RewardTable,
)
from qa_app.storage.tables.operations import OperationTable
from qa_app.storage.tables.rubrics import PolicyTable, RubricDraftTable, RubricSourceTable, RubricTable
from qa_app.storage.tables.talk import CallTalkTable
from qa_app.storage.tables.transcripts import (
    CorrectedSegmentTable,
    IndexedTranscriptTable,
    SegmentTable,
    SpokenLineTable,
    TranscriptEditTable,
    TranscriptTable,
)

__all__ = [
    "RECOGNITION",
    "REVIEW",
    "SORTED_BY",
    "AgentTable",
    "AnswerTable",
    "AppealTable",
    "Base",
    "CallTable",
    "CallTalkTable",
    "ClaimTable",
    "CorrectedSegmentTable",
    "DeskTable",
    "EntryTable",
    "EvaluationTable",
    "EvidenceTable",
    "FigureTable",
    "GlossaryWordTable",
    "IndexedTranscriptTable",
    "MonthNoticeTable",
    "MonthSnapshotTable",
    "OperationTable",
    "PolicyTable",
    "PostingTable",
    "RewardTable",
    "RubricDraftTable",
    "RubricSourceTable",
    "RubricTable",
    "SectionScoreTable",
    "SegmentTable",
    "SkippedCallTable",
    "SpokenLineTable",
    "SuggestedAnswerTable",
    "TaskTable",
    "TranscriptEditTable",
    "TranscriptTable",
]
