from datetime import date

from tests.answering.small import SMALL


def test_a_fact_counts_over_its_own_period_or_the_reports() -> None:
    year_four = SMALL.facts["children-killed-year-four"]
    assert SMALL.period_id(year_four) == "year-four"
    assert SMALL.period(year_four).first == date(2018, 9, 30)
    assert SMALL.period_id(SMALL.facts["children-killed"]) == "whole"
    whole = SMALL.period(SMALL.facts["children-killed"])
    assert (whole.first, whole.last) == (date(2015, 9, 30), date(2019, 9, 30))


def test_what_is_counted_as_another_leads_to_it() -> None:
    assert list(SMALL.wider("hospitals")) == ["hospitals", "medical"]
    assert list(SMALL.wider("infants")) == ["infants"]


def test_what_is_a_part_of_another_leads_to_it_too() -> None:
    assert list(SMALL.broader("infants")) == ["infants", "children"]
    assert list(SMALL.broader("hospitals")) == ["hospitals", "medical"]


def test_a_claim_is_not_the_reports_own() -> None:
    assert SMALL.is_own(SMALL.facts["children-killed"])
    assert not SMALL.is_own(SMALL.facts["refugees-returned"])


def test_every_entry_has_its_place() -> None:
    entries = (SMALL.concepts, SMALL.facts, SMALL.choices, SMALL.reports)
    assert all(SMALL.place(entry)[0].exists() for kind in entries for entry in kind.values())
    file, path = SMALL.place(SMALL.facts["women-killed"])
    assert (file.name, path) == ("killed.yaml", ("facts", "women-killed"))
