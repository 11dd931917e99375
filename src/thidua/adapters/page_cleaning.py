"""Page images made fit for reading, with Pillow alone: seals and streaks out, pages set straight, specks removed."""

from io import BytesIO
from itertools import pairwise

from PIL import Image, ImageChops, ImageFilter, ImageOps

WHITE = 255
# Skew is sought on a small image: first every half degree on a very small one, then every tenth. A page whose lines are
# so many times (in tenths) as sharp as they would be a degree to either side is straight.
_SMALL, _VERY_SMALL = 500, 250
_SHARPER = 14
_COARSE = tuple(step / 2 for step in range(-12, 13))
_FINE = tuple(step / 10 for step in range(-4, 5))
# Below this many degrees the engine reads a page as well as one set straight, and its rows are told apart.
_STRAIGHT = 0.5
# A colour is red where its red is so many shades lighter than its green. A page is printed in red where it has several
# times as much red as dark ink.
_REDNESS, _INK, _ALL_RED = 60, 140, 4
# Red glass: red and half of what it is lighter than green.
_RED_GLASS = (1.5, -0.5, 0, 0)
# Streaks of a scanner: columns that are dark in most bands of the page.
_BAND = 96
_DARK_BAND, _STREAK_SHARE = 190, 0.6
_STREAK_INK = 200
_NEAR = 3
# Grain: shades by which half of the dots differ from those around them. Measured in docs/algorithms/readers.md.
_AROUND, _GRAIN = 1.5, 6
# How far the grain is smoothed, in dots: 1.25 already closes the hook of ổ into the stroke of ố.
_BLUR = 0.8
# The paper behind the letters is looked at so many times as small.
_PAPER = 16
# Paper darker than this shade on more than a tenth of the page lies in shadow.
_SHADOW, _SHADOWED = 200, 10
# What is darker than this shade becomes black, and so many percent of all dots, the lightest, become white. A share of
# the darkest would make letters of the grain where a page has few.
_BLACK, _LIGHTEST = 40, 80


def as_pnm(image: Image.Image) -> bytes:
    """The image uncompressed, as OCR programs take it fastest."""
    out = BytesIO()
    image.save(out, format="PPM")
    return out.getvalue()


def as_png(image: Image.Image) -> bytes:
    """The image for a browser."""
    out = BytesIO()
    image.save(out, format="PNG", compress_level=3)
    return out.getvalue()


def as_jpeg(image: Image.Image) -> bytes:
    """The image for a browser, as small as its letters stay sharp."""
    out = BytesIO()
    image.convert("RGB").save(out, format="JPEG", quality=60)
    return out.getvalue()


def upright(image: Image.Image, degrees: int) -> Image.Image:
    """The image turned clockwise."""
    return image.rotate(-degrees, expand=True) if degrees % 360 else image


def grey(image: Image.Image) -> Image.Image:
    """Shades of grey on white. Red seals vanish: a page with some red on it is seen as through red glass."""
    if image.mode in {"1", "L", "I;16", "I", "F"}:
        return image.convert("L")
    if "A" in image.getbands() or "transparency" in image.info:
        layer = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", layer.size, (WHITE,) * 4), layer)
    colours = image.convert("RGB")
    if not _has_seal(colours):
        return colours.convert("L")
    return colours.convert("L", _RED_GLASS)


def _has_seal(image: Image.Image) -> bool:
    """Whether there is red on a page that is not all printed in red; a quarter as large shows it well enough."""
    red, green, _ = image.reduce(4).split() if min(image.size) >= _SMALL else image.split()
    redness = ImageChops.subtract(red, green).histogram()
    return 0 < sum(redness[_REDNESS:]) < _ALL_RED * sum(red.histogram()[:_INK])


def skew(image: Image.Image) -> float:
    """By how many degrees, clockwise, the lines of a grey page slope; 0 where they are straight enough to be read."""
    dark = _dark(image, _VERY_SMALL)
    left, middle, right = (_sharpness(dark, angle) for angle in (-1, 0, 1))
    if middle * 10 >= max(left, right) * _SHARPER:
        return 0.0
    coarse = max(_COARSE, key=lambda angle: (_sharpness(dark, angle), -abs(angle)))
    dark = _dark(image, _SMALL)
    angle = max((coarse + fine for fine in _FINE), key=lambda one: (_sharpness(dark, one), -abs(one)))
    return angle if abs(angle) >= _STRAIGHT else 0.0


def _dark(image: Image.Image, width: int) -> Image.Image:
    """The page some so many dots wide, its letters light on dark."""
    return ImageOps.invert(image.reduce(max(image.width // width, 1)))


def straightened(image: Image.Image, angle: float) -> Image.Image:
    """A grey page turned back by its skew; the size stays."""
    return image.rotate(angle, Image.Resampling.BILINEAR, fillcolor=WHITE) if angle else image


def without_streaks(image: Image.Image) -> Image.Image:
    """A grey page without the thin upright lines that a dirty scanner draws from top to bottom."""
    bands = max(image.height // _BAND, 1)
    dark = image.point(lambda shade: WHITE if shade < _STREAK_INK else 0)
    shares = dark.resize((image.width, bands), Image.Resampling.BOX).point(lambda share: share > _DARK_BAND and WHITE)
    near = shares.filter(ImageFilter.MaxFilter(2 * _NEAR + 1)) if bands > _NEAR else shares
    columns = near.resize((image.width, 1), Image.Resampling.BOX).tobytes()
    found = [at for at, share in enumerate(columns) if share > WHITE * _STREAK_SHARE]
    if not found or len(found) > image.width // 20:
        return image
    out = image.copy()
    for left, right in _spans(found):
        for band in range(bands):
            _mend(out, shares, (left, right), band)
    return out


def _mend(image: Image.Image, shares: Image.Image, span: tuple[int, int], band: int) -> None:
    """In one band of the page, put over the dark columns of a streak what stands on both sides of them."""
    row = shares.crop((span[0], band, span[1] + 1, band + 1)).tobytes()
    dark = [span[0] + at for at, share in enumerate(row) if share]
    if not dark or dark[0] < _NEAR or dark[-1] + _NEAR >= image.width:
        return
    top = band * image.height // shares.height
    bottom = (band + 1) * image.height // shares.height
    left, right = dark[0] - 1, dark[-1] + 2
    sides = (image.crop((at, top, at + 1, bottom)) for at in (left - 1, right))
    image.paste(ImageChops.lighter(*sides).resize((right - left, bottom - top)), (left, top))


def is_rough(image: Image.Image) -> bool:
    """Whether the letters of a grey page are read better when it is cleaned: grainy paper, or paper in shadow."""
    middle = image.crop((image.width // 3, image.height // 3, image.width * 2 // 3, image.height * 2 // 3))
    grain = ImageChops.difference(middle, middle.filter(ImageFilter.GaussianBlur(_AROUND))).histogram()
    paper = _paper(image).histogram()
    return sum(grain[:_GRAIN]) * 2 < sum(grain) or sum(paper[:_SHADOW]) * _SHADOWED > sum(paper)


def cleaned(image: Image.Image) -> Image.Image:
    """A grey page with even white paper, no grain and full contrast. A decent scan is made worse by this."""
    even = ImageChops.invert(ImageChops.subtract(_paper(image).resize(image.size, Image.Resampling.BILINEAR), image))
    smooth = even.filter(ImageFilter.BoxBlur(_BLUR))
    white = max(_lightest(smooth), _BLACK + 1)
    return smooth.point(lambda shade: max(0, min(WHITE, (shade - _BLACK) * WHITE // (white - _BLACK))))


def _lightest(image: Image.Image) -> int:
    """From which shade on the lightest dots become white."""
    counts = image.histogram()
    shade, found = WHITE, counts[WHITE]
    while shade > 0 and found * 100 < sum(counts) * _LIGHTEST:
        shade -= 1
        found += counts[shade]
    return shade


def _paper(image: Image.Image) -> Image.Image:
    """How light the paper is behind the letters, a sixteenth as large."""
    small = image.resize((max(image.width // _PAPER, 1), max(image.height // _PAPER, 1)), Image.Resampling.BOX)
    return small.filter(ImageFilter.MaxFilter(5)).filter(ImageFilter.GaussianBlur(3))


def _sharpness(dark: Image.Image, angle: float) -> int:
    """How sharply lines and spaces alternate from top to bottom when the page is turned."""
    turned = dark.rotate(angle) if angle else dark
    profile = turned.resize((1, turned.height), Image.Resampling.BOX).tobytes()
    return sum((a - b) ** 2 for a, b in pairwise(profile))


def _spans(columns: list[int]) -> list[tuple[int, int]]:
    """Columns as spans of neighbours."""
    spans: list[tuple[int, int]] = []
    for at in columns:
        if spans and at <= spans[-1][1] + _NEAR:
            spans[-1] = (spans[-1][0], at)
        else:
            spans.append((at, at))
    return spans
