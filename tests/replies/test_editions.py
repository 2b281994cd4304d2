from datetime import date
from pathlib import Path

from bot.answering.engine import Engine
from bot.answering.outcome import Answer
from bot.knowledge.load import load
from bot.language import Language
from bot.replies.editions import Edition, Editions
from tests.answering.small import ENGINE
from tests.knowledge.editing import Copy


def _editions() -> Editions:
    return Editions(ENGINE, lambda: date(2020, 1, 1), lambda: 0.0)


def _said(edition: Edition, text: str) -> str:
    outcome = edition.conversations.reply("somebody", text).outcome
    return edition.replies.message(outcome, Language.EN).body.plain


def test_another_edition_answers_with_its_own_figure(tmp_path: Path) -> None:
    editions = _editions()
    before = _said(editions.current, "how many children were killed")
    copy = Copy(tmp_path / "knowledge")
    copy.change("killed", "value: 200", "value: 201")
    copy.change("killed", "**200**", "**201**")
    copy.change("killed", "**200**", "**201**")
    editions.current = editions.edition(Engine(load(copy.folder)))
    after = _said(editions.current, "how many children were killed")
    assert ("200" in before, "201" in after, "200" in after) == (True, True, False)


def test_nobody_has_said_anything_in_a_new_edition() -> None:
    editions = _editions()
    _said(editions.current, "how many children were killed")
    follow_up = "and in the fourth year"
    old, new = editions.current, editions.edition(ENGINE)
    assert isinstance(old.conversations.reply("somebody", follow_up).outcome, Answer)
    assert not isinstance(new.conversations.reply("somebody", follow_up).outcome, Answer)
