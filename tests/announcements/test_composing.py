from dataclasses import replace
from datetime import date

import pytest

from bot.announcements.composing import Composer, correction_of, fact_of, own
from bot.announcements.content import Attachment, Medium
from bot.announcements.status import Kind, Subject
from bot.knowledge.model import Correction
from bot.language import Language
from bot.replies.reply import Replies
from bot.replies.subscription import leave
from tests.replies.facts import LITTLE

WHY = {"en": "It was mistyped.", "ar": "كُتب خطأ."}
CORRECTED = LITTLE.facts["children-killed"].model_copy(
    update={
        "correction": Correction.model_validate(
            {"since": date(2026, 11, 20), "until": date(2027, 1, 1), "was": 1918, "why": WHY}
        )
    }
)
COMPOSER = Composer(
    Replies(
        replace(
            LITTLE,
            facts={**LITTLE.facts, "children-killed": CORRECTED},
            reports={"r": LITTLE.reports["r"].model_copy(update={"headlines": ("schools",)})},
        ),
        lambda: date(2026, 11, 22),
    )
)
SUBJECT = Subject(Kind.CORRECTION, "children-killed@2026-11-20")


def test_reports_and_corrections_can_be_announced() -> None:
    assert list(COMPOSER.subjects()) == [Subject(Kind.REPORT, "r"), SUBJECT]
    for subject in COMPOSER.subjects():
        contents = COMPOSER.contents(subject)
        assert contents is not None
        assert set(contents) == set(Language)


def test_a_correction_is_another_one_once_it_is_corrected_again() -> None:
    assert correction_of(CORRECTED) == SUBJECT
    assert fact_of(SUBJECT) == "children-killed"
    assert COMPOSER.contents(Subject(Kind.CORRECTION, "children-killed@2025-01-01")) is None


def test_what_is_no_more_can_not_be_announced() -> None:
    assert COMPOSER.contents(Subject(Kind.REPORT, "gone")) is None
    assert COMPOSER.contents(Subject(Kind.CORRECTION, "women-killed@2026-11-20")) is None
    assert COMPOSER.contents(Subject(Kind.TEXT)) is None


def test_a_text_of_ones_own_stands_below_the_neutral_line() -> None:
    content = own("<b>We</b> moved.", Language.EN)
    assert content.html == (
        "You have a new message from a list that you joined.\n\n<b>We</b> moved."
    )
    assert content.buttons == (leave(Language.EN),)
    file = Attachment(medium=Medium.PHOTO, file="x")
    alone = own("", Language.AR, file)
    assert alone.html == "لديك رسالة جديدة من قائمة اشتركت فيها."
    assert alone.attachment == file


@pytest.mark.parametrize("subject", list(COMPOSER.subjects()))
def test_what_was_just_written_is_not_outdated(subject: Subject) -> None:
    contents = COMPOSER.contents(subject)
    assert contents is not None
    assert not COMPOSER.is_outdated(subject, contents)
    for changed in (
        {language: own("Something else.", language) for language in Language},
        {**contents, Language.AR: own("شيء آخر.", Language.AR)},
    ):
        assert COMPOSER.is_outdated(subject, changed)


def test_the_shipped_report_is_not_outdated(replies: Replies) -> None:
    composer = Composer(replies)
    for subject in composer.subjects():
        contents = composer.contents(subject)
        assert contents is not None
        assert not composer.is_outdated(subject, contents)


def test_what_is_no_more_is_outdated_and_a_text_of_ones_own_never() -> None:
    contents = {Language.EN: own("Text", Language.EN)}
    assert COMPOSER.is_outdated(Subject(Kind.REPORT, "gone"), contents)
    assert not COMPOSER.is_outdated(Subject(Kind.TEXT), contents)
