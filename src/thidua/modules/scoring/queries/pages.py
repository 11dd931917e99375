"""What the pages of scoring need beside the bare views: who leads, what is missing, why a button is off."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from thidua.core.kernel.ids import SheetId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.formula import Missing, formula_from_json
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.foundation.todo import Task
from thidua.modules.campaigns.public import BlocView, bloc_subject, campaign_view, deadlines_of
from thidua.modules.scoring.queries import reading
from thidua.modules.scoring.queries.openness import why_shut
from thidua.modules.scoring.queries.shapes import RoundView, SheetPage, SheetView


@dataclass(frozen=True, slots=True)
class MemberProgress:
    """How far a member is: sheets handed in of all it has to fill."""

    unit: UnitId
    name: str
    role_name: str
    done: int
    total: int

    @property
    def is_done(self) -> bool:
        """Whether nothing is missing."""
        return self.done == self.total


@dataclass(frozen=True, slots=True)
class MySheets:
    """The sheets of one of the reader's units."""

    unit: UnitId
    name: str
    sheets: tuple[tuple[SheetView, str], ...]

    @property
    def done(self) -> int:
        """How many are handed in."""
        return sum(1 for sheet, _name in self.sheets if sheet.state == "submitted")


def leads(ctx: Context, bloc: BlocView) -> bool:
    """Whether the reader acts for the unit that heads the bloc."""
    return may(ctx, "scoring.open_round", bloc)


def allowed(ctx: Context, action: str, bloc: BlocView) -> Outcome[None]:
    """Whether the reader may begin an action on a bloc, asked before its form is shown: nobody fills one idly."""
    subject = bloc_subject(bloc, kind="round", key=0, title=bloc.name)
    return gate.authorize(action, holder=ctx.actor, subject=subject, on=ctx.today)


def may(ctx: Context, action: str, bloc: BlocView) -> bool:
    """The same as a predicate, for drawing a button or a part of a page."""
    return isinstance(allowed(ctx, action, bloc), Ok)


def keeps(ctx: Context, bloc: BlocView) -> bool:
    """Whether the reader may record the terms of a bloc: its head's staff, or that of the unit that runs it."""
    subject = bloc_subject(bloc, kind="campaign", key=bloc.campaign, title=bloc.name)
    runs = replace(subject, unit=campaign_view(bloc.campaign).unit)
    return gate.may("campaigns.record_term", holder=ctx.actor, subject=runs, on=ctx.today)


def names(round_: RoundView) -> dict[UnitId, str]:
    """The short names of the bloc's units."""
    return {member.unit: member.short_name for member in round_.bloc.members}


def formula_words(rule: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """The plan's formula for the page: the printed text and the numbers in it."""
    return dict(rule) if rule else None


def suggested_close(bloc: BlocView, today: date) -> date | None:
    """The last good day of the plan's next deadline: the natural end of a round."""
    days = [line.last_good_day for line in deadlines_of(bloc.campaign) if line.last_good_day]
    ahead = sorted(day for day in days if day >= today)
    return ahead[0] if ahead else None


def my_sheets(ctx: Context, round_: RoundView) -> tuple[MySheets, ...]:
    """The sheets that the reader may fill, by unit, the self score first."""
    called = names(round_)
    units = [member.unit for member in round_.bloc.members if member.unit in reading.own_units(ctx)]
    return tuple(
        MySheets(unit, called[unit], tuple((sheet, called.get(sheet.scored, "")) for sheet in round_.sheets_of(unit)))
        for unit in units
    )


def member_progress(round_: RoundView) -> tuple[MemberProgress, ...]:
    """Every member with how many of its sheets are in; the scores themselves are not told."""
    return tuple(
        MemberProgress(
            member.unit, member.name, member.role_name,
            done=len(round_.sheets_of(member.unit)) - round_.waiting_of(member.unit),
            total=len(round_.sheets_of(member.unit)),
        )
        for member in round_.bloc.members
    )  # fmt: skip


def returnable(round_: RoundView) -> tuple[tuple[SheetView, str, str], ...]:
    """The sheets handed in, with the names of scorer and scored, which the head may return while the round is open."""
    called = names(round_)
    if round_.state != "open":
        return ()
    return tuple(
        (sheet, called.get(sheet.scorer, ""), called.get(sheet.scored, ""))
        for sheet in round_.sheets
        if sheet.state == "submitted"
    )


def why_not_open(round_: RoundView) -> Reason | None:
    """Why the round cannot be opened yet."""
    if round_.bloc.missing:
        return Reason.of("round.members_missing", missing=round_.bloc.missing, size=round_.bloc.size)
    return None


def why_not_close(round_: RoundView) -> Reason | None:
    """Why the round cannot be closed yet: the sheets that are missing, by unit, where the rule asks for all."""
    formula = formula_from_json(round_.formula).or_raise()
    if not round_.waiting or all(part.missing is not Missing.REFUSE for part in formula.parts):
        return None
    called = names(round_)
    late = dict.fromkeys(called.get(sheet.scorer, "") for sheet in round_.sheets if sheet.state != "submitted")
    return Reason.of("round.sheets_missing", count=round_.waiting, units=tuple(late))


def sheet_tabs(page: SheetPage) -> list[dict[str, object]]:
    """The other sheets of the same scorer, as tabs."""
    called = names(page.round)
    return [
        {
            "word": called.get(sheet.scored, ""),
            "url": reverse("scoring:sheet", args=[sheet.id]),
            "is_here": sheet.id == page.sheet.id,
            "count": None,
        }
        for sheet in page.round.sheets_of(page.sheet.scorer)
    ]


def next_sheet(page: SheetPage) -> SheetId | None:
    """The next sheet of the same scorer, in the order of the tabs, that is not handed in; after the last the first."""
    sheets = page.round.sheets_of(page.sheet.scorer)
    here = next(place for place, sheet in enumerate(sheets) if sheet.id == page.sheet.id)
    around = sheets[here + 1 :] + sheets[:here]
    return next((sheet.id for sheet in around if sheet.state != "submitted"), None)


def tasks_for(ctx: Context) -> tuple[Task, ...]:
    """What the reader has to do in scoring."""
    found: list[Task] = []
    for round_ in reading.visible_rounds(ctx):
        if round_.state == "open":
            found.extend(_to_fill(ctx, round_))
        if leads(ctx, round_.bloc) and round_.state in {"open", "prepared"}:
            found.append(_to_lead(round_))
    return tuple(found)


def _to_fill(ctx: Context, round_: RoundView) -> list[Task]:
    url = reverse("scoring:round", args=[round_.id])
    waiting = [(mine.name, len(mine.sheets) - mine.done) for mine in my_sheets(ctx, round_)]
    return [
        Task(
            Reason.of("todo.fill_sheets", unit=unit, count=count, name=round_.name),
            url,
            _("Chấm điểm"),
            round_.closes_on,
            disabled=why_shut(round_, sheet="drafting", on=ctx.today),
        )
        for unit, count in waiting
        if count
    ]


def _to_lead(round_: RoundView) -> Task:
    url = reverse("scoring:round", args=[round_.id])
    if round_.state == "prepared":
        sentence = Reason.of("todo.open_round", name=round_.name)
        return Task(sentence, url, verb=_("Mở đợt chấm"), due=round_.opens_on, disabled=why_not_open(round_))
    sentence = Reason.of("todo.close_round", name=round_.name)
    return Task(sentence, url, verb=_("Chốt điểm"), due=round_.closes_on, disabled=why_not_close(round_))
