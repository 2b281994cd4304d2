from bot.answering.engine import Engine
from bot.language import Language
from bot.storage.unanswered import Unanswered
from bot.usage.groups import Group, grouped

EN, AR = Language.EN, Language.AR


def _grouped(engine: Engine, *texts: Unanswered) -> list[Group]:
    return grouped(texts, engine.read, engine.knowledge)


def _texts(group: Group) -> list[str]:
    return [text.text for text in group.texts]


def test_the_same_question_in_other_words_and_languages_is_one_group(engine: Engine) -> None:
    first, second = _grouped(
        engine,
        Unanswered(EN, "how many children did wagner kill", declined=4),
        Unanswered(AR, "اطفال قتلتهم فاغنر", declined=3),
        Unanswered(EN, "podcasters killed", declined=5),
        Unanswered(EN, "how many podcasters were killed", disliked=3),
    )
    assert _texts(first) == ["podcasters killed", "how many podcasters were killed"]
    assert (first.count, first.languages) == (8, {EN: 8})
    assert _texts(second) == ["how many children did wagner kill", "اطفال قتلتهم فاغنر"]
    assert second.languages == {EN: 4, AR: 3}


def test_what_asks_for_something_else_stands_apart(engine: Engine) -> None:
    groups = _grouped(
        engine,
        Unanswered(EN, "podcasters killed", declined=3),
        Unanswered(EN, "why were podcasters killed", declined=3),
        Unanswered(EN, "podcasters arrested", declined=3),
        Unanswered(EN, "podcasters killed in 2016", declined=3),
        Unanswered(EN, "please tell me", declined=3),
        Unanswered(EN, "could you please", declined=3),
    )
    assert len(groups) == 6


def test_the_name_of_a_group_stays_and_fits_into_a_button(engine: Engine) -> None:
    names = {
        _grouped(engine, Unanswered(EN, text, declined=3))[0].name
        for text in ("podcasters killed", "how many podcasters were killed?")
    }
    (name,) = names
    assert len(name) == 12
