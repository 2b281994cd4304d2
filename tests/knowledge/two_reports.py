"""A second report in a copy of the little knowledge."""

from tests.knowledge.editing import Copy

_REPORT = """title: {en: "A later report: law & 100%", ar: تقرير لاحق}
publisher: {en: The Little Network, ar: الشبكة الصغيرة}
site: https://example.org
published: 2020-09-30
pages: 5
address: {en: "https://example.org/later/", ar: "https://example.org/ar/later/"}
periods:
  whole: {first: 2015-09-30, last: 2020-09-30, name: {en: from 2015 to 2020, ar: من 2015 إلى 2020}}
topics: {attacks: {en: Attacks, ar: الاعتداءات}}
defaults: {perpetrator: russia, place: syria, period: whole, victim: civilians, speaker: report}
"""
_FACTS = """facts:
  churches-attacked:
    about: {measure: attack, target: churches}
    value: 7
    unit: incident
    qualifier: at least
    evidence: at least 7 attacks on churches
    en: The network recorded at least **7** attacks on churches.
    ar: سجّلت الشبكة ما لا يقل عن **7** اعتداءات على كنائس.
    ask:
      en: attacks on churches
      ar: كم كنيسة قصفت روسيا
"""


def add_report(copy: Copy) -> None:
    """Put the report `later`, with one fact, into `copy`."""
    folder = copy.folder / "reports" / "later"
    (folder / "facts").mkdir(parents=True)
    (folder / "report.yaml").write_text(_REPORT, encoding="utf-8")
    (folder / "facts" / "attacks.yaml").write_text(_FACTS, encoding="utf-8")
