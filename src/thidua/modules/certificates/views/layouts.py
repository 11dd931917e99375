"""Layouts: the list, the editor with its preview, the test sheet."""

from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from thidua.core.certificates.layout import A4_PLAIN, Layout
from thidua.core.certificates.text import Citation
from thidua.core.kernel.ids import UnitId
from thidua.core.kernel.outcome import Refused, refuse
from thidua.foundation.asked import UNPROCESSABLE, Asked, shown_again
from thidua.foundation.sockets import plugged
from thidua.foundation.views import performs, shows
from thidua.modules.certificates import actions, queries
from thidua.modules.certificates.forms import SpotFormSet, spot_rows
from thidua.modules.certificates.views.own import own_unit
from thidua.ports.certificates import CertificatePrinter, Printed

EDIT = "certificates/layout.html"
EXAMPLE = Citation(
    serial="0000-0000-0000", authority="Chủ tịch …………", award="Giấy khen", recipient="Họ tên hoặc tên tập thể",
    about="Chức vụ, đơn vị", achievement="Đã hoàn thành xuất sắc nhiệm vụ được giao", decision="…/QĐ-…",
    decided_on=date(2000, 1, 1), place="…………", signer_office="Chức danh người ký", signer="Họ tên người ký",
)  # fmt: skip


def _found(request: Asked, unit: int) -> queries.LayoutView:
    view = queries.layout_for(own_unit(request, unit).id, request.GET.get("ten", ""))
    return view if view is not None else refuse("absent.not_found").or_raise()


@shows("certificates.see_batch")
@require_GET
def listed(request: Asked, unit: int) -> HttpResponse:
    """The layouts of a unit."""
    own = own_unit(request, unit)
    shown = {"layouts": queries.layouts_of(own.id), "unit": own}
    return render(request, "certificates/layouts.html", shown)


@performs("certificates.keep_layout")
@require_http_methods(["GET", "POST"])
def edit(request: Asked, unit: int) -> HttpResponse:
    """Set where each piece stands, by dragging on the preview or in numbers."""
    view = _found(request, unit)
    rows = SpotFormSet(request.POST or None, initial=spot_rows(view.layout, A4_PLAIN), prefix="s")
    name = request.POST.get("name", view.name)
    has_frame = "has_frame" in request.POST if request.method == "POST" else view.layout.has_frame
    shown = {"view": view, "rows": rows, "unit": unit, "name": name, "has_frame": has_frame}
    if request.method == "GET":
        return render(request, EDIT, shown)
    if not rows.is_valid():
        return render(request, EDIT, shown, status=UNPROCESSABLE)
    spots = tuple(row.spot() for row in rows if row.cleaned_data["is_printed"])
    layout = Layout(view.layout.width, view.layout.height, spots, has_frame=has_frame)
    outcome = actions.keep_layout(request.ctx, unit=UnitId(unit), name=name, layout=layout)
    if isinstance(outcome, Refused):
        return shown_again(request, EDIT, shown, refused=outcome)
    messages.success(request, _("Đã lưu mẫu in. In trang thử, đặt lên phôi và soi trước khi in cả đợt."))
    return redirect("certificates:layouts", unit=unit)


@shows("certificates.see_batch")
@require_GET
def test_sheet(request: Asked, unit: int) -> HttpResponse:
    """A sheet with a grid, to be laid over the stock."""
    view = _found(request, unit)
    printed = plugged(CertificatePrinter).test_sheet(view.layout, Printed(EXAMPLE, "0" * 300))
    return HttpResponse(printed, content_type="application/pdf")
