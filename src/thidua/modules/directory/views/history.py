"""What was done, by whom and when: of one thing, or the whole part of the trail that one may see."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from thidua.foundation.asked import Asked
from thidua.foundation.history import history_page, kinds_seen
from thidua.foundation.views import shows

KIND_WORDS = {
    "installation": _("Hệ thống"),
    "unit": _("Đơn vị"),
    "person": _("Người dùng"),
    "account": _("Tài khoản"),
    "plan": _("Kế hoạch"),
    "campaign": _("Phong trào"),
    "table": _("Bảng tiêu chí"),
    "round": _("Đợt chấm điểm"),
    "sheet": _("Phiếu chấm"),
    "bearer": _("Người, tập thể được khen"),
    "register": _("Sổ vàng"),
    "award_list": _("Danh sách khen thưởng cũ"),
    "provision": _("Quy định của cơ quan"),
}


@shows("audit.see_history")
@require_GET
def listed(request: Asked) -> HttpResponse:
    """The trail, newest first; `loai` narrows it to a kind of thing, `ma` to one."""
    kind, subject = request.GET.get("loai", ""), request.GET.get("ma", "")
    page = history_page(request.ctx, number=request.GET.get("page", "1"), kind=kind, subject=subject)
    kinds = [(name, KIND_WORDS.get(name, name)) for name in kinds_seen(request.ctx)]
    entries = [(entry, KIND_WORDS.get(entry.kind, entry.kind)) for entry in page.object_list]
    shown = {"page": page, "entries": entries, "kinds": kinds, "kind": kind, "subject": subject}
    return render(request, "directory/history.html", shown)
