"""Searching the register; a bearer with all awards; entries, records and links typed in."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thidua.core.kernel.ids import BearerId, EntryId, UnitId
from thidua.core.kernel.outcome import Refused, refuse
from thidua.foundation.asked import UNPROCESSABLE, Asked, shown_again
from thidua.foundation.views import performs, shows
from thidua.modules.directory.public import visible_units
from thidua.modules.registry import public
from thidua.modules.registry.forms import BearerForm, EntryForm, LinkForm, RecordForm
from thidua.modules.registry.queries import KIND_WORDS

TYPED = "registry/typed.html"


def _after(request: Asked) -> tuple[str, int] | None:
    """The place after which the page begins."""
    key, order = request.GET.get("sau", ""), request.GET.get("thu_tu", "")
    return (order, int(key)) if key.isdecimal() and order else None


@shows("registry.see_register")
@require_GET
def home(request: Asked) -> HttpResponse:
    """Search the register."""
    text, kind = request.GET.get("tim", ""), request.GET.get("doi-tuong", "")
    kind = kind if kind in KIND_WORDS else ""
    page = public.search(request.ctx, text, kind=kind, after=_after(request))
    shown = {
        "page": page, "text": text, "kind": kind, "kinds": KIND_WORDS.items(),
        "keeps": public.keeping_units(request.ctx), "lists": public.visible_lists(request.ctx, most=5),
    }  # fmt: skip
    return render(request, "registry/home.html", shown)


@shows("registry.see_register")
@require_GET
def bearer(request: Asked, bearer: int) -> HttpResponse:
    """A bearer with all awards at once."""
    page = public.bearer_page(request.ctx, BearerId(bearer)).or_raise()
    return render(request, "registry/bearer.html", {"page": page})


def _keeper(request: Asked, path: str) -> UnitId:
    """The unit in whose register the actor enters awards of that branch: the nearest."""
    units = [unit for unit in public.keeping_units(request.ctx) if path.startswith(unit.path)]
    if not units:
        refuse("access.no_duty").or_raise()
    return units[-1].id


@performs("registry.add_bearer")
@require_http_methods(["GET", "POST"])
def add(request: Asked) -> HttpResponse:
    """Add a bearer."""
    keepers = [unit.path for unit in public.keeping_units(request.ctx)]
    units = [unit for unit in visible_units(request.ctx) if any(unit.path.startswith(path) for path in keepers)]
    if not units:
        refuse("access.no_duty").or_raise()
    form = BearerForm(request.POST or None)
    typed = request.POST.get("unit", "")
    unit = next((each.id for each in units if str(each.id) == typed), units[0].id)
    shown = {"form": form, "what": "bearer", "units": units, "unit": unit}
    if request.method == "GET" or not form.is_valid():
        return render(request, TYPED, shown, status=UNPROCESSABLE if form.is_bound else 200)
    outcome = public.add_bearer(request.ctx, unit=unit, draft=form.draft())
    if isinstance(outcome, Refused):
        return shown_again(request, TYPED, shown, refused=outcome)
    messages.success(request, _("Đã thêm vào sổ."))
    return redirect("registry:bearer", bearer=outcome.value)


def _answer(request: Asked, shown: dict[str, Any], outcome: object, *, bearer: int, done: str) -> HttpResponse:
    if isinstance(outcome, Refused):
        return shown_again(request, TYPED, shown, refused=outcome)
    messages.success(request, done)
    return redirect("registry:bearer", bearer=bearer)


def _shown(request: Asked, bearer: int, form: object, what: str) -> dict[str, Any]:
    return {"form": form, "what": what, "page": public.bearer_page(request.ctx, BearerId(bearer)).or_raise()}


@performs("registry.make_entry")
@require_http_methods(["GET", "POST"])
def enter(request: Asked, bearer: int) -> HttpResponse:
    """Enter an award of a decision."""
    form = EntryForm(request.POST or None)
    shown = _shown(request, bearer, form, "entry")
    unit = _keeper(request, shown["page"].bearer.unit_path)
    if request.method == "GET" or not form.is_valid():
        return render(request, TYPED, shown, status=UNPROCESSABLE if form.is_bound else 200)
    outcome = public.make_entry(request.ctx, unit=unit, drafts=[(BearerId(bearer), form.draft())])
    return _answer(request, shown, outcome, bearer=bearer, done=_("Đã ghi vào sổ vàng."))


@performs("registry.correct_entry")
@require_http_methods(["GET", "POST"])
def correct(request: Asked, bearer: int, entry: int) -> HttpResponse:
    """Correct an award by a new line."""
    page = public.bearer_page(request.ctx, BearerId(bearer)).or_raise()
    held = next((each for each in page.entries if each.id == entry), None)
    if held is None:
        return refuse("absent.not_found").or_raise()
    names = ("award", "year", "decision", "decided", "issuer", "since", "until", "achievement")
    start = {name: getattr(held, name) for name in names} | {"kind_of_award": held.kind}
    form = EntryForm(request.POST or None, initial=start, asks_reason=True)
    shown = {"form": form, "what": "correction", "page": page}
    if request.method == "GET" or not form.is_valid():
        return render(request, TYPED, shown, status=UNPROCESSABLE if form.is_bound else 200)
    outcome = public.correct_entry(
        request.ctx, entry=EntryId(entry), draft=form.draft(), because=form.cleaned_data["because"]
    )
    return _answer(request, shown, outcome, bearer=bearer, done=_("Đã đính chính; mục cũ vẫn đọc được."))


@performs("registry.keep_record")
@require_http_methods(["GET", "POST"])
def record(request: Asked, bearer: int) -> HttpResponse:
    """Put something on record."""
    form = RecordForm(request.POST or None)
    shown = _shown(request, bearer, form, "record")
    if request.method == "GET" or not form.is_valid():
        return render(request, TYPED, shown, status=UNPROCESSABLE if form.is_bound else 200)
    outcome = public.keep_record(request.ctx, bearer=BearerId(bearer), draft=form.draft())
    return _answer(request, shown, outcome, bearer=bearer, done=_("Đã ghi dữ kiện kèm nguồn."))


@performs("registry.take_record_back")
@require_POST
def take_back(request: Asked, bearer: int, record: int) -> HttpResponse:
    """Take a record back."""
    public.take_record_back(request.ctx, record=record, because=request.POST.get("reason", "")).or_raise()
    messages.success(request, _("Đã rút dữ kiện; lý do được ghi lại."))
    return redirect("registry:bearer", bearer=bearer)


@performs("registry.link_bearers")
@require_http_methods(["GET", "POST"])
def link(request: Asked, bearer: int) -> HttpResponse:
    """Say whose earlier awards belong here."""
    form = LinkForm(request.POST or None, initial={"before": request.GET.get("truoc"), "since": request.ctx.today})
    shown = _shown(request, bearer, form, "link")
    if request.method == "GET" or not form.is_valid():
        return render(request, TYPED, shown, status=UNPROCESSABLE if form.is_bound else 200)
    outcome = public.link_bearers(request.ctx, link=form.draft(BearerId(bearer)))
    return _answer(request, shown, outcome, bearer=bearer, done=_("Đã nối; từ nay hai lịch sử hiện cùng nhau."))


@performs("registry.unlink_bearers")
@require_POST
def unlink(request: Asked, bearer: int, before: int) -> HttpResponse:
    """Take a link back."""
    because = request.POST.get("reason", "")
    public.unlink_bearers(request.ctx, before=BearerId(before), after=BearerId(bearer), because=because).or_raise()
    messages.success(request, _("Đã hủy nối."))
    return redirect("registry:bearer", bearer=bearer)
