from pathlib import Path

import pytest

from bot.language import Language
from bot.storage import unanswered
from bot.storage.database import Database
from bot.storage.unanswered import InVain, Unanswered, UnansweredTexts, Why

EN, AR = Language.EN, Language.AR
DAY = 86_400
TOYS, TOYS_AR = InVain(EN, "toys bought", Why.DECLINED), InVain(AR, "كم لعبه", Why.DISLIKED)


@pytest.fixture
def texts(database: Database) -> UnansweredTexts:
    return UnansweredTexts(database)


async def test_what_was_asked_in_vain_is_counted_by_what_became_of_it(
    texts: UnansweredTexts,
) -> None:
    await texts.add({TOYS: 3, TOYS_AR: 3}, DAY)
    await texts.add({TOYS: 1, TOYS._replace(why=Why.DISLIKED): 2}, DAY)
    assert await texts.most() == [
        Unanswered(EN, "toys bought", declined=4, disliked=2),
        Unanswered(AR, "كم لعبه", disliked=3),
    ]
    assert len(await texts.most(1)) == 1


async def test_a_text_is_deleted_when_it_was_not_asked_for_long(texts: UnansweredTexts) -> None:
    await texts.add({TOYS: 3, TOYS_AR: 3}, DAY)
    await texts.add({TOYS: 1}, 9 * DAY)
    await texts.purge(9 * DAY)
    assert [text.text for text in await texts.most()] == ["toys bought"]
    await texts.purge(None)
    assert await texts.most() == []


async def test_the_rarest_texts_beyond_a_number_are_deleted(
    texts: UnansweredTexts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unanswered, "MOST", 2)
    await texts.add({InVain(EN, f"text {n}", Why.DECLINED): n for n in range(3, 9)}, DAY)
    await texts.purge(0)
    assert [text.count for text in await texts.most()] == [8, 7]


async def test_what_was_dealt_with_is_in_no_file_any_more(
    texts: UnansweredTexts, dialect: str, place: str
) -> None:
    await texts.add({TOYS: 3, TOYS_AR: 3}, DAY)
    await texts.drop([Unanswered(EN, "toys bought")])
    assert [text.text for text in await texts.most()] == ["كم لعبه"]
    if dialect == "sqlite":
        files = Path(place).parent.glob(f"{Path(place).name}*")
        assert not any(b"toys bought" in file.read_bytes() for file in files)
