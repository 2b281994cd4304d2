import pytest

from bot.announcements.composing import own
from bot.announcements.concerns import concerns, is_written_in, reached
from bot.announcements.content import Content
from bot.announcements.drafts import Draft
from bot.announcements.status import Kind, Subject
from bot.language import Language

EN = own("We have moved.", Language.EN)
AR = own("انتقلنا إلى عنوان جديد.", Language.AR)
RECIPIENTS = {Language.EN: 1204, Language.AR: 3310}


def _said(
    contents: dict[Language, Content],
    recipients: dict[Language, int] = RECIPIENTS,
    *,
    silent: bool = False,
    language: Language = Language.EN,
) -> list[str]:
    draft = Draft(Subject(Kind.TEXT), contents, silent=silent)
    lines = concerns(draft, recipients, language)
    return ["".join(span.text for span in line) for line in lines]


def test_recipients_are_counted_by_language() -> None:
    assert _said({Language.EN: EN, Language.AR: AR}) == [
        "Recipients: 4,514 (English 1,204 · Arabic 3,310)",
        "It comes with a sound.",
    ]
    arabic = _said({Language.EN: EN, Language.AR: AR}, silent=True, language=Language.AR)
    assert arabic == [
        "عدد المستلمين: 4514 (الإنكليزية 1204 · العربية 3310)",
        "سيصل من دون صوت.",
    ]


def test_who_gets_nothing_is_said() -> None:
    assert reached({Language.EN: EN}, RECIPIENTS) == 1204
    assert _said({Language.EN: EN}) == [
        "Recipients: 1,204",
        "Those who read Arabic (3,310) get nothing: there is no text in Arabic.",
        "It comes with a sound.",
    ]


def test_a_list_without_anybody_is_said() -> None:
    said = _said({Language.EN: EN}, {Language.EN: 0, Language.AR: 5})
    assert said[:2] == ["Recipients: 0", "Nobody has subscribed in these languages so far."]


def test_texts_that_were_mixed_up_are_noticed() -> None:
    said = _said(
        {Language.EN: own("انتقلنا", Language.EN), Language.AR: own("Moved", Language.AR)}
    )
    odd = "Please check: the text for those who read {} is mostly in other letters."
    assert said[1:3] == [odd.format("English"), odd.format("Arabic")]


@pytest.mark.parametrize(
    ("language", "html", "fits"),
    [
        (Language.EN, '<a href="https://example.org/a/long/address">انتقلنا</a>', False),
        (Language.EN, "See SNHR &amp; سوريا", True),
        (Language.AR, "انتقلنا مع <b>SNHR</b>", True),
        (Language.AR, "", True),
        (Language.EN, "1,928", True),
    ],
)
def test_only_letters_that_people_see_are_counted(
    language: Language, html: str, *, fits: bool
) -> None:
    assert is_written_in(language, own(html, language).html) is fits
