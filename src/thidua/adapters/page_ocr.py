"""One page image to rows of words: read once as it is; only where that is unsure, turned or cleaned and read again."""

import math
from dataclasses import dataclass, replace

from PIL import Image

from thidua.adapters.page_again import looked_again
from thidua.adapters.page_cleaning import as_pnm, cleaned, grey, is_rough, skew, straightened, without_streaks
from thidua.adapters.page_parts import Area, written_area
from thidua.adapters.page_rules import rules_of
from thidua.adapters.page_sources import Picture
from thidua.core.documents.pages import (
    Row,
    Rule,
    Word,
    in_reading_order,
    is_unsure,
    mean_confidence,
    pieces,
    ruled_rows,
    sifted,
    worth,
)
from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.ports.ocr import Ocr

# Finer images are read at this many dots an inch first: 300 take twice the time and give no better letters.
READ_AT = 200
_FINE_FROM = 250
# Coarser images are made larger before they are read.
_COARSE_TO = 140
_LARGER = 1.5
_LOST = 60
_LONG = 3


@dataclass(frozen=True, slots=True)
class PageText:
    """The rows read from an image, on the upright page of this size; `turned` clockwise to stand upright."""

    rows: tuple[Row, ...]
    width: int
    height: int
    turned: int = 0

    @property
    def text(self) -> str:
        """All rows."""
        return "\n".join(row.text for row in self.rows)

    @property
    def confidence(self) -> int | None:
        """The mean of all words in percent; None where there are none."""
        return mean_confidence([word for row in self.rows for word in row.words])

    @property
    def is_unsure(self) -> bool:
        """Whether cleaning may make it better."""
        return is_unsure(self.text, self.confidence)

    @property
    def is_sideways(self) -> bool:
        """Whether most words are higher than wide: the engine read lines that run up or down the page."""
        long = [word for row in self.rows for word in row.words if len(word.text) >= _LONG]
        upright = sum(word.right - word.left > word.bottom - word.top for word in long)
        return upright * 2 < len(long)

    @property
    def merit(self) -> tuple[bool, int, int]:
        """By which of two readings of one page the better is chosen."""
        return not self.is_sideways, worth(self.text), self.confidence or 0


def page_text(picture: Picture, ocr: Ocr) -> Outcome[PageText]:
    """What stands on the page. At most three readings, each looked over again, and one question how it lies."""
    whole = without_streaks(grey(picture.image))
    dpi = picture.dpi if _COARSE_TO < picture.dpi < READ_AT else READ_AT
    plain = _scaled(whole, picture.dpi, dpi)
    first = _read(plain, ocr, dpi=dpi)
    if isinstance(first, Refused) or not (first.value.is_unsure or first.value.is_sideways):
        return first
    best, turn = first.value, 0
    if (best.is_sideways or (best.confidence or 0) < _LOST) and (turn := ocr.turn(as_pnm(plain))):
        whole = whole.rotate(-turn, expand=True)
        best = _better(best, _read(plain.rotate(-turn, expand=True), ocr, dpi=dpi), turned=turn)
    if not best.is_unsure:
        return Ok(best)
    finer = picture.dpi if picture.dpi >= _FINE_FROM else int(dpi * _LARGER)
    larger = _read(_scaled(whole, picture.dpi, finer), ocr, dpi=finer, is_rough_anyway=True)
    return Ok(_better(best, larger, turned=best.turned or turn))


def _better(one: PageText, other: Outcome[PageText], *, turned: int) -> PageText:
    if isinstance(other, Refused) or other.value.merit <= one.merit:
        return one
    return replace(other.value, turned=turned)


def _read(image: Image.Image, ocr: Ocr, *, dpi: int, is_rough_anyway: bool = False) -> Outcome[PageText]:
    """One reading of a grey page: it is cleaned where it is rough; what is written on it is set straight and looked at.

    The words are told where they stand on the page as given.
    """
    image = cleaned(image) if is_rough_anyway or is_rough(image) else image
    area = written_area(image)
    part = image.crop(area)
    angle = skew(part)
    part = straightened(part, angle)
    seen = ocr.glimpse(as_pnm(part), dpi=dpi)
    if isinstance(seen, Refused):
        return seen
    whole = looked_again(part, seen.value, ocr, dpi=dpi)
    runs = (tuple(_moved(word, area[0], area[1]) for word in run) for run in whole.runs)
    drawn = [_rule(rule, area[0], area[1]) for rule in rules_of(part)]
    found = ruled_rows((piece for run in runs for piece in pieces(run)), drawn)
    found = sifted(in_reading_order(found, width=image.width))
    sloping = tuple(_sloping(row, angle, area) for row in found)
    return Ok(PageText(sloping, image.width, image.height))


def _scaled(image: Image.Image, dpi: int, wanted: int) -> Image.Image:
    """The image of `dpi` dots an inch with those that are wanted."""
    if wanted == dpi:
        return image
    size = (max(image.width * wanted // dpi, 1), max(image.height * wanted // dpi, 1))
    return image.resize(size, Image.Resampling.LANCZOS)


def _sloping(row: Row, angle: float, area: Area) -> Row:
    """The row with its words where they stand on the page as it was scanned, before the area was set straight."""
    if not angle:
        return row
    slope = math.radians(angle)
    sine, cosine = math.sin(slope), math.cos(slope)
    left, top, right, bottom = area

    def turned(word: Word) -> Word:
        x = (word.left + word.right - left - right) / 2
        y = (word.top + word.bottom - top - bottom) / 2
        return _moved(word, int(x * cosine - y * sine - x), int(x * sine + y * cosine - y))

    return Row(tuple(replace(piece, words=tuple(map(turned, piece.words))) for piece in row.pieces))


def _rule(rule: Rule, right: int, down: int) -> Rule:
    return Rule(rule.left + right, rule.top + down, rule.right + right, rule.bottom + down)


def _moved(word: Word, right: int, down: int) -> Word:
    return replace(
        word, left=word.left + right, top=word.top + down, right=word.right + right, bottom=word.bottom + down
    )
