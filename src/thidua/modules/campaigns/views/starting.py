"""Launching a campaign from a form: of one's own, as a copy of last year's, or in answer to a call from above."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thidua.core.campaigns.next_year import moved_day, moved_name
from thidua.core.campaigns.readiness import Check, Prepared, forbidding
from thidua.core.kernel.ids import CallId, CampaignId, UnitId
from thidua.core.kernel.outcome import Outcome, Refused
from thidua.foundation.asked import Asked, shown_again
from thidua.foundation.views import performs
from thidua.modules.campaigns import actions, queries
from thidua.modules.campaigns.forms import CampaignForm, DeadlineFormSet, PhaseFormSet, UpperForm
from thidua.modules.campaigns.queries import CallView, CampaignPage, choosing, movements
from thidua.modules.directory.public import UnitView, units_by_id

START, UPPER = "campaigns/start.html", "campaigns/upper.html"


@dataclass(slots=True)
class Paper:
    """The forms of a launch with what they hold, the units to choose from, and the list before the launch."""

    form: CampaignForm
    phases: Any
    deadlines: Any
    groups: tuple[choosing.KindGroup, ...]
    checks: tuple[Check, ...] = ()
    units: tuple[UnitView, ...] = ()
    copied: CampaignId | None = None
    call: CallView | None = None

    @property
    def is_valid(self) -> bool:
        """Whether every field can be taken as it is."""
        return all([self.form.is_valid(), self.phases.is_valid(), self.deadlines.is_valid()])


def _rows(forms: Any, name: str) -> list[dict[str, Any]]:
    """What the filled rows of a set of forms hold."""
    return [form.cleaned_data for form in forms if form.cleaned_data.get(name)]


def _draft(paper: Paper) -> actions.CampaignDraft:
    """The campaign that the forms describe."""
    given = paper.form.cleaned_data
    unit = next(unit for unit in paper.units if unit.id == given["unit"])
    return actions.CampaignDraft(
        name=given["name"], plan_number=given["plan_number"], plan_issued_on=given["plan_issued_on"],
        issuing_body=unit.name, kind=given["kind"], level=given["level"], legal_base=given["legal_base"],
        above=given["above"], first=given["first"], last=given["last"], interim_on=given["interim_on"],
        final_on=given["final_on"], participation=given["participation"], copied_from=paper.copied,
        phases=tuple(actions.PhaseDraft(row["name"], row["first"], row["last"]) for row in _rows(paper.phases, "name")),
        deadlines=tuple(
            actions.DeadlineDraft((), (), row["what"], row["due"], is_before=row["rel"] == "before")
            for row in _rows(paper.deadlines, "what")
        ),
    )  # fmt: skip


def _checks(request: Asked, paper: Paper) -> tuple[Check, ...]:
    """The list before the launch, for forms that can be taken."""
    draft, given = _draft(paper), paper.form.cleaned_data
    but = paper.call.campaign.id if paper.call else None
    prepared = Prepared(
        name=draft.name, first=draft.first, last=draft.last, units=len(choosing.chosen_of(paper.groups)),
        phases=tuple((phase.name, phase.first, phase.last) for phase in draft.phases), due=given["due"],
        plan_number=draft.plan_number, deadlines=len(draft.deadlines),
        without_office=choosing.without_office(paper.groups),
        overlaps=movements.running_alike(request.ctx, name=draft.name, first=draft.first, last=draft.last, but=but),
    )  # fmt: skip
    return choosing.checks_of(request.ctx, prepared)


def _paper(request: Asked, units: tuple[UnitView, ...], initial: dict[str, Any], page: CampaignPage | None) -> Paper:
    """The forms: as posted, or filled from a campaign whose phases and deadlines are taken over."""
    years = initial.pop("years", 0)
    posted = request.POST or None
    path = _path(request, units)
    chosen = initial.pop("chosen", ())
    picked = [int(key) for key in request.POST.getlist("called") if key.isdecimal()] if posted else chosen
    return Paper(
        form=CampaignForm(posted, initial=initial, units=list(units)),
        phases=PhaseFormSet(posted, initial=_phases(page, years), prefix="p"),
        deadlines=DeadlineFormSet(posted, initial=_deadlines(page, years), prefix="d"),
        groups=choosing.choice(request.ctx, path, kinds=request.POST.getlist("kind_called"), units=picked),
        units=units,
    )


def _path(request: Asked, units: tuple[UnitView, ...]) -> str:
    asked = request.POST.get("unit", "")
    return next((unit.path for unit in units if str(unit.id) == asked), units[0].path)


def _phases(page: CampaignPage | None, years: int) -> list[dict[str, Any]]:
    return [
        {
            "name": moved_name(phase.name, years=years),
            "first": moved_day(phase.first, years=years),
            "last": moved_day(phase.last, years=years),
        }
        for phase in (page.phases if page else ())
    ]


def _deadlines(page: CampaignPage | None, years: int) -> list[dict[str, Any]]:
    return [
        {
            "what": due.what[:400],
            "due": moved_day(due.due, years=years),
            "rel": "before" if due.is_before else "by",
        }
        for due in (page.deadlines if page else ())
    ]


def _copied(page: CampaignPage, *, year: int) -> dict[str, Any]:
    """What a new campaign takes over from an old one: days and years moved to this year."""
    old = page.campaign
    years = year - (old.first or old.plan_issued_on).year
    return {
        "name": moved_name(old.name, years=years), "kind": old.kind.value, "level": old.level.value,
        "legal_base": old.legal_base, "first": moved_day(old.first, years=years),
        "last": moved_day(old.last, years=years), "interim_on": moved_day(old.interim_on, years=years),
        "final_on": moved_day(old.final_on, years=years), "participation": old.participation, "years": years,
        "chosen": choosing.called_units(old.id),
    }  # fmt: skip


def _answering(call: CallView, page: CampaignPage) -> dict[str, Any]:
    """What a unit's own campaign takes over from the one it answers."""
    above = page.campaign
    return {
        "unit": call.unit, "name": above.name, "kind": above.kind.value, "level": "unit",
        "legal_base": _upper(page), "first": above.first, "last": above.last, "interim_on": above.interim_on,
        "final_on": above.final_on, "participation": above.participation,
    }  # fmt: skip


def _upper(page: CampaignPage) -> str:
    """The upper plan as a plan below it cites it."""
    campaign = page.campaign
    words = (
        _("Kế hoạch số %(number)s ngày %(on)s của %(body)s")
        if campaign.plan_number
        else _("Kế hoạch ngày %(on)s của %(body)s")
    )
    body = campaign.issuing_body or campaign.unit_name
    return words % {"number": campaign.plan_number, "on": f"{campaign.plan_issued_on:%d/%m/%Y}", "body": body}


def _worked(request: Asked, paper: Paper) -> HttpResponse | None:
    """The page again where it cannot be launched or was only looked at; None where the launch may go on."""
    shown: dict[str, object] = {"paper": paper, "call": paper.call}
    if request.method == "GET":
        return render(request, START, shown)
    if not paper.is_valid:
        return render(request, START, shown, status=422)
    paper.checks = _checks(request, paper)
    if "look" in request.POST:
        return render(request, START, shown)
    against = forbidding(paper.checks)
    if against:
        return shown_again(request, START, shown, refused=Refused(against))
    return None


def _to(paper: Paper) -> actions.CallDraft | None:
    chosen = choosing.chosen_of(paper.groups)
    return actions.CallDraft(tuple(unit.id for unit in chosen), paper.form.cleaned_data["due"]) if chosen else None


def _launched(request: Asked, paper: Paper, outcome: Outcome[CampaignId]) -> HttpResponse:
    if isinstance(outcome, Refused):
        return shown_again(request, START, {"paper": paper, "call": paper.call}, refused=outcome)
    count = len(choosing.chosen_of(paper.groups))
    said = _("Đã phát động và giao %(count)s đơn vị triển khai.") if count else _("Đã phát động.")
    messages.success(request, said % {"count": count})
    return redirect("campaigns:cascade" if count else "campaigns:campaign", campaign=outcome.value)


@performs("campaigns.start_campaign")
@require_http_methods(["GET", "POST"])
def start(request: Asked) -> HttpResponse:
    """Launch a campaign to chosen units in one step; `tu` names the one it is copied from."""
    units = choosing.units_that_launch(request.ctx)
    if not units:
        return redirect("campaigns:list")
    asked = request.GET.get("tu", "")
    page = queries.campaign_page(request.ctx, CampaignId(int(asked))).or_raise() if asked.isdecimal() else None
    initial: dict[str, Any] = {
        "plan_issued_on": request.ctx.today,
        "participation": 100,
        "kind": "drive",
        "level": "body",
    }
    paper = _paper(request, units, initial | (_copied(page, year=request.ctx.today.year) if page else {}), page)
    paper.copied = page.campaign.id if page else None
    answer = _worked(request, paper)
    if answer is not None:
        return answer
    unit = UnitId(paper.form.cleaned_data["unit"])
    return _launched(request, paper, actions.start_campaign(request.ctx, unit=unit, draft=_draft(paper), to=_to(paper)))


@performs("campaigns.answer_call")
@require_http_methods(["GET", "POST"])
def answer(request: Asked, call: int) -> HttpResponse:
    """Launch the unit's own campaign in answer to a call."""
    found = queries.call_page(request.ctx, CallId(call)).or_raise()
    page = queries.campaign_page(request.ctx, found.campaign.id).or_raise()
    units = tuple(units_by_id([found.unit]).values())
    paper = _paper(request, units, {"plan_issued_on": request.ctx.today} | _answering(found, page), page)
    paper.call = found
    shown = _worked(request, paper)
    if shown is not None:
        return shown
    outcome = actions.answer_call(request.ctx, call=CallId(call), draft=_draft(paper), to=_to(paper))
    return _launched(request, paper, outcome)


@performs("campaigns.keep_upper")
@require_http_methods(["GET", "POST"])
def keep_upper(request: Asked) -> HttpResponse:
    """Keep the plan of an upper body that does not use this system, as the root of the cascade."""
    units = choosing.units_that_launch(request.ctx)
    if not units:
        return redirect("campaigns:list")
    form = UpperForm(request.POST or None, units=list(units))
    if not form.is_valid():
        return render(request, UPPER, {"form": form}, status=422 if request.POST else 200)
    given = dict(form.cleaned_data)
    unit, due = UnitId(given.pop("unit")), given.pop("due")
    outcome = actions.keep_upper(request.ctx, unit=unit, draft=actions.CampaignDraft(**given), due=due)
    if isinstance(outcome, Refused):
        return shown_again(request, UPPER, {"form": form}, refused=outcome)
    messages.success(request, _("Đã ghi kế hoạch cấp trên. Việc tiếp theo: phát động tại đơn vị để thực hiện."))
    return redirect("campaigns:call", call=outcome.value)
