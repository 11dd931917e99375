"""Pages of pacts: drawn up, signed, printed."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thidua.core.kernel.ids import BlocId, PactId, UnitId
from thidua.core.kernel.outcome import Outcome, Refused, refuse
from thidua.foundation import files
from thidua.foundation.asked import Asked, shown_again
from thidua.foundation.history import history_of
from thidua.foundation.views import performs, shows
from thidua.modules.campaigns.public import BlocView
from thidua.modules.registrations import actions
from thidua.modules.registrations.forms import PactForm, TargetFormSet, pact_text
from thidua.modules.registrations.queries import pacts as queries
from thidua.modules.registrations.queries.papers import pact_document

PAGE, FORM = "registrations/pact.html", "registrations/pact_form.html"
KINDS = frozenset({"docx", "pdf"})


@shows("registrations.see_pact")
@require_GET
def listed(request: Asked) -> HttpResponse:
    """The pacts of one's blocs."""
    shown = {"pacts": queries.visible_pacts(request.ctx), "may_draw": bool(queries.blocs_without_pact(request.ctx))}
    return render(request, "registrations/pacts.html", shown)


@shows("registrations.see_pact")
@require_GET
def page(request: Asked, pact: int) -> HttpResponse:
    """One pact: its text, who has signed it, and the buttons."""
    return render(request, PAGE, _shown(request, pact))


def _shown(request: Asked, pact: int) -> dict[str, object]:
    found = queries.pact_page(request.ctx, PactId(pact)).or_raise()
    return {"page": found, "history": history_of(request.ctx, kind="pact", subject=pact)}


@shows("registrations.see_pact")
@require_GET
def paper(request: Asked, pact: int, kind: str) -> HttpResponse:
    """The pact as a paper."""
    found = queries.pact_page(request.ctx, PactId(pact)).or_raise()
    if kind not in KINDS:
        refuse("absent.not_found").or_raise()
    made_on = timezone.localtime(found.concluded_at or found.drawn_at).date()
    return files.paper(pact_document(found, made_on=made_on), kind=kind, name=f"giao-uoc-thi-dua-{found.pact.year}")


def _drawn(request: Asked, blocs: tuple[BlocView, ...], initial: dict[str, Any], targets: list[dict[str, Any]]) -> Any:
    posted = request.POST or None
    return PactForm(posted, initial=initial, blocs=blocs), TargetFormSet(posted, initial=targets, prefix="t")


@performs("registrations.draw_up_pact")
@require_http_methods(["GET", "POST"])
def draw(request: Asked) -> HttpResponse:
    """Draw up the pact of a bloc."""
    blocs = queries.blocs_without_pact(request.ctx)
    year = blocs[0].year if blocs else request.ctx.today.year
    form, targets = _drawn(request, blocs, {"title": _("Ký kết giao ước thi đua năm %(year)s") % {"year": year}}, [])
    shown = {"form": form, "targets": targets, "has_bloc": bool(blocs)}
    if request.method == "GET":
        return render(request, FORM, shown)
    if not (form.is_valid() and targets.is_valid()):
        return render(request, FORM, shown, status=422)
    bloc = next(each for each in blocs if each.id == form.cleaned_data["bloc"])
    outcome = actions.draw_up_pact(request.ctx, bloc=BlocId(bloc.id), text=pact_text(form, targets, year=bloc.year))
    if isinstance(outcome, Refused):
        return shown_again(request, FORM, shown, refused=outcome)
    messages.success(request, _("Đã soạn giao ước. Mở ký khi các đơn vị đã thống nhất nội dung."))
    return redirect("registrations:pact", pact=outcome.value)


@performs("registrations.edit_pact")
@require_http_methods(["GET", "POST"])
def edit(request: Asked, pact: int) -> HttpResponse:
    """Edit the text of a pact that is not open for signing."""
    found = queries.pact_page(request.ctx, PactId(pact)).or_raise()
    if not found.doors["edit_pact"].is_shown:
        refuse("access.not_yours", title=found.text.title).or_raise()
    initial = {"bloc": found.bloc.id, "title": found.text.title, "contents": "\n".join(found.text.contents)}
    names = ("name", "operator", "value", "unit", "points")
    rows = [{name: getattr(target, name) for name in names} for target in found.text.targets]
    form, targets = _drawn(request, (found.bloc,), initial, rows)
    shown = {"form": form, "targets": targets, "page": found, "has_bloc": True}
    if request.method == "GET":
        return render(request, FORM, shown)
    if not (form.is_valid() and targets.is_valid()):
        return render(request, FORM, shown, status=422)
    outcome = actions.edit_pact(request.ctx, pact=PactId(pact), text=pact_text(form, targets, year=found.pact.year))
    if isinstance(outcome, Refused):
        return shown_again(request, FORM, shown, refused=outcome)
    messages.success(request, _("Đã lưu nội dung giao ước."))
    return redirect("registrations:pact", pact=pact)


def _done(request: Asked, pact: int, outcome: Outcome[PactId], said: str) -> HttpResponse:
    if isinstance(outcome, Refused):
        return shown_again(request, PAGE, _shown(request, pact), refused=outcome)
    messages.success(request, said)
    return redirect("registrations:pact", pact=pact)


@performs("registrations.open_signing")
@require_POST
def open_signing(request: Asked, pact: int) -> HttpResponse:
    """Open the pact for signing."""
    outcome = actions.open_signing(request.ctx, pact=PactId(pact))
    return _done(request, pact, outcome, _("Đã mở ký. Thủ trưởng từng đơn vị đọc và ký trên trang này."))


@performs("registrations.sign_pact")
@require_POST
def sign(request: Asked, pact: int, unit: int) -> HttpResponse:
    """Sign the pact for a unit."""
    seen = request.POST.get("seen", "")
    outcome = actions.sign_pact(request.ctx, pact=PactId(pact), unit=UnitId(unit), seen=seen)
    return _done(request, pact, outcome, _("Đã ký giao ước."))


@performs("registrations.change_pact")
@require_POST
def change(request: Asked, pact: int) -> HttpResponse:
    """Take the pact back for a change of its text."""
    outcome = actions.change_pact(request.ctx, pact=PactId(pact), because=request.POST.get("reason", ""))
    return _done(request, pact, outcome, _("Giao ước trở lại “Đang soạn”; các chữ ký cũ không còn hiệu lực."))
