"""Who issues a paper, under which number, where and when, in the form of Nghị định 30/2020/NĐ-CP, Phụ lục I."""

import textwrap
from dataclasses import dataclass

from thidua.core.documents.numbering import BLANK, number_line, padded
from thidua.core.documents.tree import Letterhead
from thidua.core.kernel.period import Day

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"

_LAST_PADDED_MONTH = 2


@dataclass(frozen=True, slots=True)
class Origin:
    """What the head of a paper is made from. What is not known yet stays None and becomes a blank to fill.

    `parent` ("" where there is none) and `body` may be typed in any case. `symbol` is ký hiệu, such as `BC-KTĐ`;
    `year` stands for the year of a day that is not known yet.
    """

    body: str
    parent: str = ""
    symbol: str = ""
    sequence: int | None = None
    place: str | None = None
    on: Day | None = None
    year: int | None = None


def written_day(on: Day | None, *, year: int | None = None) -> str:
    """`ngày 02 tháng 12 năm 2026`: days under 10 and the months 1 and 2 with a leading zero, the others without."""
    if on is None:
        return f"ngày {BLANK} tháng {BLANK} năm {year or BLANK}"
    month = padded(on.month) if on.month <= _LAST_PADDED_MONTH else str(on.month)
    return f"ngày {padded(on.day)} tháng {month} năm {on.year}"


def place_and_day(origin: Origin) -> str:
    """`Hải Phòng, ngày 02 tháng 12 năm 2026`; a place not given is a dotted blank."""
    return f"{origin.place or '…………'}, {written_day(origin.on, year=origin.year)}"


def balanced(name: str, *, most: int = 25) -> str:
    """The name in as few lines as `most` characters allow, none much longer than the others; its own breaks stay."""
    if "\n" in name or len(name) <= most:
        return name
    lines = len(_wrapped(name, most))
    width = next(width for width in range(1, most + 1) if len(_wrapped(name, width)) <= lines)
    return "\n".join(_wrapped(name, width))


def _wrapped(name: str, width: int) -> list[str]:
    return textwrap.wrap(name, width, break_long_words=False, break_on_hyphens=False)


def compose(origin: Origin, *, subject: str = "") -> Letterhead:
    """The head of the paper; `subject` is trích yếu of a công văn, printed as `V/v …` under the number."""
    return Letterhead(
        parent=balanced(origin.parent.upper()),
        body=balanced(origin.body.upper()),
        number=number_line(origin.sequence, origin.symbol),
        place_and_day=place_and_day(origin),
        subject=f"V/v {subject}" if subject else "",
    )
