"""Drawing: Typst lays a picture out, shapes Arabic and breaks its lines, with our fonts alone.

It takes milliseconds of one processor and lets other threads run meanwhile, so the bot draws in a
thread. The library is loaded with the first picture.
"""

from functools import cache
from pathlib import Path
from typing import Any

from bot.pictures.picture import Picture

_FONTS = Path(__file__).parent / "fonts"
_PIXELS = 72
"""A point of a template is a pixel."""
_TOO_LONG = "does not fit"
"""What the templates say of it."""


class DoesNotFitError(Exception):
    """What a picture says does not fit into it."""


def drawn(picture: Picture, scale: float = 1.0) -> bytes:
    """The picture as a PNG, `scale` times its size; raises `DoesNotFitError`."""
    import typst  # noqa: PLC0415 - see above

    try:
        return typst.compile(
            picture.template,
            root=picture.template.parent,
            font_paths=_fonts(),
            format="png",
            ppi=_PIXELS * scale,
            sys_inputs={"content": picture.filled},
        )
    except typst.TypstError as error:
        if _TOO_LONG in error.message:
            raise DoesNotFitError(picture.name) from None
        raise


@cache
def _fonts() -> Any:
    import typst  # noqa: PLC0415 - see above

    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(_FONTS)]
    )
