from bot.language import Language
from bot.pictures.lettering import origin, parts, plain, shown
from bot.replies.markup import bolded
from tests.pictures.little import LITTLE

LASTING = "\u00a0"


def test_a_date_stays_on_one_line_in_either_language() -> None:
    english = shown("to 30 September 2019, it says", Language.EN)
    assert english == f"to 30{LASTING}September{LASTING}2019, it says"
    arabic = shown("حتى 4 تشرين الأول 2011.", Language.AR)
    assert arabic == f"حتى 4{LASTING}تشرين{LASTING}الأول{LASTING}2011."


def test_what_runs_the_other_way_is_kept_together() -> None:
    assert shown("الباقي: 600 − 200", Language.AR) == "الباقي: \u2068600 − 200\u2069"


def test_what_stands_out_still_does() -> None:
    line = bolded("it counted **200** children")
    assert [part["text"] for part in parts(line, Language.EN) if part["bold"]] == ["200"]
    assert plain(line, Language.EN) == "it counted 200 children"


def test_the_foot_has_a_short_address() -> None:
    foot = origin(LITTLE.reports["little"], Language.EN)
    assert foot["address"] == "example.org/report"
    assert (
        foot["source"]
        == f"Source: The Little Network, report of 30{LASTING}September{LASTING}2019"
    )
