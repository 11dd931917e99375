"""Old lists: template, taking in, what the check found, saving."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thidua.core.kernel.ids import EntryId, ListId
from thidua.core.kernel.outcome import Refused, refuse
from thidua.foundation.asked import UNPROCESSABLE, Asked, shown_again
from thidua.foundation.files import attachment, received
from thidua.foundation.sockets import plugged
from thidua.foundation.views import performs, shows
from thidua.modules.registry import public
from thidua.modules.registry.forms import FileForm
from thidua.ports.register import RegisterBookFile

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
RECEIVE = "registry/receive.html"
WAITING = ("received", "saving")


@shows("registry.see_register")
@require_GET
def template(_request: Asked) -> HttpResponse:
    """The workbook in which a list is written."""
    return attachment(plugged(RegisterBookFile).template(), name="mau-danh-sach-khen-thuong.xlsx", media=XLSX)


@performs("registry.receive_list")
@require_http_methods(["GET", "POST"])
def receive(request: Asked) -> HttpResponse:
    """Take a list in."""
    units = public.keeping_units(request.ctx)
    if not units:
        refuse("access.no_duty").or_raise()
    form = FileForm(request.POST, request.FILES) if request.method == "POST" else FileForm()
    shown = {"form": form, "units": units, "limit": settings.THIDUA_UPLOAD_LIMIT}
    if not form.is_valid():
        return render(request, RECEIVE, shown, status=UNPROCESSABLE if form.is_bound else 200)
    file = received(form.cleaned_data["file"])
    if isinstance(file, Refused):
        return shown_again(request, RECEIVE, shown, refused=file)
    typed = request.POST.get("unit", "")
    unit = next((each.id for each in units if str(each.id) == typed), units[0].id)
    outcome = public.receive_list(request.ctx, unit=unit, name=file.value.name, content=file.value.content)
    if isinstance(outcome, Refused):
        return shown_again(request, RECEIVE, shown, refused=outcome)
    return redirect("registry:list", award_list=outcome.value)


@shows("registry.see_register")
@require_GET
def page(request: Asked, award_list: int) -> HttpResponse:
    """A list with what its check found."""
    shown = public.list_page(request.ctx, ListId(award_list)).or_raise()
    answer = render(request, "registry/list.html", {"page": shown})
    if request.headers.get("HX-Request") and shown.state not in WAITING:
        answer.headers["HX-Refresh"] = "true"  # what can be done now stands outside the part that is fetched again
    return answer


@shows("registry.see_register")
@require_GET
def wrong(request: Asked, award_list: int) -> HttpResponse:
    """The wrong rows as a workbook, to be put right and taken in."""
    content = public.wrong_rows(request.ctx, ListId(award_list)).or_raise()
    return attachment(content, name=f"dong-sai-{award_list}.xlsx", media=XLSX)


@performs("registry.save_list")
@require_POST
def save(request: Asked, award_list: int) -> HttpResponse:
    """Enter the good rows: a short list is in at once, a long one is left to a worker and shows how far it is."""
    public.save_list(request.ctx, award_list=ListId(award_list)).or_raise()
    return redirect("registry:list", award_list=award_list)


@performs("registry.stop_saving")
@require_POST
def stop(request: Asked, award_list: int) -> HttpResponse:
    """Stop the entering; the rest can be entered later."""
    public.stop_saving(request.ctx, award_list=ListId(award_list)).or_raise()
    messages.success(request, _("Đã dừng. Phần đã ghi vẫn ở trong sổ; bấm Ghi tiếp để ghi phần còn lại."))
    return redirect("registry:list", award_list=award_list)


@performs("registry.set_list_aside")
@require_POST
def set_aside(request: Asked, award_list: int) -> HttpResponse:
    """Leave the list unsaved."""
    public.set_list_aside(request.ctx, award_list=ListId(award_list), because=request.POST.get("reason", "")).or_raise()
    messages.success(request, _("Danh sách không được sử dụng; lý do đã ghi lại."))
    return redirect("registry:list", award_list=award_list)


@shows("registry.see_register")
@require_GET
def origin(request: Asked, entry: int) -> HttpResponse:
    """From an entry to the line of the paper that it was read on, or to the list whose row it was."""
    found = public.origin_of(request.ctx, EntryId(entry)).or_raise()
    if found.paper is None:
        return redirect("registry:list", award_list=found.list)
    return redirect(f"{reverse('plans:review', args=(found.paper,))}#L{found.line or 1}")
