"""A correction in the little knowledge: of how many children were killed, 200 until then."""

from tests.knowledge.editing import Copy

_CORRECTION = """value: 210
    correction:
      since: 2026-11-01
      until: {until}
      was: 200
      why: {{en: the source had a misprint., ar: ورد خطأ مطبعي في المصدر.}}"""


def correct(copy: Copy, until: str = "2026-12-31") -> None:
    """Correct the figure, in both sentences and in the question that is about it, too."""
    copy.change("killed", "value: 200", _CORRECTION.format(until=until))
    for _ in ("en", "ar"):
        copy.change("killed", "**200**", "**210**")
    copy.change("questions", "computed: 33.3", "computed: 35")
