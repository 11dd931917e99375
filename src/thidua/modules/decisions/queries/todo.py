"""What waits for somebody: signatures, numbers, money and artefacts to come back, later awards to look at again."""

from django.urls import reverse
from django.utils.translation import gettext as _

from thidua.core.kernel.ids import DoubtId, EntryId
from thidua.core.kernel.reason import Reason
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.foundation.todo import Task
from thidua.modules.decisions.models import Decision, Doubt, GivingBack
from thidua.modules.decisions.queries.shapes import DoubtView
from thidua.modules.statutes.public import award_words

WAITING = (
    ("draft", "decisions.check_decision", "decision.todo_check"),
    ("checked", "decisions.sign_decision", "decision.todo_sign"),
    ("signed", "decisions.issue_decision", "decision.todo_issue"),
)


def tasks_for(ctx: Context) -> tuple[Task, ...]:
    """Each decision that waits for the actor's step, each doubt, and each thing that has to come back."""
    return (*_decisions(ctx), *_doubts(ctx), *_returns(ctx))


def _decisions(ctx: Context) -> list[Task]:
    words = {"draft": _("Thẩm tra"), "checked": _("Ký"), "signed": _("Cấp số, ngày")}
    found = []
    for state, action, code in WAITING:
        units = gate.units_of(action, holder=ctx.actor, on=ctx.today)
        for row in Decision.objects.filter(unit__in=units, state=state):
            url = reverse("decisions:decision", args=[row.pk])
            found.append(Task(Reason.of(code, about=row.about), url, words[state]))
    return found


def _doubts(ctx: Context) -> list[Task]:
    return [
        Task(
            Reason.of("decision.todo_doubt", name=each.name, award=each.award_name, rule=each.rule_name),
            reverse("decisions:doubts"), _("Xem lại"),
        )
        for each in open_doubts(ctx)
    ]  # fmt: skip


def _returns(ctx: Context) -> list[Task]:
    units = gate.units_of("decisions.take_back", holder=ctx.actor, on=ctx.today)
    rows = GivingBack.objects.filter(line__decision__unit__in=units, state="asked").select_related("line")
    return [
        Task(
            _to_come_back(row),
            reverse("decisions:decision", args=[row.line.decision_id]), _("Ghi nhận nộp lại"),
            row.due_on or row.due_by_weekends,
        )
        for row in rows
    ]  # fmt: skip


def _to_come_back(row: GivingBack) -> Reason:
    if row.what == "money":
        return Reason.of("decision.todo_money", name=row.line.name)
    return Reason.of("decision.todo_artefact", name=row.line.name)


def open_doubts(ctx: Context) -> tuple[DoubtView, ...]:
    """The later awards that the actor has to look at again."""
    units = gate.units_of("decisions.settle_doubt", holder=ctx.actor, on=ctx.today)
    rows = Doubt.objects.filter(unit__in=units, state="open").select_related("entry", "revoked__decision")
    return tuple(
        DoubtView(
            id=DoubtId(row.pk), entry=EntryId(row.entry_id), bearer=row.entry.bearer_id, name=row.entry.name,
            award_name=award_words(row.entry.award), year=row.entry.year, decision=row.entry.decision,
            rule_name=award_words(row.rule), because=row.revoked.decision.because,
            revoked_year=row.revoked.year, revocation=row.revoked.decision_id,
        )
        for row in rows
    )  # fmt: skip
