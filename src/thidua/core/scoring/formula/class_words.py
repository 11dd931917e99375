"""Classes as a regulation words them, one to a line, from the best down.

Xuất sắc: từ 90; mỗi tiêu chí từ 85%
Hoàn thành: từ 75 đến dưới 85
Không hoàn thành: còn lại
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from decimal import Decimal

from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.classes import ClassBand

_POINTS = r"([0-9]{1,6}(?:[.,][0-9]{1,4})?)(?: điểm)?"
_BORDERS = re.compile(rf"(?:(từ|trên) {_POINTS}(?: trở lên)?)?(?: ?(?:đến )?dưới {_POINTS})?")
_SHARE = re.compile(r"(?:mỗi tiêu chí từ|không tiêu chí nào dưới) ([0-9]{1,3}(?:[.,][0-9]{1,2})?) ?%")
_UP_TO = re.compile(rf"đến {_POINTS}$")
REST, NO_ZERO, NO_VETO = "còn lại", "không tiêu chí nào 0 điểm", "không tính đơn vị bị điểm liệt"
_BETWEEN = re.compile(r";|,\s")
LONGEST_NAME = 80


class _UnreadError(Exception):
    """A line that says no class."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code, self.values = code, values


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    text: str


def read_classes(text: str) -> Outcome[tuple[ClassBand, ...]]:
    """The classes of the lines; refused with every line that says none."""
    lines = [_Line(at, " ".join(line.split())) for at, line in enumerate(text.splitlines(), 1) if line.strip()]
    bands: list[ClassBand] = []
    wrong: list[Reason] = []
    for line in lines:
        try:
            bands.append(_read(unicodedata.normalize("NFC", line.text)))
        except _UnreadError as unread:
            wrong.append(Reason.of(unread.code, line=line.number, text=line.text, **unread.values))
    return Refused(tuple(wrong)) if wrong else Ok(tuple(bands))


def _read(text: str) -> ClassBand:
    name, colon, rest = text.partition(":")
    said = [part.strip().rstrip(".") for part in _BETWEEN.split(rest.casefold()) if part.strip()]
    if not colon or not said or not 0 < len(name.strip()) <= LONGEST_NAME:
        raise _UnreadError("formula.class_not_read")
    band = _bordered(name.strip(), said[0])
    for condition in said[1:]:
        band = _with(band, condition)
    return band


def _bordered(name: str, said: str) -> ClassBand:
    if said == REST:
        return ClassBand(name, Decimal(0))
    found, open_end = _BORDERS.fullmatch(said), _UP_TO.search(said)
    if open_end:
        raise _UnreadError("formula.class_border_unclear", border=open_end[1])
    if not found or not said:
        raise _UnreadError("formula.class_not_read")
    word, least, below = found.groups()
    return ClassBand(
        name, _number(least) if least else Decimal(0), or_more=word != "trên", below=_number(below) if below else None
    )


def _with(band: ClassBand, condition: str) -> ClassBand:
    share = _SHARE.fullmatch(condition)
    if share:
        return replace(band, each_share=_number(share[1]))
    if condition == NO_ZERO:
        return replace(band, no_zero=True)
    if condition == NO_VETO:
        return replace(band, open_to_vetoed=False)
    raise _UnreadError("formula.class_condition", condition=condition)


def _number(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))
