"""Closing a round and correcting its result: each leaves a snapshot that proves itself."""

import json
from dataclasses import replace

from thidua.core.kernel.ids import RoundId, SheetId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.canonical import canonical
from thidua.core.scoring.criterion import Criterion
from thidua.core.scoring.formula import Source
from thidua.core.scoring.procedure import uses
from thidua.core.scoring.ranking import TieKey, ties_record
from thidua.core.scoring.round import score_round
from thidua.core.scoring.sheet import Entry
from thidua.core.scoring.snapshot import Snapshot, closed
from thidua.foundation.act import Turn, action
from thidua.modules.scoring.actions.sheets import Change, read_typed, write_cell
from thidua.modules.scoring.models import RoundRow, SheetRow, SnapshotRow
from thidua.modules.scoring.queries import gathering, terms
from thidua.modules.scoring.queries.shapes import Typed

CLOSING = frozenset({"open", "meeting", "reopened"})
SETTLING = frozenset({"meeting", "closed", "reopened"})


def _keep(turn: Turn, row: RoundRow, result: Snapshot, *, because: str = "") -> SnapshotRow:
    """Append the next version."""
    content = terms.as_content(row, result)
    return SnapshotRow.objects.create(
        round=row, version=gathering.latest_version(row) + 1, digest=result.digest, because=because,
        content=json.dumps(content, ensure_ascii=False), by=turn.actor.name, at=turn.now,
    )  # fmt: skip


@action("scoring.close_round", event="round.closed")
def close_round(turn: Turn, *, scoring_round: RoundId) -> Outcome[int]:
    """Close a round: compute every score by the plan's formula, rank, and keep the result."""
    held = turn.hold(gathering.round_for_update, scoring_round)
    gathering.lock_sheets(held.row)
    trouble = _why_not_close(held.row)
    if trouble is not None:
        return Refused((trouble,))
    given = terms.terms_of_round(held.row)
    sheets = terms.handed_in(held.row)

    result = closed(given, sheets)
    if isinstance(result, Refused):
        return Refused((terms.missing_sheets(held.row),)) if gathering.waiting_in(held.row) else result

    kept = _keep(turn, held.row, result.value, because=held.row.reopened_because)
    held.row.closed_at = turn.now
    held.row.save(update_fields=["closed_at"])
    return turn.apply(kept.version, to=held, step="close", name=held.row.name, digest=kept.digest)


def _why_not_close(row: RoundRow) -> Reason | None:
    """Why the round cannot be closed from where it stands: the formula asks for a verification that is not done."""
    if row.state not in CLOSING:
        return Reason.of("round.not_open", name=row.name)
    formula = terms.formula_of(row)
    if row.state == "open" and (uses(formula, Source.VERIFIED) or uses(formula, Source.SPECIALIST)):
        return Reason.of("round.not_verified")
    left = gathering.verifying_in(row)
    return Reason.of("round.checks_missing", count=left) if left else None


@action("scoring.reopen_round", event="round.reopened")
def reopen_round(turn: Turn, *, scoring_round: RoundId, because: str, basis: str) -> Outcome[RoundId]:
    """Look at a published result again, by a decision and with the reason; the published version stays as it is."""
    held = turn.hold(gathering.round_for_update, scoring_round)

    if not because.strip() or not basis.strip():
        return refuse("reason.missing")

    told = f"{because.strip()} ({basis.strip()})"
    held.row.reopened_because = told
    held.row.save(update_fields=["reopened_because"])
    return turn.apply(scoring_round, to=held, step="reopen", name=held.row.name, because=told)


@action("scoring.settle_tie", event="round.tie_settled")
def settle_tie(
    turn: Turn, *, scoring_round: RoundId, order: tuple[UnitId, ...], by: str, basis: str
) -> Outcome[RoundId]:
    """Put units of equal score in the order that a vote or another tie-break of the rule gave, with its basis."""
    held = turn.hold(gathering.round_for_update, scoring_round)
    members = terms.members_of(held.row)

    if not basis.strip() or not by.strip():
        return refuse("reason.missing")
    if held.row.state not in SETTLING or len(order) < 2 or not set(order) <= members.keys():  # noqa: PLR2004 - a tie
        return refuse("ranking.not_an_open_tie", units=", ".join(members.get(unit, "?") for unit in order))
    before = score_round(terms.terms_of_round(held.row), terms.handed_in(held.row))
    if isinstance(before, Refused):
        return before
    names = tuple(members[unit] for unit in order)
    if not any(set(group) == set(names) for group in before.value.ranking.groups):
        return refuse("ranking.not_an_open_tie", units=", ".join(names))

    _write_figures(held.row, order, by.strip()[:120])
    if held.row.state != "closed":
        return turn.apply(scoring_round, to=held, units=names, by=by.strip(), basis=basis.strip())
    result = closed(terms.terms_of_round(held.row), terms.handed_in(held.row)).or_raise()
    _keep(turn, held.row, result, because=f"{by.strip()}: {basis.strip()}")
    return turn.apply(scoring_round, to=held, step="settle", units=names, by=by.strip(), basis=basis.strip())


def _write_figures(row: RoundRow, order: tuple[UnitId, ...], key: str) -> None:
    """The order as figures of a tie-break, the first the highest: the snapshot then ranks from itself alone."""
    facts: dict[str, dict[str, str]] = json.loads(row.facts or "{}")
    for place, unit in enumerate(order):
        facts.setdefault(str(int(unit)), {})[key] = str(len(order) - place)
    ties = terms.tie_rule_of(row)
    if key not in {held.name for held in ties.keys}:
        ties = replace(ties, keys=(*ties.keys, TieKey(key)))
    row.facts, row.ties = canonical(facts), canonical(ties_record(ties))
    row.save(update_fields=["facts", "ties"])


@action("scoring.correct_round", event="round.corrected")
def correct_round(turn: Turn, *, scoring_round: RoundId, sheet: SheetId, typed: Typed, because: str) -> Outcome[int]:
    """Correct one score of a closed round with the reason; the earlier result stays beside the new one."""
    held = turn.hold(gathering.round_for_update, scoring_round)
    row = SheetRow.objects.filter(pk=sheet, round=held.row).first()
    criterion = gathering.content_of_table(held.row.table).criterion(typed.criterion)
    if row is None or criterion is None:
        return refuse("absent.not_found")

    if not because.strip():
        return refuse("reason.missing")
    change = _correction((held.row, row, criterion), typed, because)
    if isinstance(change, Refused):
        return change

    write_cell(turn, change.value, because=because.strip())
    result = closed(terms.terms_of_round(held.row), terms.handed_in(held.row))
    if isinstance(result, Refused):
        return result
    version = _keep(turn, held.row, result.value, because=because.strip()).version
    return turn.apply(
        version, to=held, step="correct", version=version, because=because.strip(), criterion=typed.criterion,
        sheet=int(sheet),
    )  # fmt: skip


def _correction(place: tuple[RoundRow, SheetRow, Criterion], typed: Typed, because: str) -> Outcome[Change]:
    """The revision that corrects a cell: a new score beside the reason and the claim that stand there."""
    round_, sheet, criterion = place
    if round_.state != "closed":
        return refuse("round.not_closed", name=round_.name)
    if sheet.state != "submitted":
        return refuse("round.sheet_not_counted")
    current = gathering.latest_cells([sheet.pk]).get((sheet.pk, typed.criterion))
    kept = replace(typed, reason=current.reason, is_vetoed=current.is_vetoed) if current else typed
    read = read_typed(criterion, replace(kept, reason=kept.reason or because))
    if isinstance(read, Refused):
        return read
    stood = gathering.entry_in(current) if current else Entry()
    if read.value.score is None or (stood.score, stood.observed) == (read.value.score, read.value.observed):
        return refuse("round.correction_changes_nothing", code=typed.criterion)
    return Ok((sheet, kept, read.value, (current.version if current else 0) + 1))
