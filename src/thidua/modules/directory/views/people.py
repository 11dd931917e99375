"""People, their duties and their accounts."""

from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_POST

from thidua.core.access.duty import Duty
from thidua.core.kernel.ids import PersonId, UnitId
from thidua.core.kernel.outcome import Refused
from thidua.foundation.asked import Asked, shown_again
from thidua.foundation.views import performs, shows
from thidua.modules.directory import actions, queries
from thidua.modules.directory.forms import DUTY_WORDS, DutyForm, EndDutyForm, PersonForm
from thidua.modules.directory.views.units import PAGE as UNIT_PAGE
from thidua.modules.directory.views.units import unit_shown

PAGE = "directory/person.html"


@dataclass(frozen=True, slots=True)
class DutyRow:
    """A duty in the words of the page."""

    id: int
    word: str
    unit: str
    since: date
    until: date | None
    is_over: bool


def _row(duty: queries.DutyView, today: date) -> DutyRow:
    word = str(DUTY_WORDS[duty.duty])
    return DutyRow(duty.id, word, duty.unit, duty.since, duty.until, duty.is_over(today))


def _shown(request: Asked, person: int, **forms: object) -> dict[str, object]:
    """All that the page of a person shows."""
    page = queries.person_page(request.ctx, PersonId(person)).or_raise()
    initial = {"since": request.ctx.today, "unit": page.person.unit_id}
    return {
        "page": page,
        "duties": [_row(duty, request.ctx.today) for duty in page.person.duties],
        "duty_form": DutyForm(initial=initial, units=page.units),
        "end_form": EndDutyForm(initial={"until": request.ctx.today}),
    } | forms


@shows("directory.see_people")
@require_GET
def listed(request: Asked) -> HttpResponse:
    """The people of the branches that one may see."""
    people = [
        (person, [row for row in (_row(duty, request.ctx.today) for duty in person.duties) if not row.is_over])
        for person in queries.visible_people(request.ctx)
    ]
    return render(request, "directory/people.html", {"people": people, "units_url": reverse("directory:units")})


@shows("directory.see_people")
@require_GET
def page(request: Asked, person: int) -> HttpResponse:
    """One person: duties with their days, log-in name, whether it is locked."""
    return render(request, PAGE, _shown(request, person))


@performs("directory.add_person")
@sensitive_post_parameters("password")
@require_POST
def add(request: Asked, unit: int) -> HttpResponse:
    """Add a person with a log-in to the unit."""
    form = PersonForm(request.POST)
    shown = unit_shown(request, unit, person_form=form, opened="person")
    if not form.is_valid():
        return render(request, UNIT_PAGE, shown, status=422)
    person = actions.NewPerson(**form.cleaned_data)
    outcome = actions.add_person(request.ctx, unit=UnitId(unit), person=person)
    if isinstance(outcome, Refused):
        return shown_again(request, UNIT_PAGE, shown, refused=outcome)
    messages.success(request, _("Đã thêm %(name)s. Giao nhiệm vụ để người này làm việc được.") % {"name": person.name})
    return redirect("directory:person", person=outcome.value)


@performs("directory.give_duty")
@require_POST
def give(request: Asked, person: int) -> HttpResponse:
    """Give the person a duty at a unit."""
    form = DutyForm(request.POST, units=queries.visible_units(request.ctx))
    shown = _shown(request, person, duty_form=form)
    if not form.is_valid():
        return render(request, PAGE, shown, status=422)
    given = form.cleaned_data
    outcome = actions.give_duty(
        request.ctx, person=PersonId(person), unit=UnitId(given["unit"]), duty=Duty(given["duty"]),
        since=given["since"], until=given["until"],
    )  # fmt: skip
    if isinstance(outcome, Refused):
        return shown_again(request, PAGE, shown, refused=outcome)
    messages.success(request, _("Đã giao nhiệm vụ."))
    return redirect("directory:person", person=person)


@performs("directory.end_duty")
@require_POST
def end(request: Asked, person: int, duty: int) -> HttpResponse:
    """End one of the person's duties."""
    form = EndDutyForm(request.POST)
    shown = _shown(request, person, end_form=form, ending=duty)
    if not form.is_valid():
        return render(request, PAGE, shown, status=422)
    outcome = actions.end_duty(request.ctx, duty=duty, until=form.cleaned_data["until"])
    if isinstance(outcome, Refused):
        return shown_again(request, PAGE, shown, refused=outcome)
    messages.success(request, _("Đã kết thúc nhiệm vụ. Những việc đã làm vẫn được giữ nguyên."))
    return redirect("directory:person", person=person)


@performs("directory.unlock_account")
@require_POST
def unlock(request: Asked, person: int) -> HttpResponse:
    """Unlock the person's log-in before its time."""
    account = queries.person_page(request.ctx, PersonId(person)).or_raise().person.account
    actions.unlock_account(request.ctx, account=account or 0).or_raise()
    messages.success(request, _("Đã mở khóa tài khoản."))
    return redirect("directory:person", person=person)
