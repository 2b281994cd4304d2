import pytest

from bot.checking.topics import topics
from bot.knowledge.load import load
from tests.knowledge.editing import Copy


def _wrong(copy: Copy) -> list[str]:
    return [problem.what for problem in topics(load(copy.folder))]


def test_a_menu_that_leads_to_every_fact_has_no_mistake(copy: Copy) -> None:
    assert _wrong(copy) == []


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("  killed: {en", "  kills: {en", "no button leads to the facts in killed.yaml"),
        ("  killed: {en", "  kills: {en", "topics.kills: there are no facts in facts/kills.yaml"),
        ("Everything else", "People killed", "is called 'People killed' as 'killed' is"),
        ("ما عدا ذلك", "القتلى", "is called 'القتلى' as 'killed' is"),
        ("People killed", "People killed " * 4, "is longer than 40 letters"),
    ],
)
def test_a_topic_that_leads_nowhere_or_confuses_is_named(
    copy: Copy, old: str, new: str, why: str
) -> None:
    copy.change("report", old, new)
    assert any(why in what for what in _wrong(copy)), _wrong(copy)


@pytest.mark.parametrize(
    ("label", "why"),
    [
        (f"{{en: {'Long ' * 13}, ar: ضحايا}}", "is longer than 60 letters: write a 'label'"),
        ("{en: Two hundred or 200, ar: ضحايا}", "children-killed: label: shows a figure"),
        ("{en: Young victims, ar: مئتان أو 200}", "children-killed: label: shows a figure"),
    ],
)
def test_a_button_that_says_too_little_or_too_much_is_named(
    copy: Copy, label: str, why: str
) -> None:
    copy.change("killed", "    whole: civilians-killed\n", f"    label: {label}\n")
    assert any(why in what for what in _wrong(copy)), _wrong(copy)


def test_two_buttons_that_look_alike_are_named(copy: Copy) -> None:
    copy.change(
        "killed", "    whole: civilians-killed\n", "    label: {en: Women killed, ar: أ}\n"
    )
    assert _wrong(copy) == []  # the other one falls back on its phrasing
    copy.change("killed", "how many women were killed", "were 100 women killed")
    (what,) = _wrong(copy)
    assert what.startswith("women-killed: label: 'children-killed' has the button 'Women killed'")


def test_a_button_to_every_topic_must_not_say_too_much(copy: Copy) -> None:
    name = "a-topic-whose-name-is-far-too-long-for-buttons"
    copy.file("killed").rename(copy.file("killed").with_stem(name))
    copy.change("report", "  killed: {en", f"  {name}: {{en")
    little = copy.folder / "reports" / "little"
    little.rename(little.with_name("a-report-of-some-length"))
    assert any("the file's name is too long" in what for what in _wrong(copy)), _wrong(copy)


def test_the_line_is_that_of_the_topic(copy: Copy) -> None:
    line = copy.change("report", "Everything else", "People killed")
    assert [problem.line for problem in topics(load(copy.folder))] == [line]
