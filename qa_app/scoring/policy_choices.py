"""The choices of a policy's text: what is chosen, put in anew while everything else stays as it is."""

from __future__ import annotations

from enum import StrEnum

from qa_app.model.ranking import MissingFigure, Policy, SharedPrize


class Choice(StrEnum):
    """What can be chosen, by its key in the file."""

    MISSING_FIGURE = "missing_figure"
    SHARED_PRIZE = "shared_prize"


OPTIONS: dict[Choice, tuple[StrEnum, ...]] = {
    Choice.MISSING_FIGURE: tuple(MissingFigure),
    Choice.SHARED_PRIZE: tuple(SharedPrize),
}
"""The words of each choice, the usual one first."""


def chosen(policy: Policy) -> dict[Choice, StrEnum]:
    """Give what a policy has chosen."""
    return {Choice.MISSING_FIGURE: policy.missing_figure, Choice.SHARED_PRIZE: policy.shared_prize}


def with_choice(text: str, choice: Choice, option: StrEnum) -> str:
    """Write a choice where the text has it, else as the policy's last line; a text that is no YAML stays."""
    import yaml  # noqa: PLC0415  (a sixth of the start-up)

    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return text
    if root is None or root.id != "mapping" or root.flow_style:
        return text
    for key, value in root.value:
        if key.value == choice:
            return f"{text[: value.start_mark.index]}{option}{text[value.end_mark.index :]}"
    end = root.end_mark.index
    return f"{text[:end].rstrip()}\n{choice}: {option}\n{text[end:]}"
