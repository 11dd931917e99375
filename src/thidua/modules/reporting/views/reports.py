"""Pages of one report: the form that saves itself, handing in, and what the office does with it."""

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from thidua.core.kernel.ids import ReportId
from thidua.core.kernel.outcome import refuse
from thidua.foundation.asked import Asked
from thidua.foundation.files import attachment, received
from thidua.foundation.sentences import sentence
from thidua.foundation.views import performs, shows
from thidua.modules.documents.public import content_of
from thidua.modules.reporting import public
from thidua.modules.reporting.forms.filling import FieldForm, FileForm
from thidua.modules.reporting.queries import filling
from thidua.modules.reporting.queries import reports as reading

JSON = "application/json"


@shows("reporting.see_report")
@require_GET
def report(request: Asked, report: int) -> HttpResponse:
    """A report: its unit fills it, the office reads what was handed in; `?ban=` shows an earlier version."""
    asked = request.GET.get("ban", "")
    version = int(asked) if asked.isdecimal() else None
    page = reading.report_page(request.ctx, ReportId(report), version=version).or_raise()
    shown = {"page": page, "why_not_submit": reading.why_not_submit(page), **filling.rows(page)}
    return render(request, "reporting/report.html", shown)


@require_POST
@performs("reporting.enter_field")
def save(request: Asked, report: int) -> HttpResponse:
    """Save one field; the page's script asks for JSON, a browser without scripts is sent back to the report."""
    form = FieldForm(request.POST)
    if not form.is_valid():
        refuse("report.unknown_field", field=request.POST.get("field", "")).or_raise()
    given = form.cleaned_data
    version = public.enter_field(
        request.ctx, report=ReportId(report), field=given["field"], text=given["text"], version=given["version"] or 0
    ).or_raise()  # fmt: skip
    if JSON not in request.headers.get("Accept", ""):
        return redirect("reporting:report", report=report)
    page = reading.report_page(request.ctx, ReportId(report)).or_raise()
    why = reading.why_not_submit(page)
    saved_at = timezone.localtime(request.ctx.now).strftime("%H:%M")
    return JsonResponse({"version": version, "saved_at": saved_at, "why": sentence(why) if why else ""})


@require_POST
@performs("reporting.submit_report")
def submit(request: Asked, report: int) -> HttpResponse:
    """Hand the report in."""
    version = public.submit_report(request.ctx, report=ReportId(report)).or_raise()
    messages.success(request, _("Đã gửi báo cáo, bản số %(n)s.") % {"n": version})
    return redirect("reporting:report", report=report)


@require_POST
@performs("reporting.withdraw_report")
def withdraw(request: Asked, report: int) -> HttpResponse:
    """Take the report back to mend it."""
    public.withdraw_report(request.ctx, report=ReportId(report)).or_raise()
    messages.success(request, _("Đã rút báo cáo để sửa; bản đã gửi vẫn được giữ."))
    return redirect("reporting:report", report=report)


@require_POST
@performs("reporting.return_report")
def give_back(request: Asked, report: int) -> HttpResponse:
    """Return the report for completion, with the reason."""
    public.return_report(request.ctx, report=ReportId(report), because=request.POST.get("reason", "")).or_raise()
    messages.success(request, _("Đã trả lại báo cáo; đơn vị thấy lý do ở trang Việc của tôi."))
    return redirect("reporting:report", report=report)


@require_POST
@performs("reporting.approve_report")
def approve(request: Asked, report: int) -> HttpResponse:
    """Approve the report: its figures count."""
    public.approve_report(request.ctx, report=ReportId(report)).or_raise()
    messages.success(request, _("Đã duyệt báo cáo; số liệu được cộng vào tổng hợp."))
    return redirect("reporting:report", report=report)


@require_POST
@performs("reporting.revise_report")
def revise(request: Asked, report: int) -> HttpResponse:
    """Open an approved report for correction, with the reason."""
    public.revise_report(request.ctx, report=ReportId(report), because=request.POST.get("reason", "")).or_raise()
    messages.success(request, _("Đã mở lại báo cáo để sửa; bản đã duyệt vẫn được giữ."))
    return redirect("reporting:report", report=report)


@require_POST
@performs("reporting.attach_file")
def attach(request: Asked, report: int) -> HttpResponse:
    """Attach a file of evidence."""
    form = FileForm(request.POST, request.FILES)
    if not form.is_valid():
        refuse("file.missing").or_raise()
    file = received(form.cleaned_data["file"]).or_raise()
    public.attach_file(request.ctx, report=ReportId(report), name=file.name, content=file.content).or_raise()
    messages.success(request, _("Đã đính kèm tệp."))
    return redirect("reporting:report", report=report)


@shows("reporting.see_report")
@require_GET
def attached(request: Asked, attachment: int) -> HttpResponse:
    """Download a file of evidence."""
    view = reading.attached(request.ctx, attachment).or_raise()
    return _saved(content_of(view.id), view.name)


def _saved(content: bytes, name: str) -> HttpResponse:
    return attachment(content, name=name, media="application/octet-stream")


@require_POST
@performs("reporting.detach_file")
def detach(request: Asked, attachment: int) -> HttpResponse:
    """Take a file of evidence off."""
    report = public.detach_file(request.ctx, attachment=attachment).or_raise()
    return redirect("reporting:report", report=report)
