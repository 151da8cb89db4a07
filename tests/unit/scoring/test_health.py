"""How an item does, out of counts of its answers."""

from __future__ import annotations

from decimal import Decimal

import pytest

from qa_app.messages import LANGUAGES
from qa_app.messages.health import finding_words
from qa_app.model.evaluation import NA, Answer, FaultsAnswer, NumberAnswer, OptionAnswer, OptionsAnswer
from qa_app.model.health import FindingCode, ItemHealth
from qa_app.model.rubric import FatalScope, Fault, Item, ItemType, Mode, Option, Text
from qa_app.scoring.health import ItemCounts, findings, is_kept, item_counts, item_health

TITLE = Text.plain("Greeting")
GREETING = Item(
    "greeting",
    TITLE,
    ItemType.CHOICE,
    options=(
        Option("full", TITLE, Decimal(10)),
        Option("partly", TITLE, Decimal(5)),
        Option("missing", TITLE, Decimal(0), FatalScope.FORM),
    ),
)
MANNERS = Item("manners", TITLE, ItemType.FAULTS, faults=(Fault("rude", TITLE, Decimal(2)),))
FULL, PARTLY, MISSING = (OptionAnswer(name) for name in ("full", "partly", "missing"))


def counted(*answers: tuple[Answer, int], seen: int = 40) -> ItemCounts:
    return item_counts(GREETING, Mode.WEIGHTED, seen, answers)


def healthy(counts: ItemCounts, *units: tuple[Answer, ...], suggested: tuple[int, int] = (0, 0)) -> ItemHealth:
    return item_health(GREETING, "opening", counts, units=units, suggested=suggested)


def test_that_answers_are_summed_up() -> None:
    item = healthy(counted((FULL, 6), (PARTLY, 3), (MISSING, 1), (NA, 10)))
    assert (item.seen, item.answered, item.na, item.rated, item.full, item.lost, item.fatal) == (
        40,
        20,
        10,
        10,
        6,
        1,
        1,
    )
    assert item.mean_share == Decimal("0.7500")
    assert (item.na_share, item.full_share) == (Decimal("0.5"), Decimal("0.6"))


def test_that_sums_of_versions_are_added() -> None:
    assert counted((FULL, 6), seen=6) + counted((MISSING, 2), seen=4) == counted((FULL, 6), (MISSING, 2), seen=10)


def test_that_no_fault_is_full_in_deduct_mode() -> None:
    answers = [(FaultsAnswer(), 3), (FaultsAnswer((("rude", 2),)), 1)]
    counts = item_counts(MANNERS, Mode.DEDUCT, 4, answers)
    assert (counts.full, counts.shares) == (3, 0)
    assert item_health(MANNERS, "talk", counts).mean_share is None


def test_that_nothing_answered_has_no_shares() -> None:
    item = healthy(counted())
    assert (item.na_share, item.full_share, item.kept_share, item.mean_share) == (None, None, None, None)


def test_that_agreement_is_told_from_20_calls_on() -> None:
    few = healthy(counted(), *[(FULL, FULL)] * 19, (FULL,))
    assert (few.compared, few.enough, few.agreement, few.ac1) == (19, False, None, None)
    enough = healthy(counted(), *[(FULL, FULL)] * 15, *[(FULL, MISSING)] * 5)
    assert (enough.compared, enough.disagreed, enough.agreement) == (20, 5, Decimal("0.7500"))
    # p of full is 0.875: chance 2 · 0.875 · 0.125 / 1 = 0.21875, and (0.75 - 0.21875) / 0.78125 = 0.68.
    assert enough.ac1 == Decimal("0.6800")


def test_that_agreement_without_variance_is_not_defined() -> None:
    item = healthy(counted(), *[(FULL, FULL)] * 20)
    assert (item.agreement, item.ac1) == (Decimal(1), None)


def test_that_the_order_of_options_is_no_disagreement() -> None:
    units = [(OptionsAnswer(("a", "b")), OptionsAnswer(("b", "a")))] * 20
    assert item_health(GREETING, "opening", ItemCounts(), units=units).disagreed == 0


CASES = [
    (healthy(counted((FULL, 20))), FindingCode.ALWAYS_FULL, 20, 20),
    (healthy(counted((MISSING, 20))), FindingCode.ALWAYS_LOST, 20, 20),
    (healthy(counted(seen=0)), FindingCode.NEVER_SEEN, 0, 40),
    (healthy(counted()), FindingCode.NEVER_ANSWERED, 0, 40),
    (healthy(counted((NA, 15), (PARTLY, 15))), FindingCode.MOSTLY_NA, 15, 30),
    (healthy(counted((PARTLY, 20)), suggested=(20, 9)), FindingCode.SUGGESTIONS_REJECTED, 9, 20),
    (healthy(counted((PARTLY, 20)), *[(FULL, MISSING)] * 20), FindingCode.DISAGREED, 20, 20),
]


@pytest.mark.parametrize(("item", "code", "count", "of"), CASES)
def test_that_what_is_worth_looking_at_is_found(item: ItemHealth, code: FindingCode, count: int, of: int) -> None:
    (found,) = findings([item], 40)
    assert (found.code, found.item, found.count, found.of) == (code, "greeting", count, of)
    for language in LANGUAGES:
        words = finding_words(found, language)
        assert "Greeting" in words
        assert str(of) in words
        assert "{" not in words


@pytest.mark.parametrize(
    "item",
    [
        healthy(counted((FULL, 19))),
        healthy(counted((FULL, 19), (PARTLY, 1))),
        healthy(counted((NA, 9), (PARTLY, 10))),
        healthy(counted((PARTLY, 20)), suggested=(19, 0)),
        healthy(counted((PARTLY, 20)), suggested=(20, 10)),
        healthy(counted((PARTLY, 20)), *[(FULL, MISSING)] * 19),
    ],
)
def test_that_too_few_cases_find_nothing(item: ItemHealth) -> None:
    assert findings([item], 40) == ()


def test_that_the_gravest_stands_first() -> None:
    found = findings([CASES[4][0], CASES[0][0], CASES[6][0]], 40)
    assert [each.code for each in found] == [FindingCode.DISAGREED, FindingCode.ALWAYS_FULL, FindingCode.MOSTLY_NA]


def test_that_a_kept_suggestion_is_the_submitted_answer() -> None:
    assert is_kept(FULL, FULL)
    assert not is_kept(FULL, PARTLY)
    assert not is_kept(FULL, None)
    assert is_kept(OptionsAnswer(("a",)), OptionsAnswer(("b", "a")))
    assert is_kept(FaultsAnswer((("rude", 1), ("late", 0))), FaultsAnswer((("rude", 1),)))
    assert is_kept(NumberAnswer(Decimal("5.0")), NumberAnswer(Decimal(5)))
