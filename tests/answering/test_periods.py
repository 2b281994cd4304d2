from datetime import date

import pytest

from bot.answering.engine import Engine
from bot.answering.outcome import Answer, Decline
from bot.answering.periods import Interval, Stretch, dates
from tests.answering.small import SMALL, ask, spot

PERIODS = SMALL.reports["little"].periods
WHOLE, YEAR_FOUR = PERIODS["whole"], PERIODS["year-four"]


def _interval(text: str) -> Interval:
    (dated,) = dates(spot(text))
    return dated.interval


def _is(text: str) -> list[str]:
    interval = _interval(text)
    return [id_ for id_, period in PERIODS.items() if interval.is_(period, WHOLE)]


@pytest.mark.parametrize(
    "text",
    [
        "2015-2019",
        "2015 - 2019",
        "2015–2019",
        "2015 to 2019",
        "from 2015 to 2019",
        "2015-19",
        "between 2015 and 2019",
        "September 2015 to September 2019",
        "30 September 2015 - 30 September 2019",
        "from October 2015 until September 2019",
        "30/9/2015 to 30/9/2019",
        "2015-09-30 to 2019-09-30",
        "30.9.2015 - 30.9.2019",
        "since 2015",
        "since September 2015",
        "since 30 September 2015",
        "until 30 Sept 2019",
        "until 2019",
        "by 30 September 2019",
        "بين 30 أيلول 2015 و30 أيلول 2019",
        "من 2015 إلى 2019",
        "منذ أيلول 2015",
        "منذ ٣٠ أيلول ٢٠١٥",
        "حتى 30 أيلول 2019",
        "من سبتمبر 2015 حتى سبتمبر 2019",
    ],
)
def test_what_begins_and_ends_with_the_report_is_the_whole(text: str) -> None:
    assert _is(text) == ["whole"]


@pytest.mark.parametrize(
    "text",
    [
        "2018-2019",
        "between 2018 and 2019",
        "Sep 2018 to Sep 2019",
        "30 September 2018 to 30 September 2019",
        "September 30, 2018 - September 30, 2019",
        "30/9/2018 - 30/9/2019",
        "since 30 September 2018",
        "since September 2018",
        "من 30 أيلول 2018 إلى 30 أيلول 2019",
        "بين أيلول 2018 وأيلول 2019",
        "بين 2018 و2019",
        "between 30 September (Eylul) 2018 and 30 September 2019",
    ],
)
def test_the_year_before_the_report_is_its_fourth(text: str) -> None:
    assert _is(text) == ["year-four"]


@pytest.mark.parametrize(
    "text",
    [
        "2016",
        "in 2019",
        "in September 2015",
        "since 2018",
        "since 2016",
        "2016-2018",
        "2015-2018",
        "between 2016 and 2017",
        "before 2018",
        "after 2018",
        "before September 2019",
        "until 2017",
        "30 September 2018",
        "since 30 September 2017",
        "2019 to 2015",
        "1995",
        "منذ 2018",
        "بعد 2018",
        "عام 2016",
        "2016-01-01",
        "1/1/2016",
        "2016-01-01 to 2019-09-30",
        "from 2016-01-01 to 2019-09-30",
        "30 February 2018",
        "31/31/2018",
        "30 September 2018 to 30 September 2018",
    ],
)
def test_any_other_time_is_none_of_the_reports(text: str) -> None:
    found = dates(spot(text))
    assert len(found) == 1
    assert not any(found[0].interval.is_(period, WHOLE) for period in PERIODS.values())


@pytest.mark.parametrize(
    "text",
    ["children", "5 children", "May", "march on", "2050", "12"],
)
def test_a_number_or_a_word_alone_is_no_date(text: str) -> None:
    assert dates(spot(text)) == ()


@pytest.mark.parametrize(
    "text", ["1-1-0000", "0000-01-01", "99-99-9999", "0001-01-01 to 9999-12-31", "9999-12-31"]
)
def test_a_date_out_of_all_bounds_is_none_of_the_reports(text: str) -> None:
    found = dates(spot(text))
    assert not any(dated.interval.is_(period, WHOLE) for dated in found for period in (WHOLE,))


def test_a_date_is_the_day_on_which_a_period_begins() -> None:
    assert _interval("30 September 2018").names(YEAR_FOUR)
    assert _interval("30 September 2015").names(WHOLE)
    assert not _interval("30 September 2019").names(YEAR_FOUR)
    assert not _interval("since 30 September 2018").names(YEAR_FOUR)


def test_a_day_more_or_less_does_not_matter() -> None:
    october = Stretch(date(2015, 10, 1), date(2015, 10, 31))
    assert october.near(date(2015, 9, 30))
    assert not october.near(date(2015, 9, 29))


def test_a_since_a_word_or_two_before_holds() -> None:
    assert _is("since the attack of September 2018") == ["year-four"]


def test_two_times_are_two_intervals() -> None:
    assert len(dates(spot("children in 2016, women in 2017"))) == 2


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("children killed 2015-2019", "children-killed"),
        ("children killed until today", "children-killed"),
        ("children killed since the start", "children-killed"),
        ("children killed last year", "children-killed-year-four"),
        ("children killed 2018-2019", "children-killed-year-four"),
        ("كم طفلاً قُتل بين 30 أيلول 2018 و30 أيلول 2019", "children-killed-year-four"),
        ("children killed since 2018", "decline period 2018"),
        ("children killed in 2016", "decline period 2016"),
        ("children killed in May 2017", "decline period May 2017"),
        ("women killed last year", "decline period last year"),
        ("children killed yesterday", "decline period yesterday"),
        ("كم طفلاً قُتل عام 2016", "decline period 2016"),
        ("children killed 2016-01-01", "decline period 2016-01-01"),
        ("children killed 2016-01-01 to 2019-09-30", "decline period 2016-01-01 2019-09-30"),
        ("كم طفلاً قُتل بين أيلول 2018 وأيلول 2019", "children-killed-year-four"),
    ],
)
def test_only_the_periods_of_the_report_are_answered(question: str, outcome: str) -> None:
    assert ask(question) == outcome


@pytest.mark.parametrize(
    "question",
    [
        "women killed in the year ending 30 September 2019",
        "women killed in the 12 months to September 2019",
        "كم امرأة قُتلت في السنة المنتهية في 30 أيلول/سبتمبر 2019",
    ],
)
def test_a_year_is_known_by_its_end(engine: Engine, question: str) -> None:
    outcome = engine.ask(question)
    assert isinstance(outcome, Answer)
    assert [fact.id for fact in outcome.facts] == ["women-killed-year-four"]


def test_a_year_that_ends_elsewhere_is_declined(engine: Engine) -> None:
    assert isinstance(engine.ask("women killed in the year to September 2018"), Decline)


def test_a_year_that_ends_in_some_month_is_declined(engine: Engine) -> None:
    assert isinstance(engine.ask("women killed in the year to September"), Decline)


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("How many kids were killed since the intervention began in 2015?", "children-killed"),
        (
            "civilians killed from the start of the intervention to late September 2019",
            "civilians-killed",
        ),
    ],
)
def test_a_date_of_the_beginning_or_the_end_changes_nothing(
    engine: Engine, question: str, fact: str
) -> None:
    outcome = engine.ask(question)
    assert isinstance(outcome, Answer)
    assert [told.id for told in outcome.facts] == [fact]


@pytest.mark.parametrize(
    "when", ["until 30 September 2018", "from 30 September 2015 to 30 September 2018"]
)
def test_what_ends_where_the_last_year_begins_is_computed(engine: Engine, when: str) -> None:
    outcome = engine.ask(f"women killed {when}")
    assert isinstance(outcome, Answer)
    assert [computed.value for computed in outcome.computed] == [857]


@pytest.mark.parametrize(
    "question",
    [
        "civilians killed until September 2018",
        "killed since the intervention began in 2016",
        "حصيلة القتلى المدنيين في عام 2015 فقط",
        "civilians killed until the end of august 2019",
    ],
)
def test_another_beginning_or_end_is_declined(engine: Engine, question: str) -> None:
    assert isinstance(engine.ask(question), Decline)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("children killed since the start and 30 Sept 2019", "whole"),
        ("children killed so far, 30 September 2019", "whole"),
        ("children killed so far 2019", "decline"),
        ("children killed since the start and 2017", "decline"),
    ],
)
def test_the_end_of_the_whole_may_be_said_beside_its_beginning(text: str, outcome: str) -> None:
    told = ask(text)
    assert told == "children-killed" if outcome == "whole" else told.startswith("decline period")


def test_years_that_are_listed_are_no_stretch() -> None:
    assert ask("children killed between 2018 and 2019") == "children-killed-year-four"
    assert ask("children killed in 2018 and 2019").startswith("decline period 2018")
