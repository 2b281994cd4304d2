"""Looking at pictures: how much of one differs from another that was looked at by a person.

`python -m tests.pictures.looking` draws what stands in `references/` anew: look at it then.
"""

import io
from pathlib import Path

from PIL import Image, ImageChops

from bot.pictures.drawing import drawn
from bot.pictures.picture import Picture
from tests.pictures.little import kinds

REFERENCES = Path(__file__).parent / "references"
SCALE = 0.4
_VISIBLE = 48
"""What a letter's edge may be lighter or darker by, of 255."""


def reference(picture: Picture) -> Path:
    return REFERENCES / f"{picture.name.replace(':', '.')}.png"


def difference(png: bytes, file: Path) -> float:
    """The share of pixels that visibly differ; 1 where the sizes do."""
    with Image.open(io.BytesIO(png)) as one, Image.open(file) as other:
        if one.size != other.size:
            return 1.0
        apart = ImageChops.difference(one.convert("L"), other.convert("L"))
        return sum(apart.histogram()[_VISIBLE:]) / (one.width * one.height)


def _main() -> None:
    REFERENCES.mkdir(exist_ok=True)
    for picture in kinds():
        reference(picture).write_bytes(drawn(picture, SCALE))


if __name__ == "__main__":
    _main()
