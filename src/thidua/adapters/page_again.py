"""A second look at what the first passed over: rows that no word stands on, and rows of which the words are doubted.

A page reader takes two columns whose rows stand at different heights for one, and garbles the one; it leaves out a row
under a seal. Each such place is cut out, set below the others on a sheet of its own, and read again, alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from PIL import Image

from thidua.adapters.page_cleaning import WHITE, as_pnm
from thidua.adapters.page_parts import Area, unread_parts
from thidua.core.documents.pages import Word, mean_confidence, mended, pieces
from thidua.core.kernel.outcome import Refused
from thidua.ports.ocr import Glimpse, Ocr

# Percent of mean confidence: a piece of a row with less than the first is read again; with the second it is taken.
_DOUBTED, _SURE = 50, 60
# A row of letters is at least and at most so many tenths as high as the page's words, and so many tenths as wide.
_LOWEST, _HIGHEST, _NARROWEST = 6, 24, 12
# More places than this are not looked at: a drawing, or a page that as a whole cannot be read.
_MOST_PLACES = 30
_EDGE = 12
_LETTERS = 2


@dataclass(frozen=True, slots=True)
class _Place:
    """A place on the page, and where on the sheet it was put."""

    area: Area
    top: int

    def has(self, word: Word) -> bool:
        """Whether the middle of the word lies in it, on the page."""
        left, top, right, bottom = self.area
        return left <= (word.left + word.right) // 2 < right and top <= (word.top + word.bottom) // 2 < bottom

    def back(self, word: Word) -> Word:
        """The word of the sheet where it stands on the page."""
        right, down = self.area[0] - _EDGE, self.area[1] - self.top
        return replace(
            word, left=word.left + right, right=word.right + right, top=word.top + down, bottom=word.bottom + down
        )


def looked_again(image: Image.Image, seen: Glimpse, ocr: Ocr, *, dpi: int) -> Glimpse:
    """What was seen on a grey page, with the places that were passed over or garbled read again if that is better."""
    runs = [tuple(run) for run in map(mended, seen.runs) if run]
    sure = [word for run in runs for piece in pieces(run) if _is_sure(piece.words) for word in piece.words]
    if not sure:
        return Glimpse(tuple(runs))
    areas = list(_areas(image, sure))
    if not 0 < len(areas) <= _MOST_PLACES:
        return Glimpse(tuple(runs))
    sheet, places = _sheet(image, areas)
    again = ocr.glimpse(as_pnm(sheet), dpi=dpi, is_block=True)
    if isinstance(again, Refused):
        return Glimpse(tuple(runs))
    for place in places:
        runs = _mended(runs, place, again.value)
    return Glimpse(tuple(runs))


def _is_sure(words: Sequence[Word]) -> bool:
    return (mean_confidence(words) or 0) >= _DOUBTED


def _mended(runs: list[tuple[Word, ...]], place: _Place, again: Glimpse) -> list[tuple[Word, ...]]:
    """The runs with the words of one place as they were read again, if they were read better."""
    height = place.area[3] - place.area[1]
    fresh = [
        tuple(map(place.back, run))
        for run in map(mended, again.runs)
        if run and place.top <= (run[0].top + run[0].bottom) // 2 < place.top + height
    ]
    found = [word for run in fresh for word in run]
    old = [word for run in runs for word in run if place.has(word)]
    letters = sum(char.isalnum() for word in found for char in word.text)
    if letters < _LETTERS or (mean_confidence(found) or 0) < max(_SURE, (mean_confidence(old) or 0) + 1):
        return runs
    rest = (tuple(word for word in run if not place.has(word)) for run in runs)
    return [*filter(None, rest), *fresh]


def _sheet(image: Image.Image, areas: Sequence[Area]) -> tuple[Image.Image, list[_Place]]:
    """The places one below the other on a sheet, with white around each."""
    tops = [_EDGE]
    for area in areas:
        tops.append(tops[-1] + area[3] - area[1] + 2 * _EDGE)
    wide = max(area[2] - area[0] for area in areas) + 2 * _EDGE
    sheet = Image.new("L", (wide, tops[-1]), WHITE)
    for area, top in zip(areas, tops, strict=False):
        sheet.paste(image.crop(area), (_EDGE, top))
    return sheet, [_Place(area, top) for area, top in zip(areas, tops, strict=False)]


def _areas(image: Image.Image, sure: Sequence[Word]) -> Iterator[Area]:
    """Where there is ink like a row of letters, and no sure word on it."""
    heights = sorted(word.bottom - word.top for word in sure)
    high = max(heights[len(heights) // 2], 1)
    boxes = [(word.left, word.top, word.right, word.bottom) for word in sure]
    for part in unread_parts(image, boxes, high=high):
        wide, tall = (part[2] - part[0]) * 10, (part[3] - part[1]) * 10
        if wide >= high * _NARROWEST and high * _LOWEST <= tall <= high * _HIGHEST:
            yield part
