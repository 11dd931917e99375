"""What the head of a bloc does next in a round, and why it cannot yet; who is late, and where scorers differ."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from thidua.core.kernel.ids import UnitId
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.agreement import Disagreement
from thidua.core.scoring.formula import Missing, Source, formula_from_json
from thidua.core.scoring.procedure import uses
from thidua.modules.scoring.models import RoundRow
from thidua.modules.scoring.queries import gathering, terms, verification
from thidua.modules.scoring.queries.shapes import RoundView, SheetView

MOST_DIFFERENCES = 12


@dataclass(frozen=True, slots=True)
class NextStep:
    """The one button of the head: its word, where it leads, why it is off, and whether it asks first."""

    verb: str
    url: str
    why: Reason | None
    todo: str
    asks: bool = False


def names(round_: RoundView) -> dict[UnitId, str]:
    """The short names of the bloc's units."""
    return {member.unit: member.short_name for member in round_.bloc.members}


def next_step(round_: RoundView) -> NextStep:
    """What comes next: open, verify, put to the meeting, close. The round is neither closed nor cancelled."""
    formula = formula_from_json(round_.formula).or_raise()
    checks = uses(formula, Source.VERIFIED) or uses(formula, Source.SPECIALIST)
    to = _to(round_)
    if round_.state == "prepared":
        return NextStep(_("Mở đợt chấm"), to("open_round"), why_not_open(round_), "todo.open_round")
    if round_.state == "open" and checks:
        why = why_not_close(round_, asks_all=True)
        return NextStep(_("Bắt đầu thẩm định"), to("begin_verification"), why, "todo.begin_verification")
    if round_.state == "verifying":
        left = round_.unchecked
        why = Reason.of("round.checks_missing", count=left) if left else None
        return NextStep(_("Đưa ra hội nghị khối"), to("put_to_meeting"), why, "todo.put_to_meeting")
    why = Reason.of("round.checks_missing", count=round_.unchecked) if round_.unchecked else why_not_close(round_)
    return NextStep(_("Chốt điểm"), to("close_round"), why, "todo.close_round", asks=True)


def _to(round_: RoundView) -> Callable[[str], str]:
    return lambda name: reverse(f"scoring:{name}", args=[round_.id])


def why_not_open(round_: RoundView) -> Reason | None:
    """Why the round cannot be opened yet."""
    if round_.bloc.missing:
        return Reason.of("round.members_missing", missing=round_.bloc.missing, size=round_.bloc.size)
    return None


def why_not_close(round_: RoundView, *, asks_all: bool = False) -> Reason | None:
    """Why the members' part cannot end yet: the sheets that are missing, by unit, where the rule asks for all."""
    formula = formula_from_json(round_.formula).or_raise()
    lenient = all(part.missing is not Missing.REFUSE for part in formula.parts) and not asks_all
    if not round_.waiting or lenient:
        return None
    called = names(round_)
    late = dict.fromkeys(called.get(sheet.scorer, "") for sheet in round_.sheets if not sheet.is_done)
    return Reason.of("round.sheets_missing", count=round_.waiting, units=tuple(late))


@dataclass(frozen=True, slots=True)
class Apart:
    """A unit whose scorers differ by more than agreed, and who may be called to score it too."""

    unit: UnitId
    found: Disagreement
    candidates: tuple[tuple[UnitId, str], ...]


@dataclass(frozen=True, slots=True)
class Differing:
    """A criterion in which a unit's own score and the mean of the others lie far apart, in percent of its maximum."""

    unit: str
    criterion: str
    text: str
    own: object
    others: object
    share: object


@dataclass(frozen=True, slots=True)
class Special:
    """A sheet out of the ordinary: who scores whom, and why it was asked for or is not filled."""

    scorer: str
    scored: str
    because: str


@dataclass(frozen=True, slots=True)
class Desk:
    """The head's one page: who is late with how many sheets, who is apart, what differs most, who has left the bloc.

    called: further scorers that were asked for; aside: sheets that are not filled, both with their reasons.
    """

    late: tuple[tuple[str, int], ...]
    apart: tuple[Apart, ...]
    differing: tuple[Differing, ...]
    gone: tuple[tuple[UnitId, str], ...] = ()
    called: tuple[Special, ...] = ()
    aside: tuple[Special, ...] = ()


def desk(round_: RoundView) -> Desk:
    """What the head looks at; scores only once the members may read each other's."""
    called = names(round_)
    counts: dict[str, int] = {}
    for sheet in (*round_.sheets, *round_.checks):
        if not sheet.is_done:
            name = called.get(sheet.scorer, _("đơn vị ngoài khối"))
            counts[name] = counts.get(name, 0) + 1
    row = RoundRow.objects.select_related("table").get(pk=round_.id)
    members = terms.members_of(row)
    gone = [(unit, name) for unit, name in members.items() if unit not in called] if round_.state == "open" else []
    shut = not round_.is_revealed or round_.state == "prepared"
    return Desk(
        tuple(counts.items()), () if shut else _apart(row), () if shut else differing_in(row), tuple(gone),
        called=_special(round_, called, lambda sheet: sheet.called_because),
        aside=_special(round_, called, lambda sheet: sheet.aside_because),
    )  # fmt: skip


def _special(round_: RoundView, called: dict[UnitId, str], why: Callable[[SheetView], str]) -> tuple[Special, ...]:
    outside = _("đơn vị ngoài khối")
    return tuple(
        Special(called.get(sheet.scorer, outside), called.get(sheet.scored, outside), why(sheet))
        for sheet in round_.sheets
        if why(sheet)
    )


def _apart(row: RoundRow) -> tuple[Apart, ...]:
    members = terms.members_of(row)
    keys = {name: key for key, name in members.items()}
    return tuple(
        Apart(keys[each.unit], each, tuple((key, members[key]) for key in verification.candidates(row, each.unit)))
        for each in verification.apart(row)
    )


def differing_in(row: RoundRow) -> tuple[Differing, ...]:
    """The criteria in which self score and the mean of the others differ most, the widest first."""
    table = gathering.content_of_table(row.table)
    criteria = {each.code: each for each in table.criteria()}
    found = [
        Differing(each.unit, each.criterion, criteria[each.criterion].text, each.own, each.others, each.share)
        for each in verification.spreads(table, terms.handed_in(row))
    ]
    return tuple(found[:MOST_DIFFERENCES])
