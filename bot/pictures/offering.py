"""Pictures as a person gets them: with a caption, and buttons for what belongs to them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.knowledge.charts import Chart
from bot.knowledge.model import Fact
from bot.language import Language
from bot.pictures.captions import caption
from bot.pictures.cards import card
from bot.pictures.charts import Charts
from bot.pictures.picture import Picture
from bot.replies.actions import ShowChart, ShowFact
from bot.replies.markup import Body
from bot.replies.message import Button, Copy, Message, Press
from bot.replies.reply import Replies
from bot.replies.texts import texts


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture and the message that it comes with."""

    picture: Picture
    caption: Message


def card_shown(id_: str, language: Language, replies: Replies) -> Shown | None:
    """The card of a fact by its id; None where there is no such fact."""
    fact, reply = replies.knowledge.facts.get(id_), replies.fact(id_, language)
    if fact is None or reply is None:
        return None
    rows = tuple(_beside_card(fact, language, replies))
    return Shown(card(fact, language, replies), replace(reply, rows=rows))


def chart_shown(id_: str, language: Language, replies: Replies) -> Shown | None:
    """A chart by its id; None where there is no such chart."""
    chart, charts = replies.knowledge.charts.get(id_), Charts(replies)
    if chart is None:
        return None
    facts = charts.charted(chart).facts
    labels = replies.labels.labels(facts, language)
    rows = tuple(
        Press(label, str(ShowFact(fact.id, language)))
        for fact, label in zip(facts, labels, strict=True)
    )
    return Shown(charts.picture(chart, language), Message(caption(chart, language, charts), rows))


def charts_offered(replies: Replies, language: Language) -> Message:
    """Every chart on a button."""
    charts = tuple(replies.knowledge.charts.values())
    say = texts(language).line("charts-offered" if charts else "charts-none")
    rows = tuple(
        Press(chart.title.in_(language), str(ShowChart(chart.id, language))) for chart in charts
    )
    return Message(Body((say,), language), rows)


def _beside_card(fact: Fact, language: Language, replies: Replies) -> Iterator[Button]:
    for chart in Charts(replies).of(fact):
        yield _chart(chart, language)
    yield Copy(texts(language).say("copy"), replies.copied(fact, language))


def _chart(chart: Chart, language: Language) -> Press:
    title = texts(language).say("chart", title=chart.title.in_(language))
    return Press(title, str(ShowChart(chart.id, language)))
