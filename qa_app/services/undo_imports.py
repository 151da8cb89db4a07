"""Imports of finished evaluations and of figures taken back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from decimal import Decimal

from qa_app.model.agents import Actor
from qa_app.model.calls import CallMetadata
from qa_app.model.changes import NOTHING, Changes, Subject, changed
from qa_app.model.problems import ProblemError, problem
from qa_app.services.calls import store_metadata
from qa_app.services.past_imports import (
    EVALUATIONS,
    TAKEN_BACK,
    ImportKey,
    PastImport,
    evaluations_made,
    figures_kind,
    last_import,
)
from qa_app.services.workspace import Workspace
from qa_app.storage import calls as stored_calls
from qa_app.storage import figures as stored_figures
from qa_app.storage import past_imports as stored
from qa_app.storage import submissions
from qa_app.storage.database import Session
from qa_app.storage.operations import as_logged, log, operations


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What taking an import back did.

    Attributes:
        removed: Evaluations removed, or figures put back.
        kept: Figures that were changed since and stay as they are.
        calls: Calls removed that the import had made and that nothing else needs.
    """

    removed: int
    kept: int = 0
    calls: int = 0
    changes: Changes = NOTHING


def last_evaluations_import(workspace: Workspace) -> PastImport | None:
    """Give the newest import of evaluations, None where there is none to be taken back."""
    with workspace.database.reading() as session:
        return last_import(session, EVALUATIONS)


def last_figures_import(workspace: Workspace, month: str) -> PastImport | None:
    """Give the newest import of figures of a month, None where there is none to be taken back."""
    with workspace.database.reading() as session:
        return last_import(session, figures_kind(month))


def undo_evaluations(workspace: Workspace, actor: Actor, key: ImportKey) -> TakenBack:
    """Take an import of evaluations back, all of it or nothing.

    Its evaluations go, those whose place they took count again, and calls that it made go where they have no recording
    and nobody else's evaluation. Metadata that it gave to calls which lacked it goes where it was not changed since;
    what it told of agents stays.

    Raises:
        ProblemError: ``import-gone``: it was taken back already. ``import-worked-on``: an evaluation of it was
            corrected, superseded or appealed since.
    """
    with workspace.database.writing() as session:
        made = evaluations_made(session, key)
        if made is None:
            raise ProblemError(problem("import-gone"))
        counting = set(made.counting) - set(made.superseded)
        worked_on = stored.worked_on(session, counting, made.evaluations)
        if worked_on:
            raise ProblemError(problem("import-worked-on", count=len(worked_on)))
        calls, made_calls = stored.calls_of(session, made.evaluations), set(made.calls)
        stored.remove(session, made.evaluations)
        stored.restore(session, set(made.superseded) - set(made.evaluations))
        bare = stored.bare_calls(session, made.calls)
        stored_calls.remove(session, bare)
        filled = (each for each in made.filled if each[0] not in made_calls)
        _empty_again(session, workspace, actor, filled)
        submissions.refresh_calls(session, calls - bare)
        before = {"evaluations": len(made.evaluations), "calls": len(bare)}
        log(session, actor, workspace.clock(), TAKEN_BACK, (key.kind, key.id), before=before)
    changes = changed(Subject.CALLS, Subject.EVALUATIONS, call_ids=tuple(sorted(calls)))
    return TakenBack(len(made.evaluations), calls=len(bare), changes=changes)


def undo_figures(workspace: Workspace, actor: Actor, month: str) -> TakenBack:
    """Put the figures of a month's newest import back to what they were; what was changed since stays.

    Raises:
        ProblemError: ``import-gone``: there is none, or it was taken back already.
    """
    kind = figures_kind(month)
    put_back = kept = 0
    with workspace.database.writing() as session:
        last = last_import(session, kind)
        if last is None:
            raise ProblemError(problem("import-gone"))
        now = stored_figures.figures(session, month)
        for line in operations(session, kind, last.key.id):
            for agent, name, old, new in (line.after or {}).get("figures", ()):
                if now.get(agent, {}).get(name) != Decimal(new):
                    kept += 1
                    continue
                put_back += 1
                if old is None:
                    stored_figures.remove_figure(session, month, agent, name)
                else:
                    stored_figures.store_figures(session, month, agent, {name: Decimal(old)})
        log(session, actor, workspace.clock(), TAKEN_BACK, (kind, last.key.id), before={"figures": put_back})
    return TakenBack(put_back, kept, changes=changed(Subject.FIGURES) if put_back else NOTHING)


def _empty_again(
    session: Session, workspace: Workspace, actor: Actor, filled: Iterable[tuple[int, Mapping[str, object]]]
) -> None:
    """Take metadata out of calls again where it is what an import gave them, as the log writes it."""
    nothing = asdict(CallMetadata())
    for call_id, given in filled:
        call = stored_calls.card(session, call_id)
        if call is None:
            continue
        present = stored_calls.metadata_of(call)
        now = as_logged(asdict(present))
        gone = {name: nothing[name] for name, value in given.items() if now[name] == value}
        store_metadata(session, workspace, actor, call, replace(present, **gone))
