import pytest

from bot.answering.compute import Arithmetic
from bot.answering.outcome import Operation
from bot.knowledge.model import Fact
from tests.answering.small import SMALL

COUNT = Arithmetic(SMALL)
FACTS = SMALL.facts
CIVILIANS, CHILDREN = FACTS["civilians-killed"], FACTS["children-killed"]
WOMEN, YEAR_FOUR = FACTS["women-killed"], FACTS["children-killed-year-four"]
SCHOOLS, MEDICAL = FACTS["schools-attacked"], FACTS["medical-attacked"]
APOLOGY = FACTS["no-apology"]


def test_a_share_is_of_the_declared_whole() -> None:
    share = COUNT.share(CHILDREN, CIVILIANS)
    assert share is not None
    assert (share.operation, share.value, share.unit) == (Operation.SHARE, 33.3, "percent")
    assert share.of == (CHILDREN, CIVILIANS)
    assert share.formula == "200 ÷ 600 × 100"


def test_a_share_of_the_same_count_over_all_is_allowed() -> None:
    share = COUNT.share(YEAR_FOUR, CHILDREN)
    assert share is not None
    assert share.value == 10


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        (CHILDREN, WOMEN),
        (CIVILIANS, CHILDREN),
        (CHILDREN, YEAR_FOUR),
        (SCHOOLS, MEDICAL),
        (APOLOGY, CIVILIANS),
    ],
)
def test_a_share_of_anything_else_is_not_computed(part: Fact, whole: Fact) -> None:
    assert COUNT.share(part, whole) is None


def test_only_what_is_declared_disjoint_is_added() -> None:
    total = COUNT.total((CHILDREN, WOMEN))
    assert total is not None
    assert (total.value, total.formula, total.unit) == (300, "200 + 100", "person")
    assert COUNT.total((CHILDREN, YEAR_FOUR)) is None
    assert COUNT.total((CHILDREN, WOMEN, CIVILIANS)) is None
    assert COUNT.total((CHILDREN,)) is None


def test_a_difference_is_of_two_figures_of_one_kind() -> None:
    found = COUNT.difference((WOMEN, CHILDREN))
    assert found is not None
    assert (found.value, found.formula) == (100, "200 − 100")
    assert found.of == (CHILDREN, WOMEN)
    assert COUNT.difference((CHILDREN, SCHOOLS)) is None
    assert COUNT.difference((CHILDREN, APOLOGY)) is None
    assert COUNT.difference((CHILDREN, WOMEN, CIVILIANS)) is None


def test_figures_of_two_reports_are_never_taken_together() -> None:
    other = WOMEN.model_copy(update={"report": "another"})
    assert COUNT.difference((CHILDREN, other)) is None
    assert COUNT.comparison((CHILDREN, other)) is None
    assert COUNT.ratio((CHILDREN, other)) is None


def test_a_comparison_says_by_how_much_the_larger_is_larger() -> None:
    found = COUNT.comparison((SCHOOLS, MEDICAL))
    assert found is not None
    assert (found.operation, found.value) == (Operation.COMPARISON, 30)
    assert found.of == (MEDICAL, SCHOOLS)
    assert COUNT.comparison((SCHOOLS, CHILDREN)) is None


def test_a_ratio_keeps_the_order() -> None:
    found = COUNT.ratio((CHILDREN, WOMEN))
    assert found is not None
    assert (found.value, found.unit, found.formula) == (2, "times", "200 ÷ 100")
    assert COUNT.ratio((CHILDREN, SCHOOLS)) is None


def test_what_remains_is_the_whole_less_its_parts() -> None:
    found = COUNT.remainder(CIVILIANS, (CHILDREN, WOMEN))
    assert found is not None
    assert (found.value, found.formula) == (300, "600 − 200 − 100")
    nested = COUNT.remainder(CHILDREN, (YEAR_FOUR,))
    assert nested is not None
    assert nested.value == 180
    assert COUNT.remainder(CHILDREN, (WOMEN,)) is None
    assert COUNT.remainder(YEAR_FOUR, (CHILDREN,)) is None
    assert COUNT.remainder(CIVILIANS, (CHILDREN, YEAR_FOUR)) is None


@pytest.mark.parametrize(
    ("per", "value", "unit", "formula"),
    [
        ("average-day", 0.4, "per-day", "600 ÷ 1,461"),
        ("average-month", 12.5, "per-month", "600 ÷ 48"),
        ("average-year", 150, "per-year", "600 ÷ 4"),
    ],
)
def test_an_average_is_over_the_facts_own_period(
    per: str, value: float, unit: str, formula: str
) -> None:
    found = COUNT.average(CIVILIANS, per)
    assert found is not None
    assert (found.value, found.unit, found.formula) == (value, unit, formula)
    assert COUNT.average(APOLOGY, per) is None


def test_a_twin_counts_the_same_over_another_time() -> None:
    assert COUNT.twin(CHILDREN, "year-four") == YEAR_FOUR
    assert COUNT.twin(YEAR_FOUR, "whole") == CHILDREN
    assert COUNT.twin(WOMEN, "year-four") is None
    assert COUNT.twins(CHILDREN) == (YEAR_FOUR,)
    assert COUNT.twins(WOMEN) == ()
