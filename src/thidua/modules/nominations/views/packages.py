"""Signed packages: made of a proposal, and taken in."""

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from thidua.core.kernel.ids import NominationId
from thidua.core.kernel.outcome import Refused, refuse
from thidua.foundation.asked import UNPROCESSABLE, Asked, shown_again
from thidua.foundation.files import received
from thidua.foundation.views import performs
from thidua.modules.nominations import public
from thidua.modules.nominations.queries.pages import proposing_units

TAKE = "nominations/take_package.html"


class PackageForm(forms.Form):
    """A package with the name of its key, as the sender told it."""

    file = forms.FileField()
    key = forms.CharField(label=gettext_lazy("Tên khóa do nơi gửi báo"), max_length=40, required=False)


@performs("nominations.pack_nomination")
@require_POST
def pack(request: Asked, nomination: int) -> HttpResponse:
    """Make a package, and give it."""
    paper = public.pack_nomination(request.ctx, nomination=NominationId(nomination)).or_raise()
    return redirect("nominations:file", paper=paper)


@performs("nominations.take_package")
@require_http_methods(["GET", "POST"])
def take(request: Asked) -> HttpResponse:
    """Take a package in."""
    units = proposing_units(request.ctx)
    if not units:
        refuse("access.no_duty").or_raise()
    typed = request.POST.get("unit", "")
    unit = next((each for each in units if str(each.id) == typed), units[0])
    form = PackageForm(request.POST or None, request.FILES or None)
    shown = {"form": form, "units": units, "unit": unit, "limit": settings.THIDUA_UPLOAD_LIMIT}
    if request.method == "GET" or not form.is_valid():
        return render(request, TAKE, shown, status=UNPROCESSABLE if request.method == "POST" else 200)
    file = received(form.cleaned_data["file"])
    if isinstance(file, Refused):
        return shown_again(request, TAKE, shown, refused=file)
    outcome = public.take_package(
        request.ctx, unit=unit.id, content=file.value.content, key=form.cleaned_data["key"]
    )  # fmt: skip
    if isinstance(outcome, Refused):
        return shown_again(request, TAKE, shown, refused=outcome)
    messages.success(request, _("Đã nhận gói hồ sơ: chữ ký đúng, mọi tệp còn nguyên."))
    return redirect("nominations:nomination", nomination=outcome.value)
