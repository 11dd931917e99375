"""Two achievement texts side by side, and the ruling on them."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from thidua.core.kernel.ids import DossierId, UnitId
from thidua.core.kernel.outcome import Refused
from thidua.foundation.asked import UNPROCESSABLE, Asked, shown_again
from thidua.foundation.views import performs
from thidua.modules.nominations import public
from thidua.modules.nominations.forms import words
from thidua.modules.nominations.queries import likeness, pages
from thidua.modules.nominations.queries.copies import copy_choice_page

PAGE, COPIES = "nominations/pair.html", "nominations/copies.html"
RULING_WORDS = {
    "different": gettext_lazy("Khác nhau"), "shared": gettext_lazy("Cùng một thành tích chung"),
    "copied": gettext_lazy("Sao chép"),
}  # fmt: skip


class TextRulingForm(forms.Form):
    """A ruling on a pair."""

    ruling = forms.ChoiceField(label=gettext_lazy("Kết luận"), choices=list(RULING_WORDS.items()))
    because = forms.CharField(label=gettext_lazy("Lý do"), widget=words(3))


@performs("nominations.rule_on_text")
@require_http_methods(["GET", "POST"])
def pair(request: Asked, dossier: int, other: int) -> HttpResponse:
    """The two texts, and ruling on them."""
    found, texts = likeness.pair_of(request.ctx, DossierId(dossier), DossierId(other)).or_raise()
    page = pages.dossier_page(request.ctx, DossierId(dossier)).or_raise()
    form = TextRulingForm(request.POST or None)
    shown = {
        "page": page, "found": found, "texts": texts, "form": form, "ruling": RULING_WORDS.get(found.ruling, ""),
    }  # fmt: skip
    if request.method == "GET" or not form.is_valid():
        return render(request, PAGE, shown, status=UNPROCESSABLE if form.is_bound else 200)
    outcome = public.rule_on_text(
        request.ctx, dossier=DossierId(dossier), other=DossierId(other), **form.cleaned_data
    )  # fmt: skip
    if isinstance(outcome, Refused):
        return shown_again(request, PAGE, shown, refused=outcome)
    messages.success(request, _("Đã ghi kết luận."))
    return redirect("nominations:dossier", dossier=dossier)


@performs("nominations.choose_about_copies")
@require_http_methods(["GET", "POST"])
def copies(request: Asked, unit: int) -> HttpResponse:
    """What a body does with texts that were ruled copies."""
    page = copy_choice_page(request.ctx, UnitId(unit)).or_raise()
    because = request.POST.get("because", "")
    shown = {"page": page, "because": because}
    if request.method == "GET":
        return render(request, COPIES, shown)
    stops = request.POST.get("stops") == "yes"
    outcome = public.choose_about_copies(request.ctx, unit=page.unit, stops=stops, because=because)
    if isinstance(outcome, Refused):
        return shown_again(request, COPIES, shown, refused=outcome)
    messages.success(request, _("Đã ghi lựa chọn của cơ quan."))
    return redirect("nominations:copies", unit=unit)
