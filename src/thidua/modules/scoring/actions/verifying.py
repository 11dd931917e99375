"""Writes after the members have scored: verification, third scorers, standing aside, the way to the meeting."""

from thidua.core.kernel.ids import BlocId, RoundId, SheetId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.scoring.formula import Source
from thidua.core.scoring.procedure import uses
from thidua.core.workflow.round import ROUND
from thidua.foundation.act import Turn, action
from thidua.modules.campaigns.public import bloc_view
from thidua.modules.scoring.actions.sheets import write_cell
from thidua.modules.scoring.models import Part, RoundRow, SheetRow
from thidua.modules.scoring.queries import gathering, terms, verification
from thidua.modules.scoring.queries.openness import why_shut
from thidua.modules.scoring.queries.shapes import Typed


def _ready(row: RoundRow) -> Outcome[None]:
    """Whether the members' part is over: every sheet in, and nobody apart for whom a further scorer can be called."""
    if gathering.waiting_in(row):
        return Refused((terms.missing_sheets(row),))
    callable_ = [each.unit for each in verification.apart(row) if verification.candidates(row, each.unit)]
    return refuse("round.third_needed", units=tuple(callable_)) if callable_ else Ok(None)


@action("scoring.begin_verification", event="round.verifying")
def begin_verification(turn: Turn, *, scoring_round: RoundId) -> Outcome[RoundId]:
    """Begin the verification: the head gets a sheet for each other member, the deputy the head's, bodies theirs."""
    held = turn.hold(gathering.round_for_update, scoring_round)
    formula = terms.formula_of(held.row)

    step = ROUND.next_state(current=held.row.state, step="verify")
    if isinstance(step, Refused):
        return step
    if not uses(formula, Source.VERIFIED) and not uses(formula, Source.SPECIALIST):
        return refuse("round.no_verification")
    ready = _ready(held.row)
    if isinstance(ready, Refused):
        return ready
    bloc = bloc_view(BlocId(held.row.bloc_id))
    leaders = verification.leaders_of(held.row, head=bloc.head, deputy=bloc.deputy)
    if isinstance(leaders, Refused):
        return leaders

    SheetRow.objects.bulk_create(_checks(held.row, leaders.value, verifies=uses(formula, Source.VERIFIED)))
    return turn.apply(scoring_round, to=held, step="verify", name=held.row.name)


def _checks(row: RoundRow, leaders: tuple[int, int], *, verifies: bool) -> list[SheetRow]:
    """The sheets of the verification: one of the head or its deputy, and one of each specialist body, for each unit."""
    head, deputy = leaders
    bodies = dict.fromkeys(unit for _section, unit in terms.procedure_of(row).specialists)
    sheets: list[SheetRow] = []
    for unit in terms.members_of(row):
        if verifies:
            by = deputy if unit == head else head
            sheets.append(SheetRow(round=row, part=Part.VERIFIED, scorer_id=by, scored_id=unit))
        sheets += [SheetRow(round=row, part=Part.SPECIALIST, scorer_id=body, scored_id=unit) for body in bodies]
    return sheets


@action("scoring.accept_proposal", event="sheet.proposal_accepted")
def accept_proposal(turn: Turn, *, sheet: SheetId) -> Outcome[int]:
    """Verify as proposed: every criterion that is still blank takes the score that the unit gave itself."""
    held = turn.hold(gathering.sheet_for_update, sheet)

    trouble = why_shut(held.row.round, sheet=held.row.state, on=turn.today, part=held.row.part)
    if trouble is not None:
        return Refused((trouble,))
    if held.row.part == Part.SCORE:
        return refuse("verify.not_a_verification")
    table = gathering.content_of_table(held.row.round.table)
    blank = gathering.own_cells(held.row).keys() - {code for _sheet, code in gathering.latest_cells([sheet])}
    proposed = [
        cell
        for code, cell in gathering.own_cells(held.row).items()
        if code in blank and cell.score is not None and verification.is_asked(held.row, table, code)
    ]
    if not proposed:
        return refuse("verify.nothing_to_accept")

    for cell in proposed:
        typed = Typed(cell.criterion, "", is_vetoed=cell.is_vetoed)
        write_cell(turn, (held.row, typed, gathering.entry_in(cell), 1))
    return turn.apply(len(proposed), to=held, cells=len(proposed))


@action("scoring.put_to_meeting", event="round.put_to_meeting")
def put_to_meeting(turn: Turn, *, scoring_round: RoundId) -> Outcome[RoundId]:
    """Put the scores to the bloc's meeting: nothing is missing, members read everything, the ranking is provisional."""
    held = turn.hold(gathering.round_for_update, scoring_round)

    formula = terms.formula_of(held.row)
    if held.row.state == "open" and (uses(formula, Source.VERIFIED) or uses(formula, Source.SPECIALIST)):
        return refuse("round.not_verified")
    ready = _ready(held.row)
    if isinstance(ready, Refused):
        return ready
    left = gathering.verifying_in(held.row)
    if left:
        return refuse("round.checks_missing", count=left)

    return turn.apply(scoring_round, to=held, step="meet", name=held.row.name)


@action("scoring.call_third", event="round.third_called")
def call_third(turn: Turn, *, scoring_round: RoundId, unit: UnitId, scorer: UnitId, because: str) -> Outcome[SheetId]:
    """Call a further member to score a unit whose scorers differ by more than agreed, with the reason."""
    held = turn.hold(gathering.round_for_update, scoring_round)
    members = terms.members_of(held.row)

    if not because.strip():
        return refuse("reason.missing")
    if held.row.state != "open":
        return refuse("round.not_open", name=held.row.name)
    if unit not in members or scorer not in verification.candidates(held.row, members[unit]):
        return refuse("third.not_a_candidate")

    row = SheetRow.objects.create(round=held.row, scorer_id=scorer, scored_id=unit, called_because=because.strip())
    return turn.apply(SheetId(row.pk), to=held, unit=members[unit], scorer=members[scorer], because=because.strip())


@action("scoring.stand_aside", event="sheet.stood_aside")
def stand_aside(turn: Turn, *, sheet: SheetId, because: str) -> Outcome[SheetId]:
    """Stand aside from scoring a unit because of a conflict of interest; the sheet is neither filled nor counted."""
    gathering.lock_round_of(sheet)
    held = turn.hold(gathering.sheet_for_update, sheet)

    if not because.strip():
        return refuse("reason.missing")
    if held.row.round.state != "open":
        return refuse("round.not_open", name=held.row.round.name)
    members = {member.unit for member in bloc_view(BlocId(held.row.round.bloc_id)).members}
    is_own = held.row.scorer_id == held.row.scored_id
    if held.row.part != Part.SCORE or (is_own and held.row.scored_id in members):
        return refuse("aside.own_sheet")

    held.row.aside_because = because.strip()
    held.row.save(update_fields=["aside_because"])
    return turn.apply(sheet, to=held, step="stand_aside", because=because.strip())


@action("scoring.drop_member", event="round.member_dropped")
def drop_member(turn: Turn, *, scoring_round: RoundId, unit: UnitId, because: str) -> Outcome[int]:
    """Take a member that has left the bloc out of an open round: its sheets and those about it are set aside."""
    held = turn.hold(gathering.round_for_update, scoring_round)
    members = terms.members_of(held.row)

    if not because.strip():
        return refuse("reason.missing")
    if held.row.state != "open":
        return refuse("round.not_open", name=held.row.name)
    if unit not in members:
        return refuse("term.not_a_member")
    if unit in {member.unit for member in bloc_view(BlocId(held.row.bloc_id)).members}:
        return refuse("round.still_a_member", unit=members[unit])

    sheets = gathering.sheets_with(scoring_round, unit)
    for sheet in sheets:
        stand_aside(turn, sheet=sheet, because=because.strip()).or_raise()
    return turn.apply(len(sheets), to=held, unit=members[unit], because=because.strip())
