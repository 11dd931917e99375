"""Where the pieces of a certificate stand on the sheet, in tenths of a millimetre from its upper left corner.

A layout for plain paper prints everything; one for pre-printed stock leaves out what the stock bears already (national
name, frame, emblem), and is moved until the test sheet fits.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum

from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.core.kernel.reason import Reason

MOST_TENTHS = 10_000
LEAST_POINTS, MOST_POINTS = 8, 72
LEAST_QR = 200
"""A QR code of 20 mm is the smallest that a telephone reads off glossy paper."""


class Piece(StrEnum):
    """What can stand on a certificate."""

    COUNTRY = "country"
    MOTTO = "motto"
    AUTHORITY = "authority"
    GIVES = "gives"
    AWARD = "award"
    RECIPIENT = "recipient"
    ABOUT = "about"
    ACHIEVEMENT = "achievement"
    DECISION = "decision"
    PLACE_AND_DAY = "place_and_day"
    SIGNER_OFFICE = "signer_office"
    SIGNER = "signer"
    SERIAL = "serial"
    QR = "qr"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where one piece stands: left, top and width in tenths of a millimetre, the size of its letters in points."""

    piece: Piece
    left: int
    top: int
    width: int
    points: int = 14
    align: str = "center"
    is_bold: bool = False
    is_italic: bool = False
    is_capital: bool = False
    colour: str = "ink"


@dataclass(frozen=True, slots=True)
class Layout:
    """A sheet with its spots; `has_frame` draws a frame on plain paper."""

    width: int
    height: int
    spots: tuple[Spot, ...]
    has_frame: bool = True

    def spot(self, piece: Piece) -> Spot | None:
        """Where the piece stands; None where it is left out."""
        return next((spot for spot in self.spots if spot.piece is piece), None)


ALIGNMENTS, COLOURS = ("left", "center", "right"), ("ink", "red")


def checked(layout: Layout) -> Outcome[Layout]:
    """The layout, or every spot that leaves the sheet, is too small to read, or stands twice."""
    wrong = [*_sheet(layout), *(reason for spot in layout.spots for reason in _spot(spot, layout))]
    seen = [spot.piece for spot in layout.spots]
    wrong += [Reason.of("layout.twice", piece=piece.value) for piece in Piece if seen.count(piece) > 1]
    if Piece.RECIPIENT not in seen:
        wrong.append(Reason.of("layout.no_recipient"))
    return Refused(tuple(wrong)) if wrong else Ok(layout)


def _sheet(layout: Layout) -> Iterable[Reason]:
    if not (0 < layout.width <= MOST_TENTHS and 0 < layout.height <= MOST_TENTHS):
        yield Reason.of("layout.sheet", most=MOST_TENTHS // 10)


def _spot(spot: Spot, layout: Layout) -> Iterable[Reason]:
    is_inside = spot.left >= 0 and spot.top >= 0 and spot.left + spot.width <= layout.width and spot.top < layout.height
    if not is_inside or spot.width <= 0:
        yield Reason.of("layout.outside", piece=spot.piece.value)
    if not LEAST_POINTS <= spot.points <= MOST_POINTS:
        yield Reason.of("layout.points", piece=spot.piece.value, least=LEAST_POINTS, most=MOST_POINTS)
    if spot.piece is Piece.QR and spot.width < LEAST_QR:
        yield Reason.of("layout.qr_small", least=LEAST_QR // 10)


def moved(layout: Layout, *, right: int, down: int) -> Layout:
    """The layout with everything moved: what the test sheet showed to be off. In tenths of a millimetre."""
    spots = tuple(replace(spot, left=spot.left + right, top=spot.top + down) for spot in layout.spots)
    return replace(layout, spots=spots)


def to_record(layout: Layout) -> dict[str, object]:
    """The layout for a JSON column."""
    return asdict(layout) | {"spots": [asdict(spot) | {"piece": spot.piece.value} for spot in layout.spots]}


def from_record(record: Mapping[str, object]) -> Layout:
    """The layout of a JSON column; KeyError, TypeError or ValueError where it is none."""
    spots = record["spots"]
    if not isinstance(spots, list):
        raise TypeError("spots must be a list")
    held = tuple(Spot(**{**spot, "piece": Piece(spot["piece"])}) for spot in spots)
    return Layout(
        width=int(str(record["width"])), height=int(str(record["height"])), spots=held,
        has_frame=bool(record["has_frame"]),
    )  # fmt: skip


A4_PLAIN = Layout(
    width=2970, height=2100,
    spots=(
        Spot(Piece.COUNTRY, 300, 190, 2370, 14, is_bold=True),
        Spot(Piece.MOTTO, 300, 255, 2370, 14, is_bold=True),
        Spot(Piece.AUTHORITY, 300, 420, 2370, 20, is_bold=True, is_capital=True, colour="red"),
        Spot(Piece.GIVES, 300, 560, 2370, 18, is_bold=True, is_capital=True),
        Spot(Piece.AWARD, 300, 650, 2370, 40, is_bold=True, is_capital=True, colour="red"),
        Spot(Piece.RECIPIENT, 300, 870, 2370, 26, is_bold=True),
        Spot(Piece.ABOUT, 300, 995, 2370, 16, is_italic=True),
        Spot(Piece.ACHIEVEMENT, 450, 1085, 2070, 16),
        Spot(Piece.PLACE_AND_DAY, 1650, 1330, 1100, 14, is_italic=True),
        Spot(Piece.SIGNER_OFFICE, 1650, 1400, 1100, 14, is_bold=True, is_capital=True),
        Spot(Piece.SIGNER, 1650, 1790, 1100, 14, is_bold=True),
        Spot(Piece.DECISION, 560, 1620, 1000, 12, align="left"),
        Spot(Piece.SERIAL, 560, 1700, 1000, 10, align="left"),
        Spot(Piece.QR, 260, 1560, 280),
    ),
)  # fmt: skip
"""A4 across on plain paper. The order of pieces is usage: no national template of this sheet has been read."""

A4_STOCK = replace(
    A4_PLAIN, has_frame=False,
    spots=tuple(spot for spot in A4_PLAIN.spots if spot.piece not in {Piece.COUNTRY, Piece.MOTTO}),
)  # fmt: skip
"""The same for stock that bears frame, national name and motto already."""
