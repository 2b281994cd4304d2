import pytest

from bot.answering.engine import Engine
from bot.answering.fit import Fit, Fitter
from bot.answering.frame import Frame
from bot.answering.outcome import Decline
from tests.answering.small import SMALL, read

FITTER = Fitter(SMALL)


def _fit(id_: str, text: str) -> Fit:
    entry = SMALL.facts.get(id_) or SMALL.choices[id_]
    return FITTER.fit(Frame(SMALL, entry), FITTER.wanted(read(text)))


@pytest.mark.parametrize(
    ("id_", "text"),
    [
        ("children-killed", "children killed"),
        ("children-killed", "children killed by Russia in Syria"),
        ("children-killed", "kids"),
        ("children-killed", "girls killed"),
        ("children-killed", "children killed by the Russian air force"),
        ("children-killed", "children killed 2015-2019"),
        ("civilians-killed", "people killed"),
        ("civilians-killed", "deaths"),
        ("medical-attacked", "hospitals bombed"),
        ("children-killed-year-four", "children killed last year"),
        ("no-apology", "why did Russia never apologise"),
        ("health-sector", "health"),
    ],
)
def test_a_fact_fits_what_names_all_it_needs_and_nothing_else(id_: str, text: str) -> None:
    assert _fit(id_, text).complete


@pytest.mark.parametrize(
    ("id_", "text", "unmet"),
    [
        ("children-killed", "children killed by the coalition", ["coalition"]),
        ("children-killed", "children killed by wagner", ["wagner"]),
        ("children-killed", "children killed in Aleppo", ["Aleppo"]),
        ("children-killed", "children killed by barrel bombs", ["barrel bombs"]),
        ("children-killed", "infants killed", ["infants"]),
        ("children-killed", "women killed", ["women"]),
        ("no-apology", "did Russia apologise to the soldiers in Gaza", ["soldiers", "Gaza"]),
    ],
)
def test_a_fact_does_not_fit_what_it_is_not_about(id_: str, text: str, unmet: list[str]) -> None:
    fit = _fit(id_, text)
    assert [mention.word for mention in fit.unmet] == unmet
    assert not fit.complete


def test_a_fact_does_not_fit_what_names_too_little() -> None:
    assert _fit("children-killed", "how many were killed").absent == ("children",)
    assert _fit("schools-attacked", "attacks").absent == ("schools",)


def test_what_a_word_brings_along_goes_before_what_a_wider_one_does() -> None:
    assert _fit("children-killed", "pupils").absent == ("killing",)
    assert _fit("children-killed", "pupils killed").complete


def test_a_fact_does_not_fit_another_time() -> None:
    assert [t.word for t in _fit("children-killed", "children killed in 2016").late] == ["2016"]
    assert _fit("children-killed", "children killed last year").late
    assert _fit("children-killed-year-four", "children killed 2015-2019").late


@pytest.mark.parametrize(
    ("id_", "text", "gated"),
    [
        ("children-killed", "when were children killed", True),
        ("children-killed", "how many children were killed and when", False),
        ("no-apology", "when did Russia apologise", False),
        ("health-sector", "where is the health sector", True),
    ],
)
def test_a_count_does_not_say_when_where_or_why(id_: str, text: str, gated: bool) -> None:  # noqa: FBT001
    assert _fit(id_, text).gated is gated


def test_a_finding_lets_pass_what_the_report_knows() -> None:
    fit = _fit("no-apology", "did Russia apologise for the children")
    assert [mention.word for mention in fit.soft] == ["children"]
    assert fit.complete
    assert _fit("no-apology", "did Russia apologise").score > fit.score


def test_what_is_counted_together_is_noted() -> None:
    notes = [
        (n.asked.id, n.counted_as.id)
        for n in FITTER.notes(_fit("medical-attacked", "hospitals hit"))
    ]
    assert notes == [("hospitals", "medical")]
    assert not list(FITTER.notes(_fit("children-killed", "children killed")))
    assert not list(FITTER.notes(_fit("civilians-killed", "people killed")))


def test_what_no_fact_is_about_is_not_counted() -> None:
    question = read("children hospitals soldiers")
    assert [FITTER.counts(mention) for mention in question.mentions] == [True, True, False]


def test_the_fact_of_the_whole_period_fits_better() -> None:
    whole = _fit("children-killed", "children killed")
    year_four = _fit("children-killed-year-four", "children killed")
    assert whole.score > year_four.score


@pytest.mark.parametrize(
    "text", ["which governorate had the most massacres", "أي محافظة شهدت أكبر عدد من المجازر؟"]
)
def test_where_most_were_killed_is_not_where_most_of_another_thing_was_done(
    engine: Engine, text: str
) -> None:
    assert isinstance(engine.ask(text), Decline)


def test_whom_no_fact_is_about_is_no_context(engine: Engine) -> None:
    assert isinstance(engine.ask("Russian military deaths in Syria"), Decline)
