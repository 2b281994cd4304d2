import pytest

from bot.answering.engine import Engine
from bot.answering.outcome import Answer, Decline

TOLD = {
    "My late husband was from Homs and I follow this. How many civilians did Russia kill?": (
        "civilians-killed"
    ),
    "My granddaughter is a teacher and she wonders how many schools the Russians attacked": (
        "schools-attacked"
    ),
    "I was at the barber, he told me about the bombing, I wanted to ask how many children died": (
        "children-killed"
    ),
    "I'm 82 years old. How many women were killed?": "women-killed",
    "I work on the White Helmets for my thesis. How many were killed by Russian forces?": (
        "medical-civil-defense-killed"
    ),
    "Arms control researcher: attacks using cluster munitions?": "cluster-attacks",
    "the russians say they fight terrorists, so how many civilians have they killed": (
        "civilians-killed"
    ),
    "انا عايش بحلب كم طفل قتلو الروس": "children-killed",
    "أنا متقاعد من ريف حماة وأتابع تقاريركم منذ زمن، كم مدنياً قتلت القوات الروسية؟": (
        "civilians-killed"
    ),
    "انا ام لتلت ولاد من حلب وقلبي محروق بس بدي اعرف كم طفل قتلو الروس": "children-killed",
}


@pytest.mark.parametrize(("question", "fact"), TOLD.items())
def test_what_people_say_of_themselves_does_not_narrow_a_question(
    engine: Engine, question: str, fact: str
) -> None:
    outcome = engine.ask(question)
    assert isinstance(outcome, Answer)
    assert [told.id for told in outcome.facts] == [fact]


@pytest.mark.parametrize(
    "question",
    [
        "In Aleppo. How many children were killed?",
        "we in Aleppo, how many schools were hit",
        "I am asking about Aleppo. How many children were killed?",
        "I live in Homs. How many were killed in my city?",
        "I live in Homs, I have children. How many were killed here?",
        "We are Circassians from the coast. How many of us were killed?",
        "My brothers are White Helmets from Idlib. How many of them were killed?",
        "I think of my family and of 2016. How many children were killed?",
        "I fled barrel bombs with my family. How many children were killed?",
        "I was bombed with my family in Idlib. How many attacks on schools?",
        "In our Aleppo: how many killed",
        "I am writing about Aleppo for my paper, how many civilians were killed by Russia?",
        "As a teacher: how many of my colleagues did Russia kill?",
        "عدد القتلى على يد الروس، طالبة في جامعة حلب",
        "Assad says he killed nobody, so how many children were killed?",
        "I mean the Turkish army, in my country. How many were killed?",
        "أنا أسأل عن حلب تحديداً، كم طفلاً قُتل؟",
        "أنا من الأكراد في سوريا، كم واحد منا انقتل؟",
    ],
)
def test_what_may_narrow_a_question_is_not_passed_over(engine: Engine, question: str) -> None:
    assert isinstance(engine.ask(question), Decline)


def test_a_sentence_before_the_question_sets_the_scene(engine: Engine) -> None:
    outcome = engine.ask("Children are hungry. How many schools did Russia bomb?")
    assert isinstance(outcome, Answer)
    assert [fact.id for fact in outcome.facts] == ["schools-attacked"]
    assert isinstance(engine.ask("It was in Hama. How many schools did Russia bomb?"), Decline)
    assert isinstance(engine.ask("It was in 2016. How many schools did Russia bomb?"), Decline)


def test_a_relative_who_asks_is_not_who_is_counted(engine: Engine) -> None:
    outcome = engine.ask("my nephew asked me how many women were killed")
    assert isinstance(outcome, Answer)
    assert [fact.id for fact in outcome.facts] == ["women-killed"]
    assert isinstance(engine.ask("my nephew was in Aleppo how many women were killed"), Decline)
