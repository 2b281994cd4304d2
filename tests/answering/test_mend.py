import pytest

from bot.answering.mend import Mender
from bot.answering.respell import Respeller
from tests.answering.small import SPOTTER, ask, spot

MENDER = Mender(SPOTTER.lexicon, SPOTTER.speller, Respeller(SPOTTER.lexicon, SPOTTER.speller))


def _mended(text: str) -> set[str]:
    mends = MENDER.mends(spot(text), arabizi=False)
    return {" ".join(token.key for token in mend.tokens) for mend in mends}


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("wxmen killed", "women killed"),
        ("how man children", "how many children"),
        ("كم مدرصة قصفو", "كم مدرسه قصفو"),
        ("the fourth yea", "the fourth year"),
        ("في السمة الرابعة", "في السنه الرابعه"),
        ("كم امدرسة قصفت", "كم مدرسه قصفت"),
    ],
)
def test_a_word_is_put_right(written: str, mended: str) -> None:
    assert mended in _mended(written)


@pytest.mark.parametrize("text", ["children killed", "how many children", "how scools were hit"])
def test_a_word_that_is_known_or_real_is_left_alone(text: str) -> None:
    assert not _mended(text)


def test_the_likeliest_comes_first_and_long_texts_get_few() -> None:
    mends = MENDER.mends(spot("chidlren wxmen hospitla"), arabizi=False)
    assert [mend.cost for mend in mends] == sorted(mend.cost for mend in mends)
    assert len(MENDER.mends(spot("wxmen hospitla " * 30), arabizi=False)) <= 5


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("how man children were killed", "children-killed"),
        ("how many wxmen were killed", "women-killed"),
        ("كم طفلا قتل في السنة الرالعة", "children-killed-year-four"),
        ("children killed in the fourth yera", "children-killed-year-four"),
        ("children killed in the fourth yea", "children-killed-year-four"),
        ("عدد انساء القتلى", "women-killed"),
        ("كم مدنيا قتل بقصفف روسيا", "civilians-killed"),
        ("how many yea were killed", "decline unknown-words yea"),
        ("how many attics were killed", "decline unknown-words attics"),
    ],
)
def test_what_is_asked_decides(question: str, outcome: str) -> None:
    assert ask(question) == outcome
