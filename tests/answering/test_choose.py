from bot.answering.candidates import Candidates
from bot.answering.choose import Chooser, Trace
from bot.answering.missing import Absences
from tests.answering.small import SMALL, ask, read

CANDIDATES = Candidates(SMALL)
CHOOSER = Chooser(SMALL, CANDIDATES, Absences(SMALL, CANDIDATES))


def _best(text: str) -> list[str]:
    return [fit.frame.entry.id for fit in CHOOSER.best(read(text), Trace())]


def test_what_is_named_most_exactly_is_best() -> None:
    assert _best("children killed") == ["children-killed"]
    assert _best("people killed") == ["civilians-killed"]
    assert _best("health") == ["health-sector"]


def test_nothing_is_best_where_nothing_fits() -> None:
    assert _best("soldiers killed") == []
    assert _best("hello") == []


def test_a_figure_goes_before_a_finding() -> None:
    assert _best("children killed, sorry")[:1] != ["no-apology"]


def test_a_finding_is_found_by_its_wording() -> None:
    trace = Trace()
    (fit,) = CHOOSER.reworded(read("any results of the negotiations in astana"), trace)
    assert fit.frame.entry.id == "talks-failed"
    assert any("worded like" in step for step in trace.steps)


def test_wording_finds_no_figure_and_nothing_against_what_is_named() -> None:
    assert CHOOSER.reworded(read("how many astana negotiations"), Trace()) == ()
    assert CHOOSER.reworded(read("results of the astana negotiations for soldiers"), Trace()) == ()
    assert CHOOSER.reworded(read("xyzzy"), Trace()) == ()


def test_every_entry_that_was_looked_at_is_kept_for_an_editor() -> None:
    trace = Trace(wanted=True)
    CHOOSER.best(read("children killed"), trace)
    assert {"children-killed", "women-killed"} <= {fit.frame.entry.id for fit in trace.fits}
    unwanted = Trace()
    CHOOSER.best(read("children killed"), unwanted)
    assert unwanted.fits == []


def test_what_an_editor_wrote_as_a_choice_is_one() -> None:
    assert ask("the health sector") == "choose medical-attacked civilians-killed"
    assert ask("القطاع الصحي") == "choose medical-attacked civilians-killed"
