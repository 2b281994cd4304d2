from bot.answering.engine import Engine
from bot.answering.frame import Frame
from bot.answering.outcome import Answer
from bot.knowledge.model import Fact, Role
from tests.answering.small import SMALL


def _frame(id_: str) -> Frame:
    return Frame(SMALL, SMALL.facts.get(id_) or SMALL.choices[id_])


def test_a_fact_needs_what_it_is_about() -> None:
    assert _frame("children-killed").needs == {"killing", "children"}


def test_what_a_silent_question_means_need_not_be_said() -> None:
    frame = _frame("civilians-killed")
    assert frame.defaults == {Role.VICTIM: "civilians"}
    assert frame.keys == {"killing"}


def test_a_question_may_name_the_usual_party_place_and_speaker() -> None:
    frame = _frame("children-killed")
    assert {(Role.PERPETRATOR, "russia"), (Role.PLACE, "syria"), (Role.SPEAKER, "report")} <= (
        frame.pairs
    )
    assert (Role.VICTIM, "people") in frame.pairs
    assert "coalition" not in frame.concepts


def test_a_claim_is_its_speakers_or_whose_the_speaker_is() -> None:
    pairs = _frame("refugees-returned").pairs
    assert {(Role.SPEAKER, "ministry"), (Role.SPEAKER, "russia")} <= pairs
    assert (Role.SPEAKER, "report") not in pairs


def test_a_fact_without_a_period_counts_over_the_whole() -> None:
    assert _frame("children-killed").usual
    assert not _frame("children-killed-year-four").usual
    assert _frame("children-killed-year-four").periods == (
        SMALL.reports["little"].periods["year-four"],
    )


def test_a_finding_has_no_figure() -> None:
    assert _frame("no-apology").is_finding
    assert not _frame("children-killed").is_finding
    assert not _frame("health-sector").is_finding
    assert _frame("health-sector").fact is None


def test_who_somebody_is_says_nothing_of_what_they_said(engine: Engine) -> None:
    assert [fact.id for fact in _answered(engine, "who is Fadel Abdul Ghany")] == ["chairman"]
    said = engine.ask("ماذا قال فضل عبد الغني عن تسوية ترعاها روسيا؟")
    assert not isinstance(said, Answer) or "chairman" not in [fact.id for fact in said.facts]


def _answered(engine: Engine, question: str) -> tuple[Fact, ...]:
    outcome = engine.ask(question)
    assert isinstance(outcome, Answer)
    return outcome.facts
