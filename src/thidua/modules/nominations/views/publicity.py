"""Lists made public: the body's pages, and those that everybody may open."""

from datetime import timedelta

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thidua.core.kernel.ids import DossierId
from thidua.core.kernel.outcome import Refused, refuse
from thidua.foundation.asked import UNPROCESSABLE, Asked, shown_again
from thidua.foundation.days import DayField
from thidua.foundation.views import performs, public, shows
from thidua.modules.nominations import public as door
from thidua.modules.nominations.forms import words
from thidua.modules.nominations.public import PublicityDraft, Said
from thidua.modules.nominations.queries import pages
from thidua.modules.nominations.queries import publicity as queries

LIST, PAGE, FORM = (f"nominations/{name}.html" for name in ("publicities", "publicity", "publish"))
OPEN_LIST, OPEN_PAGE = "nominations/open_lists.html", "nominations/open_list.html"


class PublicityForm(forms.Form):
    """A list to be made public."""

    name = forms.CharField(label=gettext_lazy("Tên danh sách công khai"), max_length=255)
    where = forms.CharField(
        label=gettext_lazy("Nơi công khai"), max_length=255,
        help_text=gettext_lazy("Ví dụ: Báo, Cổng thông tin điện tử của tỉnh, và trang công khai của hệ thống này."),
    )  # fmt: skip
    opens_on = DayField(label=gettext_lazy("Công khai từ ngày"))
    closes_on = DayField(label=gettext_lazy("đến hết ngày"))
    basis = forms.CharField(
        label=gettext_lazy("Căn cứ thời hạn"), required=False, max_length=255,
        help_text=gettext_lazy("Chỉ cần khi hệ thống chưa có văn bản quy định số ngày."),
    )  # fmt: skip


class SaidForm(forms.Form):
    """What somebody says of a list."""

    dossier = forms.ChoiceField(label=gettext_lazy("Về trường hợp"), required=False)
    stance = forms.ChoiceField(label=gettext_lazy("Ý kiến"), choices=list(queries.STANCE_WORDS.items()))
    text = forms.CharField(label=gettext_lazy("Nội dung"), max_length=4000, widget=words(5))
    name = forms.CharField(label=gettext_lazy("Họ và tên"), max_length=200)
    contact = forms.CharField(
        label=gettext_lazy("Điện thoại hoặc thư điện tử"), max_length=200,
        help_text=gettext_lazy("Chỉ cơ quan công khai đọc được họ tên và cách liên hệ."),
    )  # fmt: skip

    def __init__(self, *args: object, lines: tuple[queries.PublicLine, ...] = (), **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type] # a form's own arguments
        chosen = [("", _("Cả danh sách")), *((str(each.id), f"{each.name} – {each.award_name}") for each in lines)]
        self.fields["dossier"].choices = chosen  # type: ignore[attr-defined] # a ChoiceField


@shows("nominations.see_nomination")
@require_GET
def listed(request: Asked) -> HttpResponse:
    """The lists that one's bodies made public."""
    shown = {"rows": queries.publicities(request.ctx), "may_open": bool(queries.publishing_units(request.ctx))}
    return render(request, LIST, shown)


@performs("nominations.open_publicity")
@require_http_methods(["GET", "POST"])
def publish(request: Asked) -> HttpResponse:
    """Make dossiers public."""
    units = queries.publishing_units(request.ctx)
    if not units:
        refuse("access.no_duty").or_raise()
    typed = (request.POST or request.GET).get("unit", "")
    unit = next((each for each in units if str(each.id) == typed), units[0])
    opens = request.ctx.today + timedelta(days=1)
    clock = queries.clock(opens, unit.path)
    form = PublicityForm(request.POST or None, initial={"opens_on": opens, "closes_on": clock.least})
    ticked = pages.dossier_ids(request.POST.getlist("dossier"))
    lines = [(each, request.method == "GET" or each.id in ticked) for each in queries.publishable(unit.id)]
    shown = {"form": form, "units": units, "unit": unit, "lines": lines, "clock": clock}
    if request.method == "GET" or not form.is_valid():
        return render(request, FORM, shown, status=UNPROCESSABLE if form.is_bound else 200)
    draft = PublicityDraft(dossiers=tuple(ticked), **form.cleaned_data)
    outcome = door.open_publicity(request.ctx, unit=unit.id, draft=draft)
    if isinstance(outcome, Refused):
        return shown_again(request, FORM, shown, refused=outcome)
    messages.success(request, _("Đã công khai danh sách. Hết hạn mới xét tiếp."))
    return redirect("nominations:publicity", publicity=outcome.value)


@shows("nominations.see_nomination")
@require_GET
def page(request: Asked, publicity: int) -> HttpResponse:
    """A list with its comments."""
    return render(request, PAGE, {"page": queries.publicity_page(request.ctx, publicity).or_raise()})


@performs("nominations.answer_comment")
@require_POST
def answer(request: Asked, publicity: int, comment: int) -> HttpResponse:
    """Answer a comment."""
    outcome = door.answer_comment(
        request.ctx, comment=comment, answer=request.POST.get("answer", ""), is_shown="shown" in request.POST
    )
    if isinstance(outcome, Refused):
        shown = {"page": queries.publicity_page(request.ctx, publicity).or_raise()}
        return shown_again(request, PAGE, shown, refused=outcome)
    messages.success(request, _("Đã trả lời ý kiến."))
    return redirect("nominations:publicity", publicity=publicity)


@performs("nominations.extend_publicity")
@require_POST
def extend(request: Asked, publicity: int) -> HttpResponse:
    """Keep a list public for longer."""
    day = DayField().to_python(request.POST.get("closes_on", "")) if request.POST.get("closes_on") else None
    outcome = (
        door.extend_publicity(request.ctx, publicity=publicity, closes_on=day, because=request.POST.get("reason", ""))
        if day
        else refuse("publicity.never_shorter", on="–")
    )
    if isinstance(outcome, Refused):
        shown = {"page": queries.publicity_page(request.ctx, publicity).or_raise()}
        return shown_again(request, PAGE, shown, refused=outcome)
    messages.success(request, _("Đã kéo dài thời gian công khai."))
    return redirect("nominations:publicity", publicity=publicity)


@public
@require_GET
def open_lists(request: Asked) -> HttpResponse:
    """The lists that everybody may read."""
    return render(request, OPEN_LIST, {"rows": queries.public_lists(request.ctx.today)})


@public
@require_http_methods(["GET", "POST"])
def open_list(request: Asked, publicity: int) -> HttpResponse:
    """One list, with what one may say of it."""
    found = queries.public_page(request.ctx.today, publicity).or_raise()
    form = SaidForm(request.POST or None, lines=found.lines)
    shown = {"page": found, "form": form}
    if request.method == "GET" or not form.is_valid():
        return render(request, OPEN_PAGE, shown, status=UNPROCESSABLE if form.is_bound else 200)
    told = form.cleaned_data
    dossier = DossierId(int(told["dossier"])) if told["dossier"] else None
    said = Said(told["name"], told["contact"], told["stance"], told["text"], dossier)
    outcome = door.comment(request.ctx, publicity=publicity, said=said)
    if isinstance(outcome, Refused):
        return shown_again(request, OPEN_PAGE, shown, refused=outcome)
    messages.success(request, _("Đã gửi ý kiến. Cơ quan công khai sẽ trả lời."))
    return redirect("open_lists:list", publicity=publicity)
