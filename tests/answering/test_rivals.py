import pytest

from bot.answering.mend import Mender
from bot.answering.respell import Respeller
from bot.answering.rivals import Rivals
from tests.answering.small import SPOTTER, spot

LEXICON, SPELLER = SPOTTER.lexicon, SPOTTER.speller
RIVALS = Rivals(LEXICON, SPELLER, Mender(LEXICON, SPELLER, Respeller(LEXICON, SPELLER)))


def _others(text: str) -> list[str]:
    mends = RIVALS.of(spot(text), arabizi=False)
    return [mend.token.key for mend in mends]


@pytest.mark.parametrize(
    ("text", "other"),
    [("hospitals bombe", "bombed"), ("كم طفلت قتل", "طفل"), ("قتلا في السنة الرابعة", "قتلت")],
)
def test_what_is_known_by_less_than_its_letters_may_be_another_word(text: str, other: str) -> None:
    assert other in _others(text)


@pytest.mark.parametrize(
    "text", ["hospitals bombed", "how many scools", "zorgs killed", "كم مدرسة قصف", "والأطفال"]
)
def test_what_is_written_so_real_or_not_known_is_not_doubted(text: str) -> None:
    assert not _others(text)


def test_the_likeliest_few_come_first() -> None:
    mends = RIVALS.of(spot("bombe kille hospitale churche mothere"), arabizi=False)
    assert [mend.cost for mend in mends] == sorted(mend.cost for mend in mends)
    assert len(mends) == 3
