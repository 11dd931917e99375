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
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.foundation.todo import Task
from thidua.modules.campaigns.public import BlocView, bloc_subject, campaign_view, deadlines_of
from thidua.modules.directory.public import units_by_id
from thidua.modules.scoring.queries import lead, reading
from thidua.modules.scoring.queries.lead import names
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
        """How many are handed in, or not to be filled."""
        return sum(1 for sheet, _name in self.sheets if sheet.is_done)


def leads(ctx: Context, bloc: BlocView) -> bool:
    """Whether the reader acts for the unit that heads the bloc."""
    return may(ctx, "scoring.open_round", bloc)


def allowed(ctx: Context, action: str, bloc: BlocView) -> Outcome[None]:
    """Whether the reader may begin an action on a bloc, asked before its form is shown: nobody fills one idly."""
    subject = bloc_subject(bloc, kind="round", key=0, title=bloc.name)
    return gate.authorize(action, holder=ctx.actor, subject=subject, on=ctx.today)


def siblings(page: SheetPage) -> tuple[SheetView, ...]:
    """The sheets of the same scorer in the same part of the round."""
    if page.sheet.part == "score":
        return page.round.sheets_of(page.sheet.scorer)
    return tuple(sheet for sheet in page.round.checks_of(page.sheet.scorer) if sheet.part == page.sheet.part)


def may(ctx: Context, action: str, bloc: BlocView) -> bool:
    """The same as a predicate, for drawing a button or a part of a page."""
    return isinstance(allowed(ctx, action, bloc), Ok)


def keeps(ctx: Context, bloc: BlocView) -> bool:
    """Whether the reader may record the terms of a bloc: its head's staff, or that of the unit that runs it."""
    subject = bloc_subject(bloc, kind="campaign", key=bloc.campaign, title=bloc.name)
    runs = replace(subject, unit=campaign_view(bloc.campaign).unit)
    return gate.may("campaigns.record_term", holder=ctx.actor, subject=runs, on=ctx.today)


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


def received(ctx: Context, round_: RoundView) -> tuple[MySheets, ...]:
    """The sheets about the reader's units, with who scored, once members may read each other's scores."""
    called = names(round_)
    if not round_.is_revealed:
        return ()
    every = (*round_.sheets, *(round_.checks if round_.shows_checks else ()))
    about = [sheet for sheet in every if sheet.state == "submitted" and not (sheet.part == "score" and sheet.is_own)]
    return tuple(
        MySheets(
            mine.unit, mine.name,
            tuple(
                (sheet, called.get(sheet.scorer, _("đơn vị ngoài khối")))
                for sheet in about
                if sheet.scored == mine.unit
            ),
        )
        for mine in my_sheets(ctx, round_)
    )  # fmt: skip


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
        for sheet in siblings(page)
    ]


def next_sheet(page: SheetPage) -> SheetId | None:
    """The next sheet of the same scorer, in the order of the tabs, that is not handed in; after the last the first."""
    sheets = siblings(page)
    here = next(place for place, sheet in enumerate(sheets) if sheet.id == page.sheet.id)
    around = sheets[here + 1 :] + sheets[:here]
    return next((sheet.id for sheet in around if not sheet.is_done), None)


def my_checks(ctx: Context, round_: RoundView) -> tuple[MySheets, ...]:
    """The sheets by which the reader's units verify others or score as a specialist body."""
    called = names(round_)
    units = dict.fromkeys(sheet.scorer for sheet in round_.checks if sheet.scorer in reading.own_units(ctx))
    outside = units_by_id([unit for unit in units if unit not in called])
    return tuple(
        MySheets(
            unit, called.get(unit) or outside[unit].short_name,
            tuple((sheet, called.get(sheet.scored, "")) for sheet in round_.checks_of(unit)),
        )
        for unit in units
    )  # fmt: skip


def tasks_for(ctx: Context) -> tuple[Task, ...]:
    """What the reader has to do in scoring."""
    found: list[Task] = []
    for round_ in reading.visible_rounds(ctx):
        if round_.state == "open":
            found.extend(_to_fill(ctx, round_))
        found.extend(_to_check(ctx, round_))
        if leads(ctx, round_.bloc) and round_.state not in ("closed", "cancelled"):
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


def _to_check(ctx: Context, round_: RoundView) -> list[Task]:
    url = reverse("scoring:round", args=[round_.id])
    waiting = [(mine.name, len(mine.sheets) - mine.done) for mine in my_checks(ctx, round_)] if round_.unchecked else []
    return [
        Task(Reason.of("todo.check_sheets", unit=unit, count=count, name=round_.name), url, _("Thẩm định"))
        for unit, count in waiting
        if count
    ]


def _to_lead(round_: RoundView) -> Task:
    step = lead.next_step(round_)
    url = reverse("scoring:round", args=[round_.id])
    due = round_.opens_on if round_.state == "prepared" else round_.closes_on
    return Task(Reason.of(step.todo, name=round_.name), url, step.verb, due=due, disabled=step.why)
