import pytest

from bot.commands.unknown import unknown


@pytest.mark.parametrize(
    ("name", "known", "said"),
    [
        ("women", ["woman", "man"], "there is no fact 'women'; is it woman?"),
        ("x", ["woman", "man"], "there is no fact 'x'; there is woman, man"),
        ("x", [str(number) for number in range(100)], "there is no fact 'x'"),
    ],
)
def test_what_may_have_been_meant_is_said(name: str, known: list[str], said: str) -> None:
    assert str(unknown("fact", name, known)) == said
