from dataclasses import replace

from bot.pictures.picture import TEMPLATES
from tests.pictures.little import kinds

PICTURE = next(kinds())


def test_a_picture_is_another_version_where_a_word_or_the_template_is_another() -> None:
    assert replace(PICTURE).version == PICTURE.version
    assert (
        replace(PICTURE, content={**PICTURE.content, "figure": "201"}).version != PICTURE.version
    )
    assert replace(PICTURE, template=TEMPLATES / "chart.typ").version != PICTURE.version


def test_every_template_is_there() -> None:
    assert all(picture.template.is_file() for picture in kinds())


def test_letters_stay_letters_on_the_way_to_the_template() -> None:
    assert "\\u" not in PICTURE.filled
