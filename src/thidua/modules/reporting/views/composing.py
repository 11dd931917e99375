"""Pages of the office's own report: its words with figures in, its versions as papers, the way upward."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thidua.core.kernel.ids import DueId, ReportId
from thidua.core.kernel.outcome import Refused, refuse
from thidua.foundation import files
from thidua.foundation.asked import UNPROCESSABLE, Asked, shown_again
from thidua.foundation.views import performs, shows
from thidua.modules.reporting import public
from thidua.modules.reporting.forms.filling import OutlineForm
from thidua.modules.reporting.queries import boards, composed, display, reports, upward

PAGE = "reporting/compose.html"
KINDS = ("docx", "pdf", "xlsx")


@performs("reporting.compose_report")
@require_http_methods(["GET", "POST"])
def compose(request: Asked, due: int) -> HttpResponse:
    """Write the office's report, see it with the figures of this moment, keep it as a version."""
    page, view = boards.due_page(request.ctx, DueId(due)).or_raise()
    if not page.doors["compose_report"].is_shown:
        refuse("absent.not_found").or_raise()
    row = reports.due_row(due)
    outline = composed.outline_of(page.form, view.id)
    form = OutlineForm(request.POST or None, initial={"outline": "\n".join(outline)})
    is_sent = request.method == "POST" and form.is_valid()
    words = form.paragraphs() if is_sent else outline
    seen = composed.preview(page.form, row, words)
    shown = {
        "page": page, "due": view, "name": display.period_name(view), "form": form,
        "preview": () if isinstance(seen, Refused) else seen.value, "versions": composed.compositions(view.id),
        "figures": page.form.indicators, "adding": {each.code for each in composed.adding(page.form, row)},
        "owed": upward.owed_by(page.scheme.unit), "counts": composed.counts(row),
    }  # fmt: skip
    if request.method == "GET" or (is_sent and "preview" in request.POST and not isinstance(seen, Refused)):
        return render(request, PAGE, shown)
    if not is_sent:
        return render(request, PAGE, shown, status=UNPROCESSABLE)
    answer = public.compose_report(request.ctx, due=view.id, outline=words, because=form.cleaned_data["because"])
    if isinstance(answer, Refused):
        return shown_again(request, PAGE, shown, refused=answer)
    messages.success(request, _("Đã lập bản tổng hợp số %(n)s.") % {"n": answer.value})
    return redirect("reporting:compose", due=due)


@shows("reporting.see_board")
@require_GET
def paper(request: Asked, due: int, version: int, kind: str) -> HttpResponse:
    """A version of the office's report as a paper that can be edited, printed or reckoned with."""
    _page, view = boards.due_page(request.ctx, DueId(due)).or_raise()
    found = next((each for each in composed.compositions(view.id) if each.version == version), None)
    if found is None or kind not in KINDS:
        return refuse("absent.not_found").or_raise()
    report = composed.paper(reports.due_row(due), found)
    return files.paper(report, kind=kind, name=f"bao-cao-{due}-ban-{version}")


@performs("reporting.send_up")
@require_POST
def send_up(request: Asked, due: int, version: int, report: int) -> HttpResponse:
    """Fill the office's report to the body above from a version; it is then looked over and handed in there."""
    count = public.send_up(request.ctx, due=DueId(due), version=version, report=ReportId(report)).or_raise()
    messages.success(request, _("Đã điền %(n)s mục vào báo cáo gửi cấp trên. Xem lại rồi gửi.") % {"n": count})
    return redirect("reporting:report", report=report)
