import pytest

from bot.checking.statements import statements
from bot.knowledge.load import load
from tests.knowledge.editing import Copy


def _wrong(copy: Copy) -> list[str]:
    return [problem.what for problem in statements(load(copy.folder))]


def test_a_knowledge_without_a_mistake_has_none(copy: Copy) -> None:
    assert _wrong(copy) == []


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("recorded at least **90**", "recorded at least **90** (**90**)", "must show the figure"),
        ("Russia has not", "Russia has **not**", "marks a figure with ** but the fact has no"),
        ("    answers: whether why\n", "    qualifier: documented\n", "no figure to qualify"),
        ("    unit: incident\n", "", "needs its 'unit' and its 'qualifier'"),
        ("      ar: كم عيادة قصفت روسيا\n", "", "needs phrasings in English and in Arabic"),
        ("en: The talks stopped nothing", "en: المحادثات لم توقف شيئاً", "does not read as EN"),
        ("لم توقف شيئاً", "لم توقف چیزی", "'چ' is a Persian letter"),
    ],
)
def test_what_a_fact_says_wrongly_is_named(copy: Copy, old: str, new: str, why: str) -> None:
    copy.change("other", old, new)
    assert any(why in what for what in _wrong(copy)), _wrong(copy)


@pytest.mark.parametrize("shown", ["two", "2", "اثنين"])
def test_a_figure_may_be_written_in_words(copy: Copy, shown: str) -> None:
    copy.change("killed", "value: 600", "value: 2")
    copy.change("killed", "**600**", "**two**")
    copy.change("killed", "**600**", f"**{shown}**")
    assert _wrong(copy) == []


def test_a_figure_may_be_written_with_its_multiplier(copy: Copy) -> None:
    copy.change("other", "value: 1.5", "value: 1500000")
    copy.change("other", "**1.5**", "**1.5 million**")
    copy.change("other", "**1.5**", "**1.5 مليون**")
    assert _wrong(copy) == []


def test_a_link_to_every_fact_must_not_be_too_long(copy: Copy) -> None:
    little = copy.folder / "reports" / "little"
    little.rename(little.with_name("a-report-whose-name-is-far-too-long-for-links"))
    assert any(what.startswith("civilians-killed: the id is too long") for what in _wrong(copy))
