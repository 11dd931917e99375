"""Pages of registrations: the list with its counters, one registration, workbooks in and out, the year's comparison."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thidua.core.kernel.ids import CampaignId, RegistrationId
from thidua.core.kernel.outcome import Outcome, Refused, refuse
from thidua.core.registrations.comparison import Compared
from thidua.core.workflow.registration import REGISTRATION
from thidua.foundation.asked import Asked, shown_again
from thidua.foundation.files import attachment, received
from thidua.foundation.history import history_of
from thidua.foundation.sockets import plugged
from thidua.foundation.views import performs, shows
from thidua.modules.campaigns.public import CampaignView, visible_campaigns
from thidua.modules.directory.public import people_to_choose
from thidua.modules.documents.public import content_of, file_view
from thidua.modules.registrations import actions
from thidua.modules.registrations.actions import Evidence
from thidua.modules.registrations.forms import KIND_WORDS, CompletionForm, EntryForm, ImportForm, ProgressForm
from thidua.modules.registrations.queries import registrations as queries
from thidua.ports.registrations import RegistrationBook, RegistrationLine

LIST, PAGE, FORM = "registrations/list.html", "registrations/registration.html", "registrations/form.html"
IMPORT = "registrations/import.html"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _year(request: Asked) -> int:
    asked = request.GET.get("nam", "")
    return int(asked) if asked.isdecimal() and len(asked) == 4 else request.ctx.today.year  # noqa: PLR2004 - digits of a year


def _narrowed(request: Asked) -> queries.Asked:
    kind, state = request.GET.get("loai", ""), request.GET.get("trang-thai", "")
    states = {each.name for each in REGISTRATION.states}
    return queries.Asked(
        _year(request), kind if kind in KIND_WORDS else "", state if state in states else "",
        request.GET.get("tim", "").strip(),
    )  # fmt: skip


@shows("registrations.see_registration")
@require_GET
def listed(request: Asked) -> HttpResponse:
    """The registrations of a year by unit, with a counter for each state."""
    asked = _narrowed(request)
    everything = queries.visible_registrations(request.ctx, queries.Asked(asked.year))
    counts = queries.counts(everything)
    shown = {
        "asked": asked,
        "rows": [
            (each, KIND_WORDS[each.entry.kind.value]) for each in queries.visible_registrations(request.ctx, asked)
        ],
        "states": [(state.name, _(state.staff), counts.get(state.name, 0)) for state in REGISTRATION.states],
        "kinds": list(KIND_WORDS.items()),
        "years": queries.years_of(request.ctx),
        "may_enter": bool(queries.units_that_register(request.ctx)),
    }
    return render(request, LIST, shown)


def _shown(request: Asked, registration: int, **forms: object) -> dict[str, object]:
    """All that the page of a registration shows."""
    page = queries.registration_page(request.ctx, RegistrationId(registration)).or_raise()
    return {
        "page": page,
        "kind": KIND_WORDS[page.registration.entry.kind.value],
        "history": history_of(request.ctx, kind="registration", subject=registration),
        "file": file_view(page.evidence) if page.evidence else None,
        "progress_form": ProgressForm(initial={"percent": page.registration.percent}),
        "completion_form": CompletionForm(initial={"on": request.ctx.today}),
    } | forms


@shows("registrations.see_registration")
@require_GET
def page(request: Asked, registration: int) -> HttpResponse:
    """One registration."""
    return render(request, PAGE, _shown(request, registration))


@shows("registrations.see_registration")
@require_GET
def evidence(request: Asked, registration: int) -> HttpResponse:
    """The file that proves the completion."""
    found = queries.registration_page(request.ctx, RegistrationId(registration)).or_raise()
    key = found.evidence if found.evidence is not None else refuse("absent.not_found").or_raise()
    return attachment(content_of(key), name=file_view(key).name, media="application/octet-stream")


def _running(request: Asked) -> list[CampaignView]:
    return [each for each in visible_campaigns(request.ctx) if each.state == "running"]


def _form_shown(form: EntryForm) -> dict[str, object]:
    return {
        "form": form, "people": [each.label for each in form.people],
        "heading": _("Đăng ký"), "verb": _("Lưu"), "back": reverse("registrations:list"),
        "lead": _("Lưu thành bản nháp; xem lại rồi gửi duyệt."),
    }  # fmt: skip


@performs("registrations.enter_registration")
@require_http_methods(["GET", "POST"])
def enter(request: Asked) -> HttpResponse:
    """Enter a registration."""
    units = queries.units_that_register(request.ctx)
    people = people_to_choose(request.ctx)
    initial = {"year": request.ctx.today.year, "campaign": request.GET.get("phong-trao", "")}
    form = EntryForm(request.POST or None, initial=initial, units=units, campaigns=_running(request), people=people)
    shown = _form_shown(form)
    if not form.is_valid():
        return render(request, FORM, shown, status=422 if request.POST else 200)
    given = form.cleaned_data
    campaign = CampaignId(given["campaign"]) if given["campaign"] else None
    outcome = actions.enter_registration(
        request.ctx, unit=given["unit"], entry=form.entry(), year=given["year"], campaign=campaign
    )
    if isinstance(outcome, Refused):
        return shown_again(request, FORM, shown, refused=outcome)
    messages.success(request, _("Đã lưu nháp. Bấm Gửi duyệt khi đã đúng."))
    return redirect("registrations:registration", registration=outcome.value)


@performs("registrations.correct_registration")
@require_http_methods(["GET", "POST"])
def correct(request: Asked, registration: int) -> HttpResponse:
    """Correct a registration."""
    found = queries.registration_page(request.ctx, RegistrationId(registration)).or_raise().registration
    people = people_to_choose(request.ctx)
    names = ("name", "who", "content", "measure", "due")
    initial: dict[str, Any] = {name: getattr(found.entry, name) for name in names}
    initial |= {
        "unit": found.unit,
        "year": found.year,
        "kind": found.entry.kind.value,
        "campaign": found.campaign or "",
        "who": next((each.label for each in people if each.id == found.entry.person), found.entry.who),
    }
    units = [unit for unit in queries.units_that_register(request.ctx) if unit.id == found.unit]
    form = EntryForm(request.POST or None, initial=initial, units=units, campaigns=_running(request), people=people)
    shown = _form_shown(form)
    if not form.is_valid():
        return render(request, FORM, shown, status=422 if request.POST else 200)
    outcome = actions.correct_registration(request.ctx, registration=RegistrationId(registration), entry=form.entry())
    if isinstance(outcome, Refused):
        return shown_again(request, FORM, shown, refused=outcome)
    messages.success(request, _("Đã sửa."))
    return redirect("registrations:registration", registration=registration)


def _done(request: Asked, registration: int, outcome: Outcome[Any], said: str, **forms: object) -> HttpResponse:
    if isinstance(outcome, Refused):
        return shown_again(request, PAGE, _shown(request, registration, **forms), refused=outcome)
    messages.success(request, said)
    return redirect("registrations:registration", registration=registration)


@performs("registrations.submit_registration")
@require_POST
def submit(request: Asked, registration: int) -> HttpResponse:
    """Hand it in for approval."""
    outcome = actions.submit_registration(request.ctx, registration=RegistrationId(registration))
    return _done(request, registration, outcome, _("Đã gửi duyệt."))


@performs("registrations.approve_registration")
@require_POST
def approve(request: Asked, registration: int) -> HttpResponse:
    """Approve it."""
    outcome = actions.approve_registration(request.ctx, registration=RegistrationId(registration))
    return _done(request, registration, outcome, _("Đã duyệt đăng ký."))


@performs("registrations.return_registration")
@require_POST
def give_back(request: Asked, registration: int) -> HttpResponse:
    """Return it with the reason."""
    because = request.POST.get("reason", "")
    outcome = actions.return_registration(request.ctx, registration=RegistrationId(registration), because=because)
    return _done(request, registration, outcome, _("Đã trả lại, kèm lý do."))


@performs("registrations.withdraw_registration")
@require_POST
def take_back(request: Asked, registration: int) -> HttpResponse:
    """Withdraw it with the reason."""
    because = request.POST.get("reason", "")
    outcome = actions.withdraw_registration(request.ctx, registration=RegistrationId(registration), because=because)
    return _done(request, registration, outcome, _("Đã rút đăng ký; bản ghi vẫn được giữ."))


@performs("registrations.miss_registration")
@require_POST
def miss(request: Asked, registration: int) -> HttpResponse:
    """Record that it was not reached."""
    because = request.POST.get("reason", "")
    outcome = actions.miss_registration(request.ctx, registration=RegistrationId(registration), because=because)
    return _done(request, registration, outcome, _("Đã ghi không hoàn thành."))


@performs("registrations.reopen_registration")
@require_POST
def reopen(request: Asked, registration: int) -> HttpResponse:
    """Take a wrong result back."""
    because = request.POST.get("reason", "")
    outcome = actions.reopen_registration(request.ctx, registration=RegistrationId(registration), because=because)
    return _done(request, registration, outcome, _("Đã mở lại để ghi kết quả khác."))


@performs("registrations.report_progress")
@require_POST
def progress(request: Asked, registration: int) -> HttpResponse:
    """Say how far it is."""
    form = ProgressForm(request.POST)
    if not form.is_valid():
        return render(request, PAGE, _shown(request, registration, progress_form=form), status=422)
    outcome = actions.report_progress(request.ctx, registration=RegistrationId(registration), **form.cleaned_data)
    return _done(request, registration, outcome, _("Đã ghi tiến độ."), progress_form=form)


@performs("registrations.complete_registration")
@require_POST
def complete(request: Asked, registration: int) -> HttpResponse:
    """Record its completion with the file that proves it."""
    form = CompletionForm(request.POST, request.FILES)
    if not form.is_valid():
        return render(request, PAGE, _shown(request, registration, completion_form=form), status=422)
    given = form.cleaned_data
    file = received(given["file"])
    outcome: Outcome[RegistrationId] = file if isinstance(file, Refused) else actions.complete_registration(
        request.ctx, registration=RegistrationId(registration), result=given["result"], on=given["on"],
        evidence=Evidence(file.value.name, file.value.content),
    )  # fmt: skip
    return _done(request, registration, outcome, _("Đã ghi hoàn thành."), completion_form=form)


@shows("registrations.see_registration")
@require_GET
def template(_request: Asked) -> HttpResponse:
    """The workbook to fill in."""
    return attachment(plugged(RegistrationBook).template(), name="mau-dang-ky.xlsx", media=XLSX)


@shows("registrations.see_registration")
@require_GET
def export(request: Asked) -> HttpResponse:
    """The consolidated list as a workbook."""
    asked = _narrowed(request)
    lines = [
        RegistrationLine(each.unit_name, each.entry, _(REGISTRATION.state(each.state).staff), each.percent, each.result)
        for each in queries.visible_registrations(request.ctx, asked)
    ]
    return attachment(plugged(RegistrationBook).write(lines), name=f"dang-ky-{asked.year}.xlsx", media=XLSX)


@performs("registrations.import_registrations")
@require_http_methods(["GET", "POST"])
def take_in(request: Asked) -> HttpResponse:
    """Take a workbook in: all its rows, or none and a list of the wrong ones."""
    units = queries.units_that_register(request.ctx)
    form = ImportForm(
        request.POST or None, request.FILES or None, initial={"year": request.ctx.today.year}, units=units
    )
    shown: dict[str, object] = {"form": form}
    if not form.is_valid():
        return render(request, IMPORT, shown, status=422 if request.POST else 200)
    given = form.cleaned_data
    file = received(given["file"])
    entries = file if isinstance(file, Refused) else plugged(RegistrationBook).read(file.value.content, given["year"])
    if isinstance(entries, Refused):
        return shown_again(request, IMPORT, shown, refused=entries)
    outcome = actions.import_registrations(request.ctx, unit=given["unit"], entries=entries.value, year=given["year"])
    if isinstance(outcome, Refused):
        return shown_again(request, IMPORT, shown, refused=outcome)
    messages.success(request, _("Đã nhận %(count)s đăng ký thành bản nháp.") % {"count": outcome.value})
    return redirect(f"{reverse('registrations:list')}?nam={given['year']}&trang-thai=drafting")


@shows("registrations.see_registration")
@require_GET
def comparison(request: Asked) -> HttpResponse:
    """Registered and reached, side by side, for a year."""
    year = _year(request)
    rows = [(each.key[0], KIND_WORDS[each.key[1]], each) for each in queries.comparison_of(request.ctx, year)]
    totals = [sum(getattr(row[2], name) for row in rows) for name in ("registered", "reached", "missed", "still_open")]
    whole = Compared("", *totals[:3])
    shown = {
        "year": year, "rows": rows, "totals": totals, "percent": whole.percent,
        "years": queries.years_of(request.ctx),
    }  # fmt: skip
    return render(request, "registrations/comparison.html", shown)
