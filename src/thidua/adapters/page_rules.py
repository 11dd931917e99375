"""The lines drawn straight across a page image or straight down, as ruled tables have them."""

import re
from collections.abc import Iterator

from PIL import Image

from thidua.adapters.page_cleaning import WHITE
from thidua.core.documents.pages import Rule, settled

# A stroke is dark in so many dots on end, taken together, and in so many such pieces on end: twelve millimetres.
_TOGETHER = 16
_STROKE = re.compile(rb"\xff{6,}")
_INK, _DARK = 170, 230
# Strokes of one line lie no farther apart than so many dots.
_SLACK = 8


def rules_of(image: Image.Image) -> list[Rule]:
    """The drawn lines of a grey page that is set straight."""
    dark = image.point(lambda shade: WHITE if shade < _INK else 0)
    across = [Rule(left, at, right, at + 1) for at, left, right in _strokes(dark)]
    down = [Rule(at, left, at + 1, right) for at, left, right in _strokes(dark.transpose(Image.Transpose.TRANSPOSE))]
    return settled([*across, *down], slack=_SLACK) if across and down else []


def _strokes(dark: Image.Image) -> Iterator[tuple[int, int, int]]:
    """Row, begin and end of each stroke across."""
    pieces = dark.reduce((_TOGETHER, 1)).point(lambda share: WHITE if share >= _DARK else 0)
    content = pieces.tobytes()
    for at in range(pieces.height):
        for stroke in _STROKE.finditer(content, at * pieces.width, (at + 1) * pieces.width):
            left, right = (side - at * pieces.width for side in stroke.span())
            yield at, left * _TOGETHER, right * _TOGETHER
