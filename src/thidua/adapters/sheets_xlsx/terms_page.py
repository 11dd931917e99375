"""Reading the worksheet "Thông tin": bloc, formula, members and the figures for ties."""

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

from thidua.adapters.criteria_xlsx import header_row, read_points
from thidua.adapters.sheets_xlsx.layout import LABELS, LASTS, LEVELS, LOWER_FIRST, MEMBER_HEADERS, METHODS, MISSING
from thidua.adapters.spreadsheet_in import Grid, folded, located
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.criterion import CriteriaTable
from thidua.core.scoring.formula import Formula, Rounding, Source, checked, formula_from_json, parse, printed
from thidua.core.scoring.ranking import Last, Method, TieKey, TieRule
from thidua.core.scoring.round import Terms

Meant = TypeVar("Meant")
LEAST_MEMBERS = 2


def read_terms(grid: Grid, table: CriteriaTable) -> Outcome[tuple[Terms, str]]:
    """The terms and the check code that the worksheet states, or everything that is wrong with it."""
    labels = labels_of(grid, LABELS)
    faults: list[Reason] = []
    ties = _ties(labels, faults)
    members, facts = _members(grid, ties, faults)
    formula = _formula(labels, len(members), faults)
    year = labels.get("year", ("", 0))[0]
    if not re.fullmatch(r"[0-9]{4}", year):
        faults.append(_at(grid, labels, "year", Reason.of("sheet.year_not_understood", typed=year)))
    if faults or formula is None:
        return Refused(
            tuple(located(fault, grid.name) if "where" not in dict(fault.values) else fault for fault in faults)
        )
    bloc, code = (labels.get(name, ("", 0))[0] for name in ("bloc", "code"))
    made = Terms(table, formula, tuple(members), bloc, int(year), code, ties, facts)
    return Ok((made, labels.get("check", ("", 0))[0].casefold()))


def labels_of(grid: Grid, labels: Mapping[str, tuple[str, ...]], within: int = 40) -> dict[str, tuple[str, int]]:
    """The values beside known labels in the first column, with their rows."""
    by_label = {folded(label): name for name, names in labels.items() for label in names}
    found: dict[str, tuple[str, int]] = {}
    for row in range(min(within, len(grid.rows))):
        name = by_label.get(folded(grid.text(row, 0)).rstrip(":").rstrip())
        if name and name not in found:
            found[name] = (grid.text(row, 1), row)
    return found


def _at(grid: Grid, labels: Mapping[str, tuple[str, int]], name: str, reason: Reason) -> Reason:
    return located(reason, grid.where(labels[name][1], 1)) if name in labels else reason


def _members(grid: Grid, ties: TieRule, faults: list[Reason]) -> tuple[list[str], dict[str, dict[str, Decimal]]]:
    header = header_row(grid, MEMBER_HEADERS, ("member",))
    members: list[str] = []
    facts: dict[str, dict[str, Decimal]] = {}
    for row in range(header[0] + 1, len(grid.rows)) if header else ():
        member = grid.text(row, header[1]["member"]) if header else ""
        if member:
            if member in members:
                faults.append(located(Reason.of("sheet.member_twice", unit=member), grid.where(row, 0)))
            members.append(member)
            facts[member] = _figures(grid, header[0] if header else 0, row, ties, faults)
    if len(members) < LEAST_MEMBERS:
        faults.append(Reason.of("sheet.too_few_members", members=len(members), least=LEAST_MEMBERS))
    return members, {member: held for member, held in facts.items() if held}


def _figures(grid: Grid, header: int, row: int, ties: TieRule, faults: list[Reason]) -> dict[str, Decimal]:
    names = {folded(key.name): key.name for key in ties.keys}
    found: dict[str, Decimal] = {}
    for column, title in enumerate(grid.rows[header]):
        name = names.get(folded(title))
        figure = read_points(grid.text(row, column)) if name else Ok(None)
        if isinstance(figure, Refused):
            faults += [located(reason, grid.where(row, column)) for reason in figure]
        elif name and figure.value is not None:
            found[name] = figure.value
    return found


def _ties(labels: Mapping[str, tuple[str, int]], faults: list[Reason]) -> TieRule:
    words = [word.strip() for word in labels.get("ties", ("", 0))[0].split(";") if word.strip()]
    last = LASTS.get(folded(words[-1])) if words else None
    keys = tuple(_tie_key(word) for word in (words[:-1] if last else words))
    method = _choice(labels, "method", METHODS, Method.COMPETITION, faults)
    return TieRule(keys, last or (Last.VOTE if keys else Last.SHARED), method)


def _tie_key(word: str) -> TieKey:
    lower = word.casefold().startswith(LOWER_FIRST)
    return TieKey(word[len(LOWER_FIRST) :].strip() if lower else word, higher_first=not lower)


def _choice(
    labels: Mapping[str, tuple[str, int]], name: str, words: Mapping[str, Meant], blank: Meant, faults: list[Reason]
) -> Meant:
    typed = labels.get(name, ("", 0))[0]
    if not typed:
        return blank
    meant = words.get(folded(typed))
    if meant is None:
        faults.append(Reason.of("sheet.choice_unknown", label=LABELS[name][0], typed=typed, choices=", ".join(words)))
    return blank if meant is None else meant


def _formula(labels: Mapping[str, tuple[str, int]], members: int, faults: list[Reason]) -> Formula | None:
    made = _stated(labels, members, faults)
    judged = checked(made.value) if isinstance(made, Ok) else made
    if isinstance(judged, Ok):
        return judged.value
    faults += judged.reasons
    return None


def _stated(labels: Mapping[str, tuple[str, int]], members: int, faults: list[Reason]) -> Outcome[Formula]:
    """The formula of the machine's line, which must say what the printed line says; without one the printed line."""
    expression = labels.get("expression", ("", 0))[0]
    full = labels.get("formula", ("", 0))[0]
    if not full:
        return _plain(labels, expression, members, faults)
    kept = formula_from_json(full)
    if isinstance(kept, Ok) and expression:
        both = (printed(kept.value), printed(kept.value, vietnamese=True))
        if folded(expression) not in map(folded, both):
            return refuse("sheet.formula_changed", typed=expression, kept=both[1])
    return kept


def _plain(
    labels: Mapping[str, tuple[str, int]], expression: str, members: int, faults: list[Reason]
) -> Outcome[Formula]:
    if not expression:
        return refuse("sheet.no_formula")
    typed = {name: labels.get(name, ("", 0))[0] for name in ("raters", "digits")}
    numbers = {name: int(text) for name, text in typed.items() if re.fullmatch(r"[0-9]{1,3}", text)}
    faults += [
        Reason.of("sheet.number_not_understood", label=LABELS[name][0], typed=text)
        for name, text in typed.items()
        if text and name not in numbers
    ]
    raters = numbers.get("raters", max(members - 1, 1))
    said = parse(expression, raters=raters)
    if isinstance(said, Refused):
        return said
    made = Formula(expression, said.value.parts, said.value.divisor, raters=raters)
    for source, name in ((Source.SELF, "missing_self"), (Source.CROSS, "missing_cross")):
        made = made.with_missing(source, _choice(labels, name, MISSING, MISSING["chưa quy định"], faults))
    level = _choice(labels, "level", LEVELS, made.level, faults)
    return Ok(replace(made, level=level, rounding=Rounding(numbers.get("digits", 2))))
