from bot.answering.engine import Engine
from bot.checking.phrasings import phrasings
from bot.knowledge.load import load
from tests.knowledge.editing import Copy


def _wrong(copy: Copy) -> list[str]:
    engine = Engine(load(copy.folder))
    return [problem.what for problem in phrasings(engine, copy.folder)]


def test_every_phrasing_comes_to_its_own_entry(copy: Copy) -> None:
    assert _wrong(copy) == []


def test_a_phrasing_is_tried_against_every_fact(copy: Copy) -> None:
    copy.change("other", "en: attacks on schools", "en: attacks on hospitals")
    (what,) = _wrong(copy)
    assert what.startswith("schools-attacked: ask: 'attacks on hospitals' comes to medical-")


def test_a_phrasing_of_a_choice_comes_to_the_choice(copy: Copy) -> None:
    copy.change("other", "en: the health sector", "en: attacks on the health sector")
    assert _wrong(copy)
    copy.change("other", "en: attacks on the health sector", "en: attacks on clinics")
    assert any("health-sector: ask" in what for what in _wrong(copy))


def test_a_phrasing_may_come_to_what_is_told_together(copy: Copy) -> None:
    copy.change("killed", "    disjoint: women-killed\n", "    together: women-killed\n")
    copy.change("killed", "en: how many children were killed", "en: how many women were killed")
    assert _wrong(copy) == []
