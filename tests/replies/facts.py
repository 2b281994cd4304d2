"""A little knowledge of the tests' own, so that an editor's change can't break them."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from bot.knowledge.load import load
from bot.knowledge.model import Choice, Concept, Fact, Report

NAMES = {
    "killing": ("measure", "people killed", "القتلى"),
    "attack": ("measure", "attacks", "الاعتداءات"),
    "return": ("measure", "returns", "العودة"),
    "civilians": ("victim", "civilians", "المدنيين"),
    "children": ("victim", "children", "الأطفال"),
    "women": ("victim", "women", "النساء"),
    "soldiers": ("victim", "soldiers", "الجنود"),
    "refugees": ("victim", "refugees", "اللاجئين"),
    "schools": ("target", "schools", "المدارس"),
    "cluster": ("weapon", "cluster munitions", "الذخائر العنقودية"),
    "barrels": ("weapon", "barrel bombs", "البراميل المتفجرة"),
    "resolution-2139": ("topic", "resolution 2139", "القرار 2139"),
    "law": ("topic", "the law", "القانون"),
    "russia": ("perpetrator speaker", "Russian forces", "القوات الروسية"),
    "coalition": ("perpetrator", "the US-led coalition", "التحالف الدولي"),
    "ministry": ("speaker", "the Russian ministry", "وزارة الدفاع الروسية"),
    "chairman": ("speaker document", "the chairman", "رئيس الشبكة"),
    "report": ("speaker", "the report", "التقرير"),
    "syria": ("place", "Syria", "سوريا"),
    "aleppo": ("place", "Aleppo", "حلب"),
    "year-four": ("period", "the fourth year, to 2019", "السنة الرابعة، حتى 2019"),
}


def concept(id_: str) -> Concept:
    role, en, ar = NAMES[id_]
    return Concept.model_validate({"id": id_, "role": role, "name": {"en": en, "ar": ar}})


def fact(id_: str, about: dict[str, str], **fields: Any) -> Fact:
    shown = f"{fields['value']:,}" if fields.get("value") else "none"
    given = {
        "id": id_,
        "report": "r",
        "topic": "facts",
        "about": about,
        "evidence": f"{shown} of them",
        "en": f"It documented **{shown}** of {id_}.",
        "ar": f"وثّقت **{shown}** من {id_}.",
        "ask": {"en": f"what about {id_}", "ar": "ماذا عن ذلك"},
        **fields,
    }
    if given.get("value") is None:
        given |= {"en": f"It says so of {id_}.", "ar": "يقول ذلك."}
    return Fact.model_validate(given | {k: v for k, v in fields.items() if k in {"en", "ar"}})


KILLED = {"measure": "killing"}
SHARED = {
    "person": {"unit": "person", "qualifier": "documented"},
    "incident": {"unit": "incident", "qualifier": "at least"},
}
CHILDREN, ATTACK = KILLED | {"victim": "children"}, {"measure": "attack"}
CIVILIANS, WOMEN = KILLED | {"victim": "civilians"}, KILLED | {"victim": "women"}
RETURN = {"measure": "return", "victim": "refugees"}
RESOLUTION = {"topic": "resolution-2139"}
FACTS = (
    fact("civilians-killed", CIVILIANS, value=6686, **SHARED["person"]),
    fact("children-killed", CHILDREN, value=1928, whole="civilians-killed", **SHARED["person"]),
    fact("women-killed", WOMEN, value=908, whole="civilians-killed", **SHARED["person"]),
    fact("children-four", CHILDREN, value=79, period="year-four", **SHARED["person"]),
    fact("schools", ATTACK | {"target": "schools"}, value=201, **SHARED["incident"]),
    fact("cluster", ATTACK | {"weapon": "cluster"}, value=236, **SHARED["incident"]),
    fact("returned", RETURN, value=650000, unit="person", qualifier="about", speaker="ministry"),
    fact(
        "resolution",
        RESOLUTION,
        also={"topic": "law"},
        value=2139,
        unit="resolution",
        qualifier="exact",
        ask={"en": "resolution 2139"},
    ),
    fact("apology", {"topic": "law"}, near="civilians-killed"),
    fact("demand", {"topic": "law"}, speaker="chairman"),
)
NAME = {"en": "a time", "ar": "مدة"}
REPORT = {
    "id": "r",
    "title": {"en": "A Title", "ar": "عنوان"},
    "publisher": {"en": "Network", "ar": "الشبكة"},
    "site": "https://snhr.org",
    "published": date(2019, 9, 30),
    "pages": 40,
    "address": {"en": "https://example.org/a/", "ar": "https://example.org/a/"},
    "periods": {
        "whole": {"first": date(2015, 9, 30), "last": date(2019, 9, 30), "name": NAME},
        "year-four": {"first": date(2018, 9, 30), "last": date(2019, 9, 30), "name": NAME},
    },
    "defaults": {
        "perpetrator": "russia",
        "place": "syria",
        "period": "whole",
        "victim": "civilians",
        "speaker": "report",
    },
    "topics": {"facts": {"en": "All facts", "ar": "كل الوقائع"}},
    "superseded": {"en": "There are later ones.", "ar": "هناك تقارير لاحقة."},
}
CHOICE = Choice.model_validate(
    {
        "id": "who",
        "report": "r",
        "asks": {"en": "Which group?", "ar": "أي فئة؟"},
        "options": [
            {"fact": "children-killed", "en": "Children", "ar": "الأطفال"},
            {"fact": "women-killed", "en": "Women", "ar": "النساء"},
        ],
    }
)
LITTLE = replace(
    load(Path(__file__).parents[2] / "knowledge"),
    concepts={id_: concept(id_) for id_ in NAMES},
    reports={"r": Report.model_validate(REPORT)},
    facts={each.id: each for each in FACTS},
    choices={"who": CHOICE},
    charts={},
)
