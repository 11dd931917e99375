"""The words of a body's decisions: written, looked at as a paper, and their versions."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from thidua.core.documents.award_decision import wording
from thidua.core.kernel.ids import UnitId
from thidua.core.kernel.outcome import Refused
from thidua.foundation import files
from thidua.foundation.asked import UNPROCESSABLE, Asked, shown_again
from thidua.foundation.views import performs
from thidua.modules.decisions import public
from thidua.modules.decisions.forms import lines_of
from thidua.modules.decisions.queries.templates import TemplatePage, sample_paper, template_page

PAGE = "decisions/template.html"
KIND_WORDS = {
    "award": gettext_lazy("Khen thưởng"), "correction": gettext_lazy("Đính chính"),
    "revocation": gettext_lazy("Hủy bỏ"), "restoration": gettext_lazy("Phục hồi"),
}  # fmt: skip
FIELD_WORDS = {
    "khen_thuong": gettext_lazy("khen thưởng gì, cho ai; nhiều trường hợp thì theo danh sách kèm theo"),
    "dinh_chinh": gettext_lazy("quyết định được đính chính, chữ cũ, chữ mới"),
    "quyet_dinh": gettext_lazy("số, ngày, người ký của quyết định được nói đến"),
    "ly_do": gettext_lazy("lý do đã ghi khi soạn"),
    "tien_thuong": gettext_lazy("tổng tiền thưởng bằng số; không chi tiền thì cả điều này được bỏ"),
    "quy": gettext_lazy("quỹ chi tiền thưởng"), "nguoi_thi_hanh": gettext_lazy("cá nhân, tập thể thi hành"),
    "co_quan": gettext_lazy("tên cơ quan"), "nguoi_quyet_dinh": gettext_lazy("người có thẩm quyền quyết định"),
    "trich_yeu": gettext_lazy("trích yếu"),
}  # fmt: skip


class TemplateForm(forms.Form):
    """The articles, a line each, and what a new draft begins with."""

    articles = forms.CharField(
        label=gettext_lazy("Các điều"), widget=forms.Textarea(attrs={"rows": 10}),
        help_text=gettext_lazy("Mỗi dòng một điều; chữ “Điều 1.” và dấu chấm cuối được thêm khi in."),
    )  # fmt: skip
    bases = forms.CharField(
        label=gettext_lazy("Căn cứ có sẵn khi soạn"), widget=forms.Textarea(attrs={"rows": 4}), required=False
    )
    recipients = forms.CharField(
        label=gettext_lazy("Nơi nhận có sẵn khi soạn"), widget=forms.Textarea(attrs={"rows": 3}), required=False
    )
    because = forms.CharField(label=gettext_lazy("Lý do sửa mẫu"), max_length=400)


def _form(request: Asked, page: TemplatePage) -> TemplateForm:
    told = {"articles": page.articles, "bases": page.bases, "recipients": page.recipients}
    return TemplateForm(request.POST or None, initial={name: "\n".join(lines) for name, lines in told.items()})


def _tab(page: TemplatePage, kind: str) -> dict[str, object]:
    url = reverse("decisions:template", args=[page.unit.id, kind])
    return {"word": KIND_WORDS[kind], "url": url, "is_here": kind == page.kind}


def _shown(page: TemplatePage, form: TemplateForm) -> dict[str, object]:
    return {
        "page": page, "form": form, "tabs": [_tab(page, name) for name in KIND_WORDS],
        "fields": [(f"{{{name}}}", FIELD_WORDS[name], name in page.needed) for name in wording.fields_of(page.kind)],
    }  # fmt: skip


@performs("decisions.write_template")
@require_http_methods(["GET", "POST"])
def page(request: Asked, unit: int, kind: str) -> HttpResponse:
    """The words of one kind, and writing them anew."""
    typed = request.GET.get("ban", "")
    version = int(typed) if typed.isdecimal() else None
    found = template_page(request.ctx, UnitId(unit), kind, version=version).or_raise()
    form = _form(request, found)
    if request.method == "GET" or not form.is_valid():
        return render(request, PAGE, _shown(found, form), status=UNPROCESSABLE if form.is_bound else 200)
    told = {name: lines_of(form.cleaned_data[name]) for name in ("articles", "bases", "recipients")}
    draft, because = public.TemplateDraft(kind, **told), form.cleaned_data["because"]
    outcome = public.write_template(request.ctx, unit=UnitId(unit), template=draft, because=because)
    if isinstance(outcome, Refused):
        return shown_again(request, PAGE, _shown(found, form), refused=outcome)
    messages.success(request, _("Đã lưu bản mới của mẫu. Dự thảo đã soạn và quyết định đã ban hành giữ mẫu cũ."))
    return redirect("decisions:template", unit=unit, kind=kind)


@performs("decisions.write_template")
@require_POST
def preview(request: Asked, unit: int, kind: str) -> HttpResponse:
    """A paper of invented lines with the words as they stand in the form; nothing is kept."""
    found = template_page(request.ctx, UnitId(unit), kind).or_raise()
    form = _form(request, found)
    form.fields["because"].required = False  # nothing is kept, so nothing has to be told
    if not form.is_valid():
        return render(request, PAGE, _shown(found, form), status=UNPROCESSABLE)
    told = {name: lines_of(form.cleaned_data[name]) for name in ("articles", "bases", "recipients")}
    wrong = wording.faults(kind, told["articles"])
    if wrong:
        return shown_again(request, PAGE, _shown(found, form), refused=Refused(wrong))
    return files.paper(
        sample_paper(found.unit, kind, **told, on=request.ctx.today), kind="pdf", name="xem-thu-quyet-dinh"
    )
