"""PDF in, through pdfium: the words of a page with their boxes, what else the page shows, and the page as an image."""

import ctypes
import math
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import pypdfium2 as pdfium
from PIL import Image
from pypdfium2 import raw

from thidua.adapters.page_sources import Layer, Picture
from thidua.core.documents.pages import Rule, Word, settled, tidied
from thidua.core.kernel.outcome import Ok, Outcome, refuse

# Boxes are kept in tenths of a point.
_UNIT = 10
_INCH = 72
_PLAIN_DPI, _FINEST_DPI = 200, 300
_LONGEST_SIDE = 5_000
_QUARTER, _LEVEL, _SLANTED = 90, 10, -1
# More objects than this are not looked at: a drawing, no scan.
_OBJECTS = 2_000
_COVERS = 0.4
# A line is so long and no thicker, in tenths of a point; lines so near are one.
_STROKE, _THIN, _SLACK = 80, 30, 15
# Half of a character beyond the basic plane: no Vietnamese letter.
_HALVES = range(0xD800, 0xE000)
_HYPHENS = {0x02: "-", 0xAD: "-"}


@dataclass(frozen=True, slots=True)
class _Char:
    """A character and its box in points from the lower left corner. `angle`: clockwise quarter turns, or _SLANTED."""

    text: str
    angle: int
    box: tuple[float, float, float, float]


class PdfPages:
    """The pages of an open PDF. Implements `thidua.adapters.page_sources.PageSource`."""

    def __init__(self, document: pdfium.PdfDocument) -> None:
        self._document = document

    def __len__(self) -> int:
        return len(self._document)

    def close(self) -> None:
        """Let go of the file."""
        self._document.close()

    def layer(self, number: int) -> Layer:
        """The words of page `number` (from 1) in the direction in which most of them are written, set upright."""
        page = self._document[number - 1]
        try:
            chars = list(_chars(page.get_textpage()))
            covered, dpi = _pictures(page)
            turns = Counter(char.angle for char in chars if char.text.strip() and char.angle != _SLANTED)
            angle = turns.most_common(1)[0][0] if turns else -page.get_rotation() % 360
            left, bottom, right, top = page.get_bbox()
            sheet = _Sheet(left, top, right - left, top - bottom, -angle % 360)
            runs = tuple(run for run in _runs(chars, sheet) if run)
            turned = -(angle + page.get_rotation()) % 360
            has_picture = covered >= _COVERS or (not runs and dpi > 0)
            drawn = tuple(settled(tuple(_rules(page, sheet)), slack=_SLACK))
            return Layer(runs, *sheet.size, turned=turned, has_picture=has_picture, dpi=dpi, rules=drawn)
        finally:
            page.close()

    def picture(self, number: int) -> Picture:
        """The page as it is seen, as fine as the scan in it, from 150 to 300 dots an inch; a wall-sized one coarser."""
        page = self._document[number - 1]
        try:
            native = _pictures(page)[1]
            dpi = min(native, _FINEST_DPI) if native >= _PLAIN_DPI * 3 // 4 else _PLAIN_DPI
            dpi = max(min(dpi, _LONGEST_SIDE * _INCH // max(*map(int, page.get_size()), 1)), 1)
            return Picture(_rendered(page, dpi / _INCH), dpi)
        finally:
            page.close()

    def shown(self, number: int, width: int) -> Image.Image:
        """The page `width` pixels wide, for a screen."""
        page = self._document[number - 1]
        try:
            wide, high = page.get_size()
            return _rendered(page, min(width / max(wide, 1), _LONGEST_SIDE / max(high, 1)))
        finally:
            page.close()


def opened(content: bytes, name: str) -> Outcome[PdfPages]:
    """The file's pages; Refused: reader.encrypted, reader.damaged."""
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as failed:
        if failed.err_code in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}:
            return refuse("reader.encrypted", name=name)
        return refuse("reader.damaged", name=name, kind="PDF")
    return Ok(PdfPages(document)) if len(document) else refuse("reader.damaged", name=name, kind="PDF")


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The visible part of a page in points, and how it is turned clockwise to stand upright."""

    left: float
    top: float
    wide: float
    high: float
    turn: int

    @property
    def size(self) -> tuple[int, int]:
        """Width and height when upright, in tenths of a point."""
        sides = (self.high, self.wide) if self.turn % 180 else (self.wide, self.high)
        return max(int(sides[0] * _UNIT), 1), max(int(sides[1] * _UNIT), 1)

    def upright(self, box: tuple[float, float, float, float]) -> tuple[int, int, int, int]:
        """Left, top, right and bottom of a box on the upright page, in tenths of a point."""
        corners = [self._turned(x - self.left, self.top - y) for x, y in (box[:2], box[2:])]
        xs, ys = zip(*corners, strict=True)
        return int(min(xs) * _UNIT), int(min(ys) * _UNIT), int(max(xs) * _UNIT), int(max(ys) * _UNIT)

    def _turned(self, x: float, y: float) -> tuple[float, float]:
        places = {0: (x, y), 90: (self.high - y, x), 180: (self.wide - x, self.high - y), 270: (y, self.wide - x)}
        return places[self.turn]


def _chars(text: pdfium.PdfTextPage) -> Iterator[_Char]:
    rect = raw.FS_RECTF()
    for at in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, at)
        if code == 0 or code in _HALVES or code > sys.maxunicode:
            continue
        char = _HYPHENS.get(code) or chr(code)
        raw.FPDFText_GetLooseCharBox(text, at, ctypes.byref(rect))
        yield _Char(
            char,
            _quarter(math.degrees(raw.FPDFText_GetCharAngle(text, at))),
            (rect.left, rect.bottom, rect.right, rect.top),
        )


def _quarter(degrees: float) -> int:
    """The quarter turn that an angle is near to; _SLANTED where it is near to none, as in a watermark."""
    turn = int(degrees / _QUARTER + 0.5) * _QUARTER
    return turn % 360 if abs(degrees - turn) <= _LEVEL else _SLANTED


def _runs(chars: list[_Char], sheet: _Sheet) -> Iterator[tuple[Word, ...]]:
    """Lines as the file has them, cut where the writing jumps; what is written across the page is left out."""
    run: list[Word] = []
    gathered: list[_Char] = []
    for char in (*chars, _Char("\n", 0, (0, 0, 0, 0))):
        if not char.text.isspace():
            if -char.angle % 360 == sheet.turn:
                gathered.append(char)
            continue
        word = _word(gathered, sheet)
        gathered = []
        if run and word is not None and _jumps(run[-1], word):
            yield tuple(run)
            run = []
        if word is not None:
            run.append(word)
        if char.text in "\r\n":
            yield tuple(run)
            run = []


def _jumps(before: Word, after: Word) -> bool:
    """Whether the next word stands on another line or before the one it follows."""
    height = min(before.bottom - before.top, after.bottom - after.top)
    shared = min(before.bottom, after.bottom) - max(before.top, after.top)
    return 2 * shared < height or after.left < before.left


def _word(chars: list[_Char], sheet: _Sheet) -> Word | None:
    text = tidied("".join(char.text for char in chars))
    if not text:
        return None
    boxes = [sheet.upright(char.box) for char in chars]
    left, top, right, bottom = zip(*boxes, strict=True)
    return Word(text, min(left), min(top), max(right), max(bottom))


def _pictures(page: pdfium.PdfPage) -> tuple[float, int]:
    """Which share of the page pictures cover, at most 1, and how many dots an inch the finest large one has.

    The dots are 1 where the page has no picture but drawings, which may be letters too, and 0 where it is empty.
    """
    wide, high = (max(side, 1.0) for side in page.get_size())
    covered, dpi = 0.0, 0
    for found in islice(page.get_objects(), _OBJECTS):
        dpi = max(dpi, 1)
        if found.type != raw.FPDF_PAGEOBJ_IMAGE:
            continue
        left, bottom, right, top = found.get_bounds()
        share = max(right - left, 0) * max(top - bottom, 0) / (wide * high)
        covered += share
        if share * 10 >= 1 and isinstance(found, pdfium.PdfImage):
            dpi = max(dpi, int(max(found.get_px_size()) * _INCH / max(right - left, top - bottom)))
    return min(covered, 1.0), dpi


def _rules(page: pdfium.PdfPage, sheet: _Sheet) -> Iterator[Rule]:
    """The lines drawn on the page, and the edges of the boxes."""
    for found in islice(page.get_objects([raw.FPDF_PAGEOBJ_PATH]), _OBJECTS):
        left, top, right, bottom = sheet.upright(found.get_bounds())
        wide, high = right - left, bottom - top
        if max(wide, high) >= _STROKE and min(wide, high) <= _THIN:
            yield Rule(left, top, right, bottom)


def _rendered(page: pdfium.PdfPage, scale: float) -> Image.Image:
    bitmap = page.render(scale=scale)
    image: Image.Image = bitmap.to_pil().copy()
    bitmap.close()
    return image
