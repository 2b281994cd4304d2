import pytest

from bot.knowledge.base import Knowledge
from bot.knowledge.model import Text
from bot.language import Language
from bot.replies.labels import Labels, listed
from bot.replies.silence import Silence
from tests.replies.facts import LITTLE

LABELS = Labels(LITTLE, Silence(LITTLE.facts.values()))


@pytest.mark.parametrize(
    ("fact", "en", "ar"),
    [
        ("civilians-killed", "Civilians killed", "القتلى من المدنيين"),
        ("children-killed", "Children killed, whole period", "القتلى من الأطفال، كامل المدة"),
        ("children-four", "Children killed, fourth year", "القتلى من الأطفال، السنة الرابعة"),
        ("schools", "Attacks on schools", "الاعتداءات على المدارس"),
        ("cluster", "Attacks with cluster munitions", "هجمات الذخائر العنقودية"),
        (
            "returned",
            "Returns of refugees (claimed by the Russian ministry)",
            "العائدون من اللاجئين (ادعاء وزارة الدفاع الروسية)",
        ),
        ("apology", "What about apology?", "ماذا عن ذلك؟"),
        ("resolution", "More on: the law", "المزيد عن: القانون"),
    ],
)
def test_a_fact_is_called_by_what_it_is_about(fact: str, en: str, ar: str) -> None:
    assert LABELS.label(LITTLE.facts[fact], Language.EN) == en
    assert LABELS.label(LITTLE.facts[fact], Language.AR) == ar


def test_what_an_editor_calls_a_fact_comes_first() -> None:
    label = Text(en="Young victims", ar="الضحايا الصغار")
    fact = LITTLE.facts["children-killed"].model_copy(update={"label": label})
    labels = Labels(LITTLE, Silence(LITTLE.facts.values()))
    assert [labels.label(fact, each) for each in Language] == ["Young victims", "الضحايا الصغار"]


def test_labels_side_by_side_differ() -> None:
    twice = [LITTLE.facts["children-killed"]] * 2
    assert LABELS.labels(twice, Language.EN) == (
        "Children killed, whole period",
        "What about children-killed?",
    )


@pytest.mark.parametrize("language", Language)
def test_no_label_of_the_shipped_knowledge_shows_a_figure(
    knowledge: Knowledge, language: Language
) -> None:
    silence = Silence(knowledge.facts.values())
    labels = Labels(knowledge, silence)
    for fact in knowledge.facts.values():
        label = labels.label(fact, language)
        assert silence.kept_by(label), fact.id
        assert 0 < len(label) <= 90, fact.id


def test_names_are_listed_as_a_language_does() -> None:
    assert listed(["a", "b", "c"], Language.EN) == "a, b and c"
    assert listed(["أ", "ب", "ج"], Language.AR) == "أ وب وج"
    assert listed(["a"], Language.EN) == "a"
    assert listed([], Language.EN) == ""
