"""Reading a criteria table from a worksheet: every wrong cell is named by its address before anything is kept."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from thidua.adapters.criteria_xlsx.layout import HEADERS, KINDS, LABELS, NO, OUTSIDE, SECTION, YES
from thidua.adapters.spreadsheet_in import Grid, folded, located
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.kernel.quantity import read_score
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.canonical import BROKEN_RECORD
from thidua.core.scoring.criterion import CriteriaTable, Criterion, Kind, Section, checked
from thidua.core.scoring.measure import Measure, measure_from, measure_of

HEADER_WITHIN = 40
POINTS = ("số", "điểm", "số điểm")
"""Words that say what a criterion without a measure is scored by: points, typed as a number."""

_ROMAN_OR_LETTER = re.compile(r"[IVXLC]+|[A-ZĐ]")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+")
_SUMMING = ("cộng", "tổng cộng", "tổng điểm")
# The column a fault of `checked` is about, by its code; others point at the code.
_COLUMN_OF = {
    "criteria.maximum_not_positive": "maximum",
    "criteria.maximum_too_large": "maximum",
    "criteria.floor_below_zero": "floor",
    "criteria.floor_above_maximum": "floor",
    "criteria.step_not_positive": "step",
    "criteria.step_misses_maximum": "step",
    "criteria.no_text": "text",
    "criteria.bands_overlap": "measure",
    "criteria.bands_gap": "measure",
    "criteria.no_levels": "measure",
    "criteria.level_twice": "measure",
    "criteria.level_above_maximum": "measure",
    "criteria.source_not_understood": "source",
}


@dataclass(slots=True)
class _Reading:
    """A worksheet on its way to a table: columns by field, rows of criteria in table order, faults so far."""

    grid: Grid
    columns: Mapping[str, int]
    faults: list[Reason] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    sections: list[tuple[str, str, Decimal | None, list[Criterion]]] = field(default_factory=list)

    def text(self, row: int, name: str) -> str:
        return self.grid.text(row, self.columns[name]) if name in self.columns else ""

    def fault(self, row: int, name: str, reason: Reason) -> None:
        column = self.columns.get(name, self.columns["code"])
        self.faults.append(located(reason, self.grid.where(row, column)))

    def amount(self, row: int, name: str) -> Decimal | None:
        read = read_points(self.text(row, name))
        if isinstance(read, Ok):
            return read.value
        for reason in read:
            self.fault(row, name, reason)
        return None


def read_points(text: str) -> Outcome[Decimal | None]:
    """Points in a workbook. "1.000" as text is refused: it may be a thousand or one."""
    if _THOUSANDS.fullmatch(text) and Decimal(text) % 1 == 0:
        return refuse("criteria.thousand_or_one", typed=text)
    return read_score(text)


def read_table(grid: Grid) -> Outcome[CriteriaTable]:
    """The checked table of a worksheet, or every wrong cell of it."""
    header = header_row(grid, HEADERS, ("code", "text", "maximum"))
    if header is None:
        return refuse("criteria.no_header", worksheet=grid.name, wanted="Mã, Phần/Tiêu chí, Điểm tối đa")
    reading = _Reading(grid, header[1])
    settings = _settings(reading, header[0])
    for row in range(header[0] + 1, len(grid.rows)):
        _read_row(reading, row)
    sections = tuple(Section(code, text, tuple(held), most) for code, text, most, held in reading.sections)
    table = CriteriaTable(
        name=settings["name"],
        year=int(settings["year"] or 0),
        sections=sections,
        bonus_cap=_setting(reading, settings, "bonus_cap"),
        scale=_setting(reading, settings, "scale"),
        floor=_setting(reading, settings, "floor") or Decimal(0),
    )
    return _judged(reading, table)


def header_row(
    grid: Grid, headers: Mapping[str, tuple[str, ...]], needed: tuple[str, ...]
) -> tuple[int, dict[str, int]] | None:
    """The row that holds the needed headers, with the column of each field; None where there is none near the top."""
    fields_of = {folded(name): field for field, names in headers.items() for name in names}
    for row, cells in enumerate(grid.rows[:HEADER_WITHIN]):
        columns: dict[str, int] = {}
        for column, cell in enumerate(cells):
            field_of = fields_of.get(folded(cell))
            if field_of:
                columns.setdefault(field_of, column)
        if all(name in columns for name in needed):
            return row, columns
    return None


def _settings(reading: _Reading, until: int) -> dict[str, str]:
    by_label = {folded(label): name for name, label in LABELS.items()}
    found = dict.fromkeys(LABELS, "")
    for row in range(until):
        name = by_label.get(folded(reading.grid.text(row, 0)))
        if name:
            found[name] = reading.grid.text(row, 1)
    if found["year"] and not re.fullmatch(r"[0-9]{4}", found["year"]):
        reading.faults.append(Reason.of("criteria.year_not_understood", typed=found["year"]))
        found["year"] = ""
    return found


def _setting(reading: _Reading, settings: Mapping[str, str], name: str) -> Decimal | None:
    read = read_points(settings[name])
    if isinstance(read, Ok):
        return read.value
    reading.faults += [located(reason, f"{reading.grid.name}: {LABELS[name]}") for reason in read]
    return None


def _read_row(reading: _Reading, row: int) -> None:
    code, text = reading.text(row, "code"), reading.text(row, "text")
    kind, most = folded(reading.text(row, "kind")), reading.text(row, "maximum")
    if not code and not kind and (not most or folded(text).startswith(_SUMMING)):
        return
    if kind == SECTION or (not kind and _heads(reading, row, code)):
        reading.sections.append((code, text, reading.amount(row, "maximum"), []))
        return
    if kind and kind not in KINDS:
        reading.fault(row, "kind", Reason.of("criteria.unknown_kind", typed=reading.text(row, "kind")))
    if not reading.sections:
        reading.sections.append(("", "", None, []))
    reading.rows.append(row)
    reading.sections[-1][3].append(_criterion(reading, row, kind))


def _heads(reading: _Reading, row: int, code: str) -> bool:
    """Whether a row without a kind is a section: "2" above "2.1", or "I" above a row that is numbered otherwise."""
    below = (reading.text(later, "code") for later in range(row + 1, len(reading.grid.rows)))
    following = next((text for text in below if text), "")
    if code and following.startswith(f"{code}."):
        return True
    return bool(_ROMAN_OR_LETTER.fullmatch(code) and following and not _ROMAN_OR_LETTER.fullmatch(following))


def _criterion(reading: _Reading, row: int, kind: str) -> Criterion:
    maximum = reading.amount(row, "maximum")
    if maximum is None and not reading.text(row, "maximum"):
        reading.fault(row, "maximum", Reason.of("criteria.no_maximum", code=reading.text(row, "code")))
    veto = _yes(reading, row, "veto", "criteria.veto_not_understood")
    asks_evidence = _yes(reading, row, "asks_evidence", "criteria.evidence_not_understood")
    return Criterion(
        code=reading.text(row, "code"),
        text=reading.text(row, "text"),
        maximum=maximum if maximum is not None else Decimal(1),
        kind=KINDS.get(kind, Kind.BASE),
        floor=reading.amount(row, "floor") or Decimal(0),
        step=reading.amount(row, "step"),
        veto=veto,
        measure=_measure(reading, row, maximum or Decimal(1)),
        outside_cap=kind == OUTSIDE,
        method=reading.text(row, "method"),
        evidence=reading.text(row, "evidence"),
        asks_evidence=asks_evidence,
        source=reading.text(row, "source"),
    )


def _yes(reading: _Reading, row: int, name: str, code: str) -> bool:
    typed = folded(reading.text(row, name))
    if typed not in YES + NO:
        reading.fault(row, name, Reason.of(code, typed=reading.text(row, name)))
    return typed in YES


def _measure(reading: _Reading, row: int, maximum: Decimal) -> Measure | None:
    """A measure in words, or as the record that an export writes where words do not say all."""
    text = reading.text(row, "measure")
    if not text or folded(text) in POINTS:
        return None
    try:
        read = Ok(measure_of(json.loads(text))) if text.startswith("{") else measure_from(text, maximum=maximum)
    except BROKEN_RECORD:
        read = refuse("measure.not_understood", typed=text)
    if isinstance(read, Ok):
        return read.value
    reading.fault(row, "measure", Reason.of("criteria.measure_not_understood", code=reading.text(row, "code")))
    return None


def _judged(reading: _Reading, table: CriteriaTable) -> Outcome[CriteriaTable]:
    """Faults of reading first; where there are any, sums are not judged: they rest on numbers that were not read."""
    judged = checked(table)
    found = judged.reasons if isinstance(judged, Refused) else ()
    of_rows = [located(fault, _place(reading, fault)) for fault in found if "row" in dict(fault.values)]
    of_table = [] if reading.faults else [fault for fault in found if "row" not in dict(fault.values)]
    faults = (*reading.faults, *of_rows, *of_table)
    return Refused(faults) if faults else judged


def _place(reading: _Reading, fault: Reason) -> str:
    row = reading.rows[int(str(fault.value("row"))) - 1]
    column = reading.columns.get(_COLUMN_OF.get(fault.code, "code"), reading.columns["code"])
    return reading.grid.where(row, column)
