"""The rows of a report's page: every field with its text, revision and what may be chosen."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from thidua.core.documents.amounts import amount_text
from thidua.core.kernel.reason import Reason
from thidua.core.reporting.target import Done, Graded, Measured
from thidua.foundation.sentences import sentence
from thidua.modules.reporting.models import Share
from thidua.modules.reporting.queries import saying
from thidua.modules.reporting.queries.drafts import DONE, LEVEL, REASON, TABLE, WORDS, rows_of_table
from thidua.modules.reporting.queries.gathering import unscaled
from thidua.modules.reporting.queries.reports import ReportPage


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field as the page shows it. `choices` are value and word; `read` is how a figure was understood."""

    name: str
    label: str
    text: str
    version: int
    unit: str = ""
    wanted: str = ""
    read: str = ""
    is_computed: bool = False
    is_required: bool = True
    choices: tuple[tuple[str, str], ...] = ()
    word: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A check with both sides in words and the reason for it where it fails."""

    said: Reason | None
    holds: bool | None
    field: FieldRow


def rows(page: ReportPage) -> dict[str, Any]:
    """All rows of the page, part by part."""
    return {
        "figures": tuple(_figures(page)), "levels": tuple(_levels(page)), "checks": tuple(_checks(page)),
        "told": tuple(_told(page)), "tables": tuple(_tables(page)),
    }  # fmt: skip


def _field(page: ReportPage, name: str, label: str, **more: Any) -> FieldRow:
    return FieldRow(name, label, page.text(name), page.version_of(name), **more)


def _figures(page: ReportPage) -> Iterator[FieldRow]:
    own = {row.target: row.amount for row in Share.objects.filter(scheme=page.scheme, unit=page.unit)}
    wanted = {}
    for target in page.form.targets:
        if target.indicator:
            share = own.get(target.key)
            said = saying.wanted(target)
            wanted[target.indicator] = amount_text(unscaled(share)) if share is not None else said
    for each in page.form.indicators:
        amount = page.draft.figures.get(each.code)
        yield _field(
            page, each.code, each.name, unit=each.unit, wanted=wanted.get(each.code, ""),
            read=amount_text(amount) if amount is not None else "", is_computed=each.is_computed,
            is_required=each.is_required,
        )  # fmt: skip


def _levels(page: ReportPage) -> Iterator[FieldRow]:
    for target in page.form.targets:
        if isinstance(target.aim, Measured):
            continue
        if isinstance(target.aim, Graded):
            choices = tuple((level, level) for level in target.aim.levels)
        else:
            choices = tuple((done, sentence(Reason.of(saying.DONE_CODES[Done(done)]))) for done in DONE)
        name = f"{LEVEL}{target.key}"
        word = dict(choices).get(page.text(name), "")
        yield _field(page, name, target.name, wanted=saying.wanted(target), choices=choices, word=word)


def _checks(page: ReportPage) -> Iterator[CheckRow]:
    for found, _why in page.draft.checks:
        said = saying.of_check(found)
        yield CheckRow(said, found.holds, _field(page, f"{REASON}{found.check.key}", found.check.says))


def _told(page: ReportPage) -> Iterator[FieldRow]:
    for each in page.form.narratives:
        yield _field(page, f"{WORDS}{each.key}", each.title, is_required=each.is_required)


def _tables(page: ReportPage) -> Iterator[FieldRow]:
    for each in page.form.tables:
        name = f"{TABLE}{each.key}"
        cells = rows_of_table(page.text(name), len(each.columns))
        yield _field(page, name, each.title, columns=each.columns, rows=tuple(tuple(row) for row in cells))
