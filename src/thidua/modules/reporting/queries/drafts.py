"""A draft as it stands: its figures, what is computed from them, which checks fail, what is missing."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from thidua.core.kernel.outcome import Ok
from thidua.core.reporting.check import Judged, judged
from thidua.core.reporting.form import Form
from thidua.core.reporting.measure import rates_of, read_in
from thidua.core.reporting.target import Measured
from thidua.modules.reporting.queries.gathering import FieldView

LEVEL, WORDS, TABLE, REASON = "=", "#", "~", "!"
DONE = ("not_begun", "under_way", "done")
"""What a field's name begins with: a level reached, a part in words, a table, the reason for a check that fails."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything that follows from the fields."""

    figures: Mapping[str, Decimal | Fraction | None]
    checks: tuple[tuple[Judged, str], ...]
    """Each check with the reason given for it."""
    missing: tuple[str, ...]
    """Codes and titles of what must be filled and is not."""
    unexplained: tuple[str, ...]
    """Checks that fail without a reason."""


def figures_of(form: Form, texts: Mapping[str, str]) -> dict[str, Decimal | Fraction | None]:
    """The figures that were typed, and the quotients that follow from them."""
    found: dict[str, Decimal | Fraction | None] = {}
    rates = rates_of(form.rates)
    for indicator in form.typed:
        answer = read_in(texts.get(indicator.code, ""), unit=indicator.unit, rates=rates)
        found[indicator.code] = answer.value if isinstance(answer, Ok) else None
    for indicator in form.indicators:
        if indicator.is_computed:
            part, whole = found.get(indicator.part), found.get(indicator.whole)
            found[indicator.code] = (
                Fraction(part) / Fraction(whole) * indicator.scale if part is not None and whole else None
            )
    return found


def draft_of(form: Form, fields: Mapping[str, FieldView]) -> Draft:
    """What the fields of a report come to."""
    texts = {name: field.text for name, field in fields.items()}
    figures = figures_of(form, texts)
    checks = tuple(
        (judged(check, figures, units=form.units), texts.get(f"{REASON}{check.key}", "").strip())
        for check in form.checks
    )
    return Draft(
        figures=figures,
        checks=checks,
        missing=_missing(form, texts, figures),
        unexplained=tuple(found.check.key for found, why in checks if found.holds is False and not why),
    )


def _missing(form: Form, texts: Mapping[str, str], figures: Mapping[str, Decimal | Fraction | None]) -> tuple[str, ...]:
    blank = [each.code for each in form.typed if each.is_required and figures.get(each.code) is None]
    blank += [
        target.key for target in form.targets
        if not isinstance(target.aim, Measured) and not texts.get(f"{LEVEL}{target.key}")
    ]  # fmt: skip
    blank += [
        each.title for each in form.narratives if each.is_required and not texts.get(f"{WORDS}{each.key}", "").strip()
    ]
    return tuple(blank)


def rows_of_table(text: str, columns: int) -> list[list[str]]:
    """The rows of a table as typed: one a line, cells divided by a bar or, pasted from a spreadsheet, by tabs."""
    rows = []
    for line in text.splitlines():
        if line.strip():
            cells = [cell.strip() for cell in line.split("\t" if "\t" in line else "|")]
            rows.append([*cells, *[""] * columns][:columns])
    return rows


def content_of(form: Form, version: int, fields: Mapping[str, FieldView]) -> dict[str, Any]:
    """The report as it is handed in: what was typed by name, and the figures read from it as texts."""
    texts = {name: field.text for name, field in fields.items() if field.text.strip()}
    figures = figures_of(form, texts)
    return {
        "form": version,
        "texts": texts,
        "figures": {code: str(amount) for code, amount in figures.items() if isinstance(amount, Decimal)},
    }
