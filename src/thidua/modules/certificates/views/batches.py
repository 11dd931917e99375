"""Batches: the list, issuing from a workbook, one batch with its certificates, its file."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thidua.core.kernel.ids import UnitId
from thidua.core.kernel.outcome import Refused
from thidua.foundation import gate
from thidua.foundation.asked import UNPROCESSABLE, Asked, shown_again
from thidua.foundation.files import attachment
from thidua.foundation.sockets import plugged
from thidua.foundation.views import performs, shows
from thidua.modules.certificates import actions, queries
from thidua.modules.certificates.forms import DecisionForm
from thidua.modules.certificates.views.own import own_unit
from thidua.modules.directory.public import units_by_id
from thidua.modules.documents.public import content_of
from thidua.ports.certificates import CertificateBook

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ISSUE = "certificates/issue.html"


@shows("certificates.see_batch")
@require_GET
def listed(request: Asked) -> HttpResponse:
    """The batches that one may see."""
    ctx = request.ctx
    mine = gate.units_of("certificates.issue_certificates", holder=ctx.actor, on=ctx.today)
    page = queries.batches_page(ctx, number=request.GET.get("page", "1"))
    is_waiting = any(batch.state == "printing" for batch in page.object_list)
    shown = {"page": page, "units": units_by_id(list(mine)).values(), "is_waiting": is_waiting}
    return render(request, "certificates/list.html", shown)


@shows("certificates.see_batch")
@require_GET
def template(_request: Asked) -> HttpResponse:
    """The workbook in which a list is written."""
    return attachment(plugged(CertificateBook).template(), name="mau-danh-sach.xlsx", media=XLSX)


@performs("certificates.issue_certificates")
@require_http_methods(["GET", "POST"])
def issue(request: Asked, unit: int) -> HttpResponse:
    """Issue the certificates of a decision; where lines are wrong, all are listed and nothing is issued."""
    body = own_unit(request, unit)
    layouts = [(view.name, view.name) for view in queries.layouts_of(UnitId(unit))]
    initial = {"place": body.place}
    form = DecisionForm(request.POST or None, request.FILES or None, layouts=layouts, initial=initial)
    shown = {"form": form, "unit": body, "limit": settings.THIDUA_UPLOAD_LIMIT}
    if request.method == "GET":
        return render(request, ISSUE, shown)
    if not form.is_valid():
        return render(request, ISSUE, shown, status=UNPROCESSABLE)
    read = plugged(CertificateBook).read(form.cleaned_data["file"].read())
    outcome = read if isinstance(read, Refused) else actions.issue_certificates(
        request.ctx, unit=UnitId(unit), draft=form.draft(read.value)
    )  # fmt: skip
    if isinstance(outcome, Refused):
        return shown_again(request, ISSUE, shown, refused=outcome)
    messages.success(request, _("Đã cấp mã cho từng giấy; bản in đang được tạo."))
    return redirect("certificates:batch", batch=outcome.value)


@shows("certificates.see_batch")
@require_GET
def page(request: Asked, batch: int) -> HttpResponse:
    """One batch: how far its printing is, and its certificates."""
    search = request.GET.get("tim", "")
    found, certificates = queries.batch_page(
        request.ctx, batch, number=request.GET.get("page", "1"), search=search
    ).or_raise()  # fmt: skip
    shown = {"batch": found, "page": certificates, "search": search, "is_waiting": found.state == "printing"}
    return render(request, "certificates/batch.html", shown)


@shows("certificates.see_batch")
@require_GET
def file(request: Asked, batch: int) -> HttpResponse:
    """The printed file."""
    key = queries.file_of(request.ctx, batch).or_raise()
    return attachment(content_of(key), name=f"giay-chung-nhan-{batch}.pdf", media="application/pdf")


@performs("certificates.print_again")
@require_POST
def print_again(request: Asked, batch: int) -> HttpResponse:
    """Have the batch printed again."""
    actions.print_again(request.ctx, batch=batch).or_raise()
    return redirect("certificates:batch", batch=batch)
