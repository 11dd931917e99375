"""Where on a page something is written: the area of all of it, and its parts, cut at what is empty."""

from collections.abc import Iterator, Sequence

from PIL import Image, ImageDraw, ImageFilter

from thidua.adapters.page_cleaning import WHITE

Area = tuple[int, int, int, int]
"""Left, top, right and bottom."""

# The area is sought on an image so many times as small: what is so many shades darker than the most of it is written.
_SMALLER, _DARKER, _LEAST = 8, 20, 9
# Grain is alone: of the nine dots around, three must be written on.
_THREE_OF_NINE = ImageFilter.RankFilter(3, 6)
_MARGIN = 24
# Parts are sought on an image so many times as small; what is darker than this shade there is ink.
_SMALL, _INK = 4, 160
_DEEPEST = 6


def written_area(image: Image.Image) -> Area:
    """The part of a grey page with all that is written on it; the whole page where nothing is, or it is small."""
    small = image.reduce(_SMALLER)
    if min(small.size) < _LEAST:
        return (0, 0, *image.size)
    shades = small.histogram()
    paper = max(range(len(shades)), key=shades.__getitem__)
    ink = small.point(lambda shade: WHITE if shade < paper - _DARKER else 0)
    box = ink.filter(_THREE_OF_NINE).getbbox()
    return _outward(box, _SMALLER, _MARGIN, image) if box else (0, 0, *image.size)


def unread_parts(image: Image.Image, read: Sequence[Area], *, high: int) -> Iterator[Area]:
    """The parts of a grey page with ink, apart from what was read; letters are `high` dots high.

    The page is cut at empty rows, each part at empty columns as wide as letters are high, and so on.
    """
    small = image.reduce(_SMALL).point(lambda shade: WHITE if shade < _INK else 0)
    pen, slack = ImageDraw.Draw(small), high // 3
    for left, top, right, bottom in read:
        box = (left - slack, top - slack, right + slack, bottom + slack)
        pen.rectangle([side // _SMALL for side in box], fill=0)
    for part in _parts(small, (0, 0, *small.size), max(high // _SMALL, 1), 0):
        yield _outward(part, _SMALL, _SMALL, image)


def _outward(area: Area, times: int, margin: int, image: Image.Image) -> Area:
    """The area of a small image on the page itself, with a margin around."""
    left, top, right, bottom = (side * times for side in area)
    return (
        max(left - margin, 0),
        max(top - margin, 0),
        min(right + margin, image.width),
        min(bottom + margin, image.height),
    )


def _parts(small: Image.Image, area: Area, high: int, depth: int) -> Iterator[Area]:
    crop = small.crop(area)
    box = crop.getbbox()
    if box is None:
        return
    left, top = area[0] + box[0], area[1] + box[1]
    inner = crop.crop(box)
    is_rows = depth % 2 == 0
    spans = _inked(inner, is_rows=is_rows, least=1 if is_rows else high)
    if depth and (len(spans) == 1 or depth >= _DEEPEST):
        yield left, top, left + inner.width, top + inner.height
        return
    for start, stop in spans:
        part = (left, top + start, left + inner.width, top + stop)
        if not is_rows:
            part = (left + start, top, left + stop, top + inner.height)
        yield from _parts(small, part, high, depth + 1)


def _inked(image: Image.Image, *, is_rows: bool, least: int) -> list[tuple[int, int]]:
    """The spans of rows (or columns) with ink, parted by at least so many without."""
    spans: list[tuple[int, int]] = []
    for at, has_ink in enumerate(image.getprojection()[is_rows]):
        if not has_ink:
            continue
        if spans and at - spans[-1][1] < least:
            spans[-1] = (spans[-1][0], at + 1)
        else:
            spans.append((at, at + 1))
    return spans
