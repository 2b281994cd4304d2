import pytest

from bot.knowledge.changes import Change, Changes
from bot.language import Language
from bot.replies.markup import length
from bot.replies.reloading import loaded, refused

NONE = Change((), (), ())


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (Language.EN, ["Facts added: 2", "a\nb", "", "Facts removed: 1", "c"]),
        (Language.AR, ["المعطيات المضافة: 2", "a\nb", "", "المعطيات المحذوفة: 1", "c"]),
    ],
)
def test_what_changed_is_told_by_its_ids(language: Language, lines: list[str]) -> None:
    changes = Changes(NONE, Change(("a", "b"), (), ("c",)), others=False)
    assert loaded(changes, language).body.plain.split("\n", 2)[2] == "\n".join(lines)


def test_of_many_ids_some_are_named(tmp_path: object) -> None:
    many = tuple(f"fact-{number}" for number in range(500))
    plain = loaded(Changes(NONE, Change((), many, ()), others=True), Language.EN).body.plain
    assert "Facts changed: 500" in plain
    assert "and others: 480" in plain
    assert "choices changed, too" in plain


def test_that_nothing_changed_is_told() -> None:
    nothing = Changes(NONE, NONE, others=False)
    assert loaded(nothing, Language.EN).body.plain.endswith("\nNothing has changed.")
    assert loaded(nothing, Language.AR).body.plain.endswith("\nلم يتغيّر شيء.")


@pytest.mark.parametrize("language", Language)
def test_few_problems_stand_in_the_message_as_they_are(language: Language) -> None:
    message, file = refused(["a.yaml:1: <x> & y", "b.yaml:2: ز"], language)
    assert "<pre>a.yaml:1: &lt;x&gt; &amp; y\nb.yaml:2: ز</pre>" in message.html
    assert file is None


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    "problems", [[f"file.yaml:{n}: wrong" for n in range(1000)], ["x" * 9000], ["&" * 9000, "b"]]
)
def test_many_or_long_problems_come_as_a_file_too(language: Language, problems: list[str]) -> None:
    message, file = refused(problems, language)
    assert length(message.html) < 4096
    assert file
    assert file.data.decode() == "".join(f"{problem}\n" for problem in problems)
    assert problems[0][:100] in message.body.plain
