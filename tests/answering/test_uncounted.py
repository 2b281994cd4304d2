from bot.answering.candidates import Candidates
from bot.answering.engine import Engine
from bot.answering.missing import Absences
from bot.answering.outcome import Answer, Choice
from bot.answering.uncounted import Uncounted
from tests.answering.small import SMALL, read

UNCOUNTED = Uncounted(SMALL, Absences(SMALL, Candidates(SMALL)), {})


def _words(text: str, fact: str) -> list[str]:
    facts = (SMALL.facts[fact],)
    return [missing.word for missing in UNCOUNTED.missing(read(text), Answer(facts), facts)]


def test_a_word_that_a_figure_does_not_count_is_missing() -> None:
    assert _words("how many purple children were killed", "children-killed") == ["purple"]
    assert _words("how many children under 10 were killed", "children-killed") == ["10"]
    assert not _words("how many children were killed", "children-killed")


def test_a_finding_is_stated_in_words_of_its_own() -> None:
    assert not _words("what happened to the talks negotiations", "talks-failed")


def test_a_choice_is_offered_unless_something_unknown_is_counted() -> None:
    choice = Choice(())
    assert UNCOUNTED.missing(read("how many zorgs are there"), choice, ())
    assert not UNCOUNTED.missing(read("how many"), choice, ())


def test_a_deed_that_names_who_suffers_it_may_be_counted(engine: Engine) -> None:
    outcome = engine.ask("how many displaced went home, as the Russian ministry says")
    assert isinstance(outcome, Answer)
    assert [fact.id for fact in outcome.facts] == ["idps-returned-claim"]
