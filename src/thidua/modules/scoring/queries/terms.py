"""A stored round as the core's terms and sheets."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal

from django.db.models import F

from thidua.core.kernel.ids import BlocId, UnitId
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.formula import Formula, Source, formula_from_json
from thidua.core.scoring.procedure import Procedure, procedure_from_json
from thidua.core.scoring.ranking import TieRule, ties_of
from thidua.core.scoring.round import Handed, Terms
from thidua.core.scoring.snapshot import Snapshot
from thidua.modules.campaigns.public import bloc_view
from thidua.modules.directory.public import units_by_id
from thidua.modules.scoring.models import Part, RoundRow, SheetRow
from thidua.modules.scoring.queries.gathering import DONE, content_of_table, entries_of


def formula_of(row: RoundRow) -> Formula:
    """The formula that the round was prepared with."""
    return formula_from_json(row.formula).or_raise()


def tie_rule_of(row: RoundRow) -> TieRule:
    """The tie rule that the round was prepared with."""
    return ties_of(json.loads(row.ties))


def members_of(row: RoundRow) -> dict[UnitId, str]:
    """The units of the round by the names that papers carry, in the bloc's order.

    From the opening on they are those that have sheets, whatever becomes of the bloc; once the round is closed the
    names stay those of its first result, whatever the units are called later.
    """
    first = row.snapshots.order_by("version").first()
    if first is not None and row.state != "reopened":
        return {UnitId(unit): name for name, unit in json.loads(first.content)["units"].items()}
    own = SheetRow.objects.filter(round=row, part=Part.SCORE, scorer=F("scored")).select_related("scored")
    # A member dropped from the round has its own sheet set aside.
    with_sheets = {UnitId(sheet.scored_id): sheet.scored.name for sheet in own.order_by("id") if sheet.state != "aside"}
    return with_sheets or {member.unit: member.name for member in bloc_view(BlocId(row.bloc_id)).members}


def short_names_of(row: RoundRow) -> dict[str, str]:
    """How tables call the units of the round, by the names that papers carry; a first result's stay."""
    first = row.snapshots.order_by("version").first()
    if first is not None:
        kept: dict[str, str] = json.loads(first.content).get("short", {})
        return kept
    called = members_of(row)
    return {called[key]: unit.short_name for key, unit in units_by_id(list(called)).items()}


def terms_of_round(row: RoundRow) -> Terms:
    """What the round is scored by."""
    bloc = bloc_view(BlocId(row.bloc_id))
    called = members_of(row)
    return Terms(
        table=content_of_table(row.table), formula=formula_of(row), members=tuple(called.values()), bloc=bloc.name,
        year=bloc.year, code=row.code, ties=tie_rule_of(row), facts=_facts_of(row, called),
        pairs=_pairs_of(row, called),
    )  # fmt: skip


def procedure_of(row: RoundRow) -> Procedure:
    """How the round runs."""
    return procedure_from_json(row.procedure)


def _facts_of(row: RoundRow, called: Mapping[UnitId, str]) -> dict[str, dict[str, Decimal]]:
    """The figures that break ties, by the names of the units."""
    kept: dict[str, dict[str, str]] = json.loads(row.facts or "{}")
    return {
        called[UnitId(int(unit))]: {key: Decimal(figure) for key, figure in held.items()}
        for unit, held in kept.items()
        if UnitId(int(unit)) in called
    }


def _pairs_of(row: RoundRow, called: Mapping[UnitId, str]) -> frozenset[tuple[str, str]] | None:
    """Who is asked to cross-score whom; None where everybody scores all others."""
    crossed = SheetRow.objects.filter(round=row, part=Part.SCORE).exclude(scorer=F("scored"))
    every = list(crossed.values_list("scorer", "scored", "state"))
    asked = [
        (called[UnitId(scorer)], called[UnitId(scored)])
        for scorer, scored, state in every
        if state != "aside" and scorer in called and scored in called
    ]
    is_full = len(asked) == len(every) == len(called) * (len(called) - 1)
    return None if is_full or not every else frozenset(asked)


def handed_in(row: RoundRow) -> list[Handed]:
    """The sheets handed in, with the newest revision of every cell."""
    called = members_of(row)
    sheets = SheetRow.objects.filter(round=row, state="submitted").select_related("scorer").order_by("id")
    return as_handed(called, [sheet for sheet in sheets if _counts(sheet, called)])


def _counts(sheet: SheetRow, called: Mapping[UnitId, str]) -> bool:
    """Whether a sheet is about a unit of the round, and by one where members score."""
    return sheet.scored_id in called and (sheet.part != Part.SCORE or sheet.scorer_id in called)


def as_handed(called: Mapping[UnitId, str], sheets: Iterable[SheetRow]) -> list[Handed]:
    """Stored sheets as the core takes them; what several specialist bodies gave one unit is one sheet.

    called: the names of the round's units.
    """
    rows = {sheet.pk: sheet for sheet in sheets}
    entries = entries_of(rows)
    made: list[Handed] = []
    parted: dict[UnitId, Handed] = {}
    for key, sheet in rows.items():
        scorer = called.get(UnitId(sheet.scorer_id)) or sheet.scorer.name
        handed = Handed(scorer, called[UnitId(sheet.scored_id)], source_of(sheet), entries[key])
        if handed.source is not Source.SPECIALIST:
            made.append(handed)
            continue
        before = parted.get(UnitId(sheet.scored_id))
        merged = {**before.entries, **handed.entries} if before else handed.entries
        parted[UnitId(sheet.scored_id)] = replace(before or handed, entries=merged)
    return [*made, *parted.values()]


def source_of(sheet: SheetRow) -> Source:
    """What the sheet is in the formula."""
    if sheet.part != Part.SCORE:
        return Source(sheet.part)
    return Source.SELF if sheet.scorer_id == sheet.scored_id else Source.CROSS


def missing_sheets(row: RoundRow) -> Reason:
    """How many sheets are missing and whose."""
    waiting = SheetRow.objects.filter(round=row).exclude(state__in=DONE).select_related("scorer").order_by("id")
    units = tuple(dict.fromkeys(sheet.scorer.short_name or sheet.scorer.name for sheet in waiting))
    return Reason.of("round.sheets_missing", count=len(waiting), units=units)


def as_content(row: RoundRow, result: Snapshot) -> dict[str, object]:
    """What a version keeps: the snapshot, which unit each of its names was, and how tables call it."""
    return {
        "inputs": result.inputs, "digest": result.digest, "formula_digest": result.formula_digest,
        "result": result.result, "units": {name: unit for unit, name in members_of(row).items()},
        "short": short_names_of(row),
    }  # fmt: skip
