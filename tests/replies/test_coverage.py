from bot.knowledge.model import Role
from bot.language import Language
from bot.replies.coverage import Coverage
from bot.replies.markup import Body
from bot.replies.reply import Replies
from bot.replies.silence import Silence
from tests.replies.facts import LITTLE

COVERAGE = Coverage(LITTLE, Silence(LITTLE.facts.values()))


def _said(role: Role, language: Language = Language.EN) -> str:
    return Body(COVERAGE.counts(role, language), language).plain


def test_it_says_whom_and_what_the_report_counts() -> None:
    assert _said(Role.VICTIM) == "It counts the killed among civilians, children and women."
    assert _said(Role.TARGET, Language.AR) == "يُحصي التقرير الاعتداءات على المدارس."
    assert _said(Role.WEAPON) == "It counts attacks with cluster munitions."


def test_who_is_counted_under_another_name_is_not_listed_twice(replies: Replies) -> None:
    for language in Language:
        (line,) = replies.coverage.counts(Role.VICTIM, language)
        said = Body((line,), language).plain
        assert said.count("medical" if language is Language.EN else "الكوادر الطبية") == 1


def test_a_claim_of_somebody_else_is_not_what_the_report_counts() -> None:
    assert _said(Role.MEASURE) == "It has figures for people killed and attacks."


def test_nothing_is_said_where_nothing_is_counted() -> None:
    assert COVERAGE.counts(Role.PLACE, Language.EN) == ()


def test_it_knows_what_a_silent_question_means() -> None:
    assert COVERAGE.default(Role.PERPETRATOR, Language.EN) == "Russian forces"
    assert COVERAGE.whole(Language.AR) == "من 30 أيلول 2015 إلى 30 أيلول 2019"
