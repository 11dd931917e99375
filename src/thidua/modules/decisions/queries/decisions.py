"""Reads of decisions, each cut to the reader's right."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.core.paginator import Page, Paginator
from django.db.models import Count, QuerySet

from thidua.core.decisions.grounds import reviewable
from thidua.core.documents.award_decision.content import GRANTING
from thidua.core.kernel.ids import BearerId, DecisionId, DossierId, EntryId, GivingBackId, LineId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.foundation.doors import Door, doors
from thidua.modules.certificates.public import CertificateView, certificates_of
from thidua.modules.decisions.models import Decision, GivingBack, Line
from thidua.modules.decisions.queries.checks import (
    certificate_key,
    grounds_of,
    refused_in,
    reviewed_since,
    written_number,
)
from thidua.modules.decisions.queries.gathering import decision_subject, fund_subject
from thidua.modules.decisions.queries.money import LinePrize, PaymentView, balance_of, fund_row, payments_of, prizes_of
from thidua.modules.directory.public import UnitView, units_by_id
from thidua.modules.nominations.public import RefusedItem
from thidua.modules.registry.public import EntryView, entries_of
from thidua.modules.statutes.public import award_words

SIGHT = "decisions.see_decision"
COLUMNS = gate.Columns(unit="unit", path="unit__path")
PAGE_LENGTH = 50
ACTIONS = (
    "decisions.change_decision", "decisions.check_decision", "decisions.give_back_decision", "decisions.sign_decision",
    "decisions.refuse_lines", "decisions.lift_refusal", "decisions.review_again",
    "decisions.issue_decision", "decisions.drop_decision", "decisions.enter_prize", "decisions.draft_revocation",
    "decisions.draft_correction", "certificates.issue_certificates", "decisions.mark_paid", "decisions.take_back",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class GivingBackView:
    """What has to come back."""

    id: GivingBackId
    what: str
    amount: int
    due_on: date | None
    by_weekends: date | None
    done_on: date | None
    because: str
    state: str


@dataclass(frozen=True, slots=True)
class LineView:
    """A line with what became of it."""

    id: LineId
    place: int
    bearer: BearerId
    name: str
    about: str
    award: str
    award_name: str
    year: int
    since: date | None
    until: date | None
    achievement: str
    instead: Mapping[str, str]
    prize: LinePrize | None
    entry: EntryId | None
    is_revoked: bool
    certificates: tuple[CertificateView, ...]
    givings_back: tuple[GivingBackView, ...]
    again: DossierId | None = None
    """Its dossier, where the ground of the revocation lets it be examined again."""

    @property
    def id_text(self) -> str:
        """The number for an address inside the page, without thousands marks."""
        return str(self.id)


@dataclass(frozen=True, slots=True)
class DecisionView:
    """A decision as lists show it."""

    id: DecisionId
    unit: UnitId
    unit_name: str
    kind: str
    about: str
    number: str
    on: date | None
    state: str
    count: int
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class FundLeft:
    """What is left of the year's fund."""

    year: int
    balance: int


@dataclass(frozen=True, slots=True)
class DecisionPage:
    """One decision with all that hangs on it. `cost` is what it costs today, or cost when it was issued."""

    view: DecisionView
    row: Decision
    lines: tuple[LineView, ...]
    cost: int
    unknown: tuple[str, ...]
    texts: tuple[str, ...]
    payments: tuple[PaymentView, ...]
    later: tuple[DecisionView, ...]
    funds: "FundLeft | None"
    target: DecisionView | None
    refused: tuple[RefusedItem, ...]
    doors: Mapping[str, Door]

    @property
    def certificates(self) -> int:
        """How many certificates were issued on it."""
        return sum(bool(line.certificates) for line in self.lines)


def seen(ctx: Context) -> "QuerySet[Decision]":
    """The decisions that the reader may see."""
    return Decision.objects.filter(gate.visible(SIGHT, holder=ctx.actor, on=ctx.today, columns=COLUMNS)).select_related(
        "unit", "target__unit", "template"
    )


def _view(row: Decision, count: int) -> DecisionView:
    return DecisionView(
        DecisionId(row.pk), UnitId(row.unit_id), row.unit.name, row.kind, row.about, written_number(row), row.on,
        row.state, count, row.at, row.by,
    )  # fmt: skip


def decisions_page(ctx: Context, *, number: str = "1", state: str = "") -> "Page[DecisionView]":
    """The decisions that the reader may see, newest first."""
    rows = seen(ctx).annotate(size=Count("lines")).order_by("-id")
    if state:
        rows = rows.filter(state=state)
    found = Paginator(rows, PAGE_LENGTH).get_page(number)
    views = [_view(row, getattr(row, "size", 0)) for row in found.object_list]
    return Page(views, found.number, found.paginator)  # type: ignore[arg-type] # views in place of rows


def drafting_units(ctx: Context) -> tuple[UnitView, ...]:
    """The units for which the actor drafts decisions."""
    keys = gate.units_of("decisions.draft_decision", holder=ctx.actor, on=ctx.today)
    return tuple(sorted(units_by_id(list(keys)).values(), key=lambda unit: unit.path))


def _back(rows: Iterable[GivingBack]) -> tuple[GivingBackView, ...]:
    return tuple(
        GivingBackView(
            GivingBackId(row.pk), row.what, row.amount, row.due_on, row.due_by_weekends, row.done_on, row.because,
            row.state,
        )
        for row in rows
    )  # fmt: skip


def _line(
    row: Line, prize: LinePrize | None, entries: Mapping[int, EntryView], certificates: tuple[CertificateView, ...]
) -> LineView:
    entry = entries.get(row.entry_id or (row.target.entry_id if row.target and row.target.entry_id else 0))
    return LineView(
        id=LineId(row.pk), place=row.place, bearer=BearerId(row.bearer_id), name=row.name, about=row.about,
        award=row.award, award_name=award_words(row.award), year=row.year, since=row.since, until=row.until,
        achievement=row.achievement, instead=row.instead, prize=prize,
        entry=EntryId(row.entry_id) if row.entry_id else None, is_revoked=bool(entry and entry.is_revoked),
        certificates=certificates, givings_back=_back(row.givings_back.all()),
    )  # fmt: skip


def lines_of(row: Decision, *, today: date) -> tuple[LineView, ...]:
    """The lines of a decision with prize, register and certificates, in a fixed number of queries."""
    rows = list(row.lines.select_related("bearer", "target").prefetch_related("givings_back"))
    prizes = (
        prizes_of(rows, on=row.on or today, path=row.unit.path, is_paid=row.is_paid) if row.kind == GRANTING else {}
    )
    entries = {int(each.id): each for each in entries_of({each.bearer_id for each in rows})} if row.on else {}
    of = {each.pk: certificate_key(each.target or each) for each in rows}
    there = certificates_of(tuple(of.values())) if row.on else {}
    return tuple(_line(each, prizes.get(each.pk), entries, there.get(of[each.pk], ())) for each in rows)


def _with_again(row: Decision, lines: tuple[LineView, ...]) -> tuple[LineView, ...]:
    """The lines, each revoked one with its dossier where that may be examined again."""
    fallen = {line.id for line in lines if line.is_revoked}
    if row.kind != GRANTING or not fallen:
        return lines
    rows = list(row.lines.filter(pk__in=fallen).exclude(item=""))
    grounds, since = grounds_of(rows), {each.pk for each in reviewed_since(rows)}
    free = {
        each.pk: DossierId(int(each.item))
        for each in rows
        if each.pk not in since and isinstance(reviewable(grounds.get(each.pk, "")), Ok)
    }
    return tuple(replace(line, again=free.get(line.id)) for line in lines)


def _left(ctx: Context, row: Decision) -> FundLeft | None:
    """The fund of the decision's body, for those who may see it."""
    fund = fund_row(UnitId(row.unit_id), (row.on or ctx.today).year)
    if fund is None or not gate.may("decisions.see_fund", holder=ctx.actor, subject=fund_subject(fund), on=ctx.today):
        return None
    return FundLeft(fund.year, balance_of(fund))


def decision_page(ctx: Context, key: DecisionId) -> Outcome[DecisionPage]:
    """One decision; refused as not found where the reader may not see it."""
    row = seen(ctx).filter(pk=key).first()
    if row is None:
        return refuse("absent.not_found")
    lines = _with_again(row, lines_of(row, today=ctx.today))
    later = row.later.select_related("unit").annotate(size=Count("lines")).order_by("-id")
    unknown = {line.award for line in lines if line.prize and line.prize.paid.why == "needs_text"}
    prizes = [line.prize for line in lines if line.prize]
    return Ok(
        DecisionPage(
            view=_view(row, len(lines)), row=row, lines=lines, cost=sum(prize.paid.amount for prize in prizes),
            unknown=tuple(sorted(unknown)),
            texts=tuple(dict.fromkeys(text for prize in prizes for text in prize.texts)),
            payments=payments_of(key), funds=_left(ctx, row),
            later=tuple(_view(each, getattr(each, "size", 0)) for each in later),
            target=_view(row.target, 0) if row.target else None, refused=refused_in(row.pk),
            doors=doors(ctx, decision_subject(row), *ACTIONS),
        )
    )  # fmt: skip


TOLD = "decisions.see_told"
TOLD_COLUMNS = gate.Columns(unit="bearer__unit", path="bearer__unit__path")


def told_page(ctx: Context, key: DecisionId) -> Outcome[tuple[DecisionView, tuple[LineView, ...]]]:
    """An issued decision as the units of those on it see it: only the lines of their own branch."""
    mine = Line.objects.filter(
        gate.visible(TOLD, holder=ctx.actor, on=ctx.today, columns=TOLD_COLUMNS), decision=key, decision__state="issued"
    )
    keys = set(mine.values_list("pk", flat=True))
    row = Decision.objects.filter(pk=key).select_related("unit").first()
    if row is None or not keys:
        return refuse("absent.not_found")
    lines = tuple(line for line in lines_of(row, today=ctx.today) if line.id in keys)
    return Ok((_view(row, len(lines)), lines))
