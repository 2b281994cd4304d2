import pytest

from bot.answering.engine import Engine
from bot.language import language_of
from bot.replies.editions import Edition, Editions
from bot.replies.offers import Offer, offer
from tests.conftest import TODAY

QUESTIONS = (
    "how many women and children were killed?",
    "what share of the killed were children?",
    "is it true that 5000 children were killed?",
    "why did russia apologise?",
    "attacks on hospitals?",
    "the medical sector?",
    "كم طفلاً قُتل؟",
    "ما نسبة الأطفال من القتلى؟",
    "القطاع الطبي؟",
)


@pytest.fixture(scope="module")
def edition(engine: Engine) -> Edition:
    return Editions(engine, lambda: TODAY, lambda: 0.0).current


def _offer(edition: Edition, text: str) -> Offer:
    return offer(edition, text, language_of(text))


@pytest.mark.parametrize("text", ["", *QUESTIONS])
def test_cards_are_what_telegram_takes(edition: Edition, text: str) -> None:
    cards = _offer(edition, text).cards
    assert 0 < len(cards) <= 50
    assert len({card.id for card in cards}) == len(cards)
    for card in cards:
        assert 1 <= len(card.id.encode()) <= 64
        assert 1 <= len(card.title) <= 256
        assert card.description
        assert len(card.message.buttons) == 1


def test_a_computed_share_comes_first_on_its_card(edition: Edition) -> None:
    asked = _offer(edition, "what share of the killed were children?").cards[0]
    assert asked.description.startswith("Share: 28.8%")


def test_each_line_of_an_arabic_card_is_read_from_the_right(edition: Edition) -> None:
    for card in _offer(edition, "كم طفلاً قُتل؟").cards:
        for line in (card.title, *card.description.split("\n")):
            assert line[0] == "\u200f" or "\u0620" <= line[0] <= "\u06d3"


@pytest.mark.parametrize(
    "text",
    ["children killed by the US?", "how many were killed in Aleppo in 2016?", "كم قتل النظام؟"],
)
def test_a_decline_shows_no_card_and_no_figure(edition: Edition, text: str) -> None:
    offered = _offer(edition, text)
    assert not offered.cards
    assert 0 < len(offered.hint) <= 64


def test_what_is_begun_is_offered_only_where_the_title_has_every_word(edition: Edition) -> None:
    titles = [card.title for card in _offer(edition, "how many wom").cards]
    assert titles == ["Women killed, whole period", "Women killed, fourth year"]
    assert not _offer(edition, "women killed by the reg").cards
    assert not _offer(edition, "12").cards
