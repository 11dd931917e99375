"""What somebody has to do next about proposals, and what units owe on which day."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from thidua.core.kernel.ids import BearerId, UnitId
from thidua.core.kernel.reason import Reason
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.foundation.due import Due
from thidua.foundation.todo import Task
from thidua.modules.nominations.models import Comment, Dossier, Nomination, Opinion
from thidua.modules.registry.public import changed_since

LOOKED_BACK = timedelta(days=730)
"""How long a decided dossier is watched for what changes later."""


def _units(ctx: Context, action: str) -> frozenset[UnitId]:
    return gate.units_of(f"nominations.{action}", holder=ctx.actor, on=ctx.today)


def _url(row: Nomination) -> str:
    return reverse("nominations:nomination", args=[row.pk])


def _drafts(ctx: Context) -> list[Task]:
    rows = Nomination.objects.filter(unit__in=_units(ctx, "submit_nomination"), state__in=("drafting", "returned"))
    tasks = []
    for row in rows:
        code = "nomination.todo_returned" if row.state == "returned" else "nomination.todo_submit"
        told = {"because": row.because} if row.state == "returned" else {}
        tasks.append(
            Task(Reason.of(code, name=row.name[:90], **told), _url(row), _("Hoàn thiện, trình"), row.closes_on)
        )
    return tasks


def _returned_alone(ctx: Context) -> list[Task]:
    rows = Dossier.objects.filter(
        nomination__unit__in=_units(ctx, "submit_dossier"), nomination__state="received", state="returned"
    )
    return [
        Task(
            Reason.of("nomination.todo_dossier_returned", name=row.name, because=row.because),
            reverse("nominations:dossier", args=[row.pk]),
            _("Sửa, gửi lại"),
        )
        for row in rows
    ]


def _to_receive(ctx: Context) -> list[Task]:
    units = _units(ctx, "receive_nomination")
    rows = Nomination.objects.filter(to__in=units, state="submitted").select_related("unit")
    tasks = [
        Task(Reason.of("nomination.todo_receive", name=row.name[:90], unit=row.unit.name), _url(row), _("Tiếp nhận"))
        for row in rows
    ]
    again = Nomination.objects.filter(to__in=units, state="received", dossiers__state="submitted").distinct()
    return tasks + [
        Task(Reason.of("nomination.todo_receive_again", name=row.name[:90]), _url(row), _("Tiếp nhận")) for row in again
    ]


def _to_answer(ctx: Context) -> list[Task]:
    units = _units(ctx, "answer_comment")
    waits = Comment.objects.filter(publicity__unit__in=units, answer="").order_by("publicity")
    found: dict[int, list[Comment]] = {}
    for each in waits.select_related("publicity"):
        found.setdefault(each.publicity_id, []).append(each)
    return [
        Task(
            Reason.of("publicity.todo_answer", count=len(each), name=each[0].publicity.name[:90]),
            reverse("nominations:publicity", args=[key]),
            _("Trả lời"),
        )
        for key, each in found.items()
    ]


def _to_opine(ctx: Context) -> list[Task]:
    rows = Opinion.objects.filter(asked__in=_units(ctx, "give_opinion"), answered_on=None).select_related("unit")
    return [
        Task(
            Reason.of("opinion.todo_give", unit=row.unit.name),
            reverse("nominations:opinion", args=[row.pk]),
            _("Cho ý kiến"),
            row.due_on,
        )
        for row in rows
    ]


def shaken(units: Iterable[UnitId], *, on: date) -> list[tuple[Dossier, tuple[str, ...]]]:
    """Dossiers that bodies review whose bearer's facts changed after the sheet was made, with what changed.

    Decided ones too: an award rests on the facts of its sheet, and a person looks at it again.
    """
    watched = Q(state__in=("received", "carried", "sent_up")) | Q(state="decided", reviewed_on__gte=on - LOOKED_BACK)
    rows = Dossier.objects.filter(watched, nomination__to__in=list(units)).exclude(run=None)
    there = list(rows.select_related("run").defer("run__facts", "run__verdict", "signature", "achievement"))
    moments = [(row, BearerId(row.bearer_id), row.run.at) for row in there if row.run]
    oldest: dict[BearerId, datetime] = {}
    for _row, key, at in moments:
        oldest[key] = min(at, oldest.get(key, at))
    changed = changed_since(oldest)
    return [(row, changed[key]) for row, key, at in moments if key in changed and changed_since({key: at})]


def _to_weigh_again(ctx: Context) -> list[Task]:
    return [
        Task(
            Reason.of("nomination.todo_changed", name=row.name, what="; ".join(what)),
            reverse("nominations:dossier", args=[row.pk]),
            _("Xem lại"),
        )
        for row, what in shaken(_units(ctx, "weigh_dossier"), on=ctx.today)[:20]
    ]


def tasks_for(ctx: Context) -> tuple[Task, ...]:
    """Proposals to complete, to receive and to look at again; comments and opinions to give."""
    return (
        *_drafts(ctx), *_returned_alone(ctx), *_to_receive(ctx), *_to_answer(ctx), *_to_opine(ctx),
        *_to_weigh_again(ctx),
    )  # fmt: skip


def dues(*, first: date, last: date, units: frozenset[UnitId] | None = None) -> Iterable[Due]:
    """Drafts with their closing days, and opinions that are asked."""
    drafts = Nomination.objects.filter(state__in=("drafting", "returned"), closes_on__range=(first, last))
    asked = Opinion.objects.filter(answered_on=None, due_on__range=(first, last)).exclude(asked=None)
    if units is not None:
        drafts, asked = drafts.filter(unit__in=units), asked.filter(asked__in=units)
    for row in drafts:
        said = Reason.of("nomination.todo_submit", name=row.name[:90])
        yield Due(f"nomination:{row.pk}", UnitId(row.unit_id), said, _url(row), row.closes_on)
    for opinion in asked.select_related("unit"):
        said = Reason.of("opinion.todo_give", unit=opinion.unit.name)
        url = reverse("nominations:opinion", args=[opinion.pk])
        yield Due(f"opinion:{opinion.pk}", UnitId(opinion.asked_id or 0), said, url, opinion.due_on)
