"""The sheet of how the agents' calls went by the sound: means over the calls that were measured."""

from __future__ import annotations

from qa_app.export.labels import Label, Labels
from qa_app.export.report import MonthReport
from qa_app.export.table import Column, Kind, Table

_FROZEN = 2


def talk_table(report: MonthReport, labels: Labels) -> Table:
    """Make a row an agent, in the order of the ranking, then those who are not in it; times are seconds."""
    columns = (
        Column(labels.text(Label.AGENT)),
        Column(labels.text(Label.NAME)),
        Column(labels.text(Label.TEAM)),
        Column(labels.text(Label.MEASURED_COUNT), Kind.INTEGER),
        Column(labels.text(Label.TWO_SIDED_COUNT), Kind.INTEGER),
        Column(labels.text(Label.TALK_SHARE), Kind.SHARE),
        Column(labels.text(Label.LONGEST_SILENCE), Kind.SCORE),
        Column(labels.text(Label.DEAD_AIR), Kind.SCORE),
        Column(labels.text(Label.OVERTALK), Kind.SCORE),
        Column(labels.text(Label.INTERRUPTIONS), Kind.SCORE),
        Column(labels.text(Label.RESPONSE), Kind.SCORE),
        Column(labels.text(Label.TEMPO_CHARACTERS), Kind.SCORE),
        Column(labels.text(Label.TEMPO_WORDS), Kind.SCORE),
    )
    places = {row.agent: place for place, row in enumerate(report.ranking.rows)}
    in_order = sorted(report.talk, key=lambda each: (places.get(each.agent, len(places)), each.agent))
    names = report.agent_names()
    rows = tuple(
        (
            each.agent,
            names.get(each.agent, each.name or each.agent),
            each.team,
            each.calls,
            each.two_sided,
            each.agent_share,
            each.longest_silence_s,
            each.dead_air_s,
            each.overtalk_s,
            each.interruptions,
            each.response_s,
            each.characters_a_minute,
            each.words_a_minute,
        )
        for each in in_order
    )
    return Table(labels.text(Label.TALK), columns, rows, frozen=_FROZEN, heat=False)
