"""Reading the worksheets of scorers: every wrong cell is named by its address."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from thidua.adapters.criteria_xlsx import header_row, read_points
from thidua.adapters.sheets_xlsx.layout import GRID_HEADERS, OWN, ROLES, SCORER_LABELS, VETOED
from thidua.adapters.sheets_xlsx.terms_page import labels_of
from thidua.adapters.spreadsheet_in import Grid, folded, located
from thidua.core.kernel.outcome import Ok, Refused
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.criterion import Criterion
from thidua.core.scoring.formula import Source
from thidua.core.scoring.round import Handed, Terms
from thidua.core.scoring.sheet import Entry, entered, misfit

Key = tuple[str, str, Source]
SUMMING = ("cộng", "tổng")


@dataclass(slots=True)
class Gathered:
    """What the worksheets hold: entries by scorer, unit and source; the page each came from; faults so far."""

    terms: Terms
    check: str
    entries: dict[Key, dict[str, Entry]] = field(default_factory=dict)
    pages: dict[Key, str] = field(default_factory=dict)
    faults: list[Reason] = field(default_factory=list)

    def fault(self, grid: Grid, row: int, column: int, reason: Reason) -> None:
        """Note what is wrong with one cell."""
        self.faults.append(located(reason, grid.where(row, column)))

    def member(self, name: str) -> str | None:
        """The member of this name, however it is spaced or cased."""
        wanted = folded(name)
        return next((member for member in self.terms.members if folded(member) == wanted), None)

    def handed(self) -> tuple[Handed, ...]:
        """The sheets; a column without a single score was not handed in."""
        return tuple(
            Handed(scorer, unit, source, held) for (scorer, unit, source), held in self.entries.items() if held
        )


def read_score_page(grid: Grid, gathered: Gathered) -> bool:
    """Take in the worksheet of one scorer; False where it is none."""
    header = header_row(grid, GRID_HEADERS, ("code", "maximum"))
    labels = labels_of(grid, SCORER_LABELS)
    if header is None or "scorer" not in labels:
        return False
    _read_scorer(grid, header[0], header[1], labels, gathered)
    return True


def _read_scorer(
    grid: Grid, header: int, columns: Mapping[str, int], labels: Mapping[str, tuple[str, int]], gathered: Gathered
) -> None:
    gathered.faults += [located(fault, grid.where(row, 1)) for row, fault in _strays(labels, gathered)]
    role = folded(labels.get("role", ("", 0))[0]) or "chấm điểm"
    if role not in ROLES:
        gathered.fault(grid, labels["role"][1], 1, Reason.of("sheet.unknown_role", typed=labels["role"][0]))
        return
    named, row = labels["scorer"]
    scorer = named if ROLES[role] else gathered.member(named)
    if not scorer:
        gathered.fault(grid, row, 1, Reason.of("sheet.unknown_scorer", typed=named))
        return
    criteria = {criterion.code: criterion for criterion in gathered.terms.table.criteria()}
    for column, key in _unit_columns(grid, header, columns, (scorer, ROLES[role]), gathered):
        for line in range(header + 1, len(grid.rows)):
            read_cell(grid, (line, column), criteria.get(grid.text(line, columns["code"])), key, gathered)


def _strays(labels: Mapping[str, tuple[str, int]], gathered: Gathered) -> Iterator[tuple[int, Reason]]:
    terms = gathered.terms
    expected = {"bloc": terms.bloc, "year": str(terms.year), "code": terms.code, "check": gathered.check}
    for name, wanted in expected.items():
        typed, row = labels.get(name, (wanted, 0))
        if typed and wanted and folded(typed) != folded(wanted):
            yield (
                row,
                Reason.of("sheet.page_of_other_round", label=SCORER_LABELS[name][0], found=typed, expected=wanted),
            )


def _unit_columns(
    grid: Grid, header: int, columns: Mapping[str, int], who: tuple[str, Source | None], gathered: Gathered
) -> Iterator[tuple[int, Key]]:
    scorer, source = who
    for column, title in enumerate(grid.rows[header]):
        if not title or column in columns.values():
            continue
        unit = gathered.member(folded(title).removesuffix(OWN))
        if unit is None:
            gathered.fault(grid, header, column, Reason.of("sheet.unknown_unit", typed=title))
            continue
        key = (scorer, unit, source or (Source.SELF if unit == scorer else Source.CROSS))
        if gathered.pages.setdefault(key, f"{grid.name}:{column}") != f"{grid.name}:{column}":
            gathered.fault(grid, header, column, Reason.of("sheet.handed_in_twice", scorer=scorer, unit=unit))
            continue
        gathered.entries.setdefault(key, {})
        yield column, key


def read_cell(grid: Grid, at: tuple[int, int], criterion: Criterion | None, key: Key, gathered: Gathered) -> None:
    """Take in one score; a blank cell stays missing."""
    typed = grid.text(*at)
    if not typed:
        return
    if criterion is None:
        if _is_lost(grid, at[0], typed, gathered):
            gathered.fault(grid, *at, Reason.of("sheet.no_criterion_here", typed=typed))
        return
    entry = _entry(criterion, typed)
    if isinstance(entry, Refused):
        for reason in entry:
            gathered.fault(grid, *at, reason)
        return
    gathered.entries[key][criterion.code] = entry


def _is_lost(grid: Grid, row: int, typed: str, gathered: Gathered) -> bool:
    """Whether a score stands where no criterion is. Sub-totals of sections, sums and signatures are no scores."""
    code, text = grid.text(row, 0), folded(grid.text(row, 1))
    if code:
        return folded(code) not in {folded(section.code) for section in gathered.terms.table.sections}
    return isinstance(read_points(typed), Ok) and not text.startswith(SUMMING)


def _entry(criterion: Criterion, typed: str) -> Entry | Refused:
    if typed.startswith("="):
        return Refused((Reason.of("sheet.formula_without_value", typed=typed),))
    vetoed = folded(typed).endswith(VETOED)
    if criterion.measure is not None:
        return _facts(criterion, typed[: -len(VETOED)].strip() if vetoed else typed, vetoed=vetoed)
    read = read_points(typed[: -len(VETOED)].strip() if vetoed else typed)
    if isinstance(read, Refused):
        return read
    if vetoed and not criterion.veto:
        return Refused((Reason.of("sheet.veto_not_provided", code=criterion.code),))
    fault = misfit(criterion, read.value) if read.value is not None else None
    return Refused((fault,)) if fault else Entry(read.value, vetoed=vetoed)


def _facts(criterion: Criterion, typed: str, *, vetoed: bool) -> Entry | Refused:
    """The entry of a criterion with a measure: the facts stand in the cell, or points with the word behind them."""
    if vetoed and not criterion.veto:
        return Refused((Reason.of("sheet.veto_not_provided", code=criterion.code),))
    read = entered(criterion, typed)
    return read if isinstance(read, Refused) else replace(read.value, vetoed=vetoed)
