"""Tables of figures whose cells have run together: "2 Kim ngạch xuất khẩu triệu USD 2.650 1.288,4 48,6% 107,3%"."""

import re
from collections.abc import Iterator, Sequence

from thidua.core.plans.body.charts import Chart, ChartRow, charts
from thidua.core.plans.body.things import COUNTED, PRAISED
from thidua.core.plans.body.units import UNITS
from thidua.core.plans.text.row import Row
from thidua.core.vietnamese.fold import fold

_HEAD = re.compile(
    r"\W*(?:s?tt\s)?(?P<name>(?:chi tieu|noi dung|ten chi tieu|tieu chi|san pham)[a-z\s]{0,30}?)\s"
    r"(?P<unit>dvt|don vi tinh|don vi)\s"
)
_TITLE = re.compile(
    r"(?:uoc\s)?(?:th(?=\s)|thuc hien|ket qua)|uoc(?: dat)?|(?:ke hoach|kh(?=\s)|muc tieu)|"
    r"(?:dat|ty le|ti le|% ?(?:dat|th)?|so sanh|so voi|so|tang|giam)"
    r"(?:[\s(]{1,2}(?:th/kh|kh(?=\s|$|\))|ke hoach|voi|cung ky|ky truoc)){0,4}"
)
_FIGURE = r"[+-]?\d[\d.,]{0,14}(?:\s?%|\sđiểm(?:\s%)?)?"
_ROW = re.compile(
    rf"\W{{0,4}}(?:\d{{1,2}}(?:\.\d{{1,2}})?[.)]?\s{{1,2}})?(?P<said>[^\W\d].{{2,160}}?)(?P<cells>(?:\s(?:[-–]|{_FIGURE})){{2,8}})\s*"
)
_CELL = re.compile(rf"[-–](?=\s|$)|{_FIGURE}")
_MORE = {"người", "cụm", "kWh", "triệu kWh", "m3", "nghìn tấn", "triệu lượt", "tấn", "km", "m2"}
_KNOWN = sorted({name for name, _ in UNITS} | COUNTED | PRAISED | _MORE, key=len, reverse=True)
_LEAST, _LONGEST = 2, 200


def drawn_or_collapsed(rows: Sequence[Row]) -> list[Chart]:
    """Every table of figures, its cells set apart or run together."""
    drawn = list(charts(rows))
    heads = {chart.head_row.number for chart in drawn}
    return [*drawn, *(chart for chart in collapsed(rows) if chart.head_row.number not in heads)]


def collapsed(rows: Sequence[Row]) -> Iterator[Chart]:
    """Every table whose head names the things, their unit and the columns of figures, all run together on a row."""
    at = 0
    while at < len(rows):
        head = _HEAD.match(rows[at].folded) if len(rows[at].text) < _LONGEST else None
        titles = _titles(rows[at], head.end("unit")) if head else ()
        found = list(_below(rows, at + 1, len(titles))) if head and len(titles) >= _LEAST else []
        if head and found:
            text = rows[at].text
            names = (text[slice(*head.span("name"))].strip(), text[slice(*head.span("unit"))], *titles)
            yield Chart(names, rows[at], tuple(found))
            at += len(found)
        at += 1


def _titles(row: Row, start: int) -> tuple[str, ...]:
    """The titles of the columns of figures: each begins with a word that such titles begin with."""
    starts = [match.start() for match in _TITLE.finditer(row.folded, start) if row.folded[match.start() - 1] == " "]
    ends = [*starts[1:], len(row.text)]
    return tuple(row.text[one:end].strip() for one, end in zip(starts, ends, strict=True))


def _below(rows: Sequence[Row], start: int, count: int) -> Iterator[ChartRow]:
    for row in rows[start:]:
        match = _ROW.fullmatch(row.text) if len(row.text) < _LONGEST else None
        cells = _CELL.findall(match["cells"]) if match else []
        if match is None or len(cells) != count:
            return
        yield ChartRow(row, (*_named(match["said"].strip()), *(cell.strip() for cell in cells)))


def _named(said: str) -> tuple[str, str]:
    """The name of a row and its unit: the longest known one that it ends with, else its last word."""
    known = next((unit for unit in _KNOWN if fold(said).endswith(f" {fold(unit)}")), None)
    cut = len(said) - len(known) if known else said.rfind(" ") + 1
    return said[:cut].strip(), said[cut:]
