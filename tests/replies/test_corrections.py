from datetime import date, timedelta

import pytest

from bot.knowledge.model import Correction, Fact, Text
from bot.language import Language
from bot.replies.corrections import briefly, corrected, current
from tests.replies.facts import LITTLE

UNTIL = date(2026, 12, 31)


def _wrong(id_: str, was: float | None) -> Fact:
    why = Text(en="A misprint.", ar="خطأ مطبعي.")
    correction = Correction(since=date(2026, 11, 1), until=UNTIL, was=was, why=why)
    return LITTLE.facts[id_].model_copy(update={"correction": correction})


@pytest.mark.parametrize(
    ("id_", "was", "en", "ar"),
    [
        (
            "children-killed",
            1900,
            "Corrected on 1 November 2026: was 1,900. Reason: A misprint.",
            "صُحّح هذا الرقم بتاريخ 1 تشرين الثاني 2026، وكان 1900. السبب: خطأ مطبعي.",
        ),
        (
            "apology",
            3,
            "Withdrawn on 1 November 2026: was 3. Reason: A misprint.",
            "سُحب هذا الرقم بتاريخ 1 تشرين الثاني 2026، وكان 3. السبب: خطأ مطبعي.",
        ),
        (
            "apology",
            None,
            "Wording corrected on 1 November 2026. Reason: A misprint.",
            "صُحّحت الصياغة بتاريخ 1 تشرين الثاني 2026. السبب: خطأ مطبعي.",
        ),
    ],
)
def test_a_correction_says_when_from_what_and_why(
    id_: str, was: float | None, en: str, ar: str
) -> None:
    fact = _wrong(id_, was)
    assert list(corrected(fact, Language.EN, UNTIL)) == [en]
    assert list(corrected(fact, Language.AR, UNTIL)) == [ar]


def test_nothing_is_said_after_its_last_day_or_of_a_fact_that_was_right() -> None:
    fact, later = _wrong("children-killed", 1900), UNTIL + timedelta(days=1)
    assert current(fact, UNTIL)
    for right, day in ((fact, later), (LITTLE.facts["schools"], UNTIL)):
        assert current(right, day) is None
        assert not list(corrected(right, Language.EN, day))
        assert not briefly(right, Language.EN, day)
