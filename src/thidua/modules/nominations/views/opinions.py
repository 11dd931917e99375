"""Opinions asked of other bodies, and given."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thidua.core.kernel.ids import UnitId
from thidua.core.kernel.outcome import Refused, refuse
from thidua.foundation.asked import UNPROCESSABLE, Asked, shown_again
from thidua.foundation.days import DayField
from thidua.foundation.views import performs, shows
from thidua.modules.directory.public import all_units
from thidua.modules.nominations import public
from thidua.modules.nominations.forms import words
from thidua.modules.nominations.public import Answer, Question
from thidua.modules.nominations.queries import opinions as queries
from thidua.modules.nominations.queries import pages
from thidua.modules.nominations.queries.publicity import STANCE_WORDS, publishing_units
from thidua.modules.nominations.queries.reviewing import under_review

LIST, PAGE, FORM = (f"nominations/{name}.html" for name in ("opinions", "opinion", "ask"))


class QuestionForm(forms.Form):
    """What is asked of whom."""

    asked = forms.ChoiceField(label=gettext_lazy("Cơ quan trong hệ thống"), required=False)
    name = forms.CharField(
        label=gettext_lazy("Cơ quan ngoài hệ thống"), required=False, max_length=255,
        help_text=gettext_lazy("Ví dụ: Ban Thường vụ Thành ủy. Ý kiến bằng văn bản được ghi lại sau."),
    )  # fmt: skip
    text = forms.CharField(label=gettext_lazy("Nội dung hỏi"), widget=words(4))
    due_on = DayField(label=gettext_lazy("Hạn trả lời"))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        units = [(str(unit.id), unit.name) for unit in all_units()]
        self.fields["asked"].choices = [("", "–"), *units]  # type: ignore[attr-defined] # a ChoiceField


class AnswerForm(forms.Form):
    """What a body answers."""

    stance = forms.ChoiceField(label=gettext_lazy("Ý kiến"), choices=list(STANCE_WORDS.items()))
    text = forms.CharField(label=gettext_lazy("Nội dung"), widget=words(4))
    number = forms.CharField(label=gettext_lazy("Số văn bản"), required=False, max_length=80)
    on = DayField(label=gettext_lazy("Ngày"))


@shows("nominations.see_nomination")
@require_GET
def listed(request: Asked) -> HttpResponse:
    """What was asked, and of whom."""
    shown = {"rows": queries.opinions(request.ctx), "may_ask": bool(publishing_units(request.ctx))}
    return render(request, LIST, shown)


@performs("nominations.ask_opinion")
@require_http_methods(["GET", "POST"])
def ask(request: Asked) -> HttpResponse:
    """Ask a body for its opinion."""
    units = publishing_units(request.ctx)
    if not units:
        refuse("access.no_duty").or_raise()
    typed = (request.POST or request.GET).get("unit", "")
    unit = next((each for each in units if str(each.id) == typed), units[0])
    clock = queries.opinion_clock(request.ctx.today, unit.path)
    form = QuestionForm(request.POST or None, initial={"due_on": clock.on or clock.usual})
    ticked = pages.dossier_ids(request.POST.getlist("dossier"))
    lines = [(each, award, each.id in ticked) for each, award in under_review(request.ctx, unit.id)]
    shown = {"form": form, "units": units, "unit": unit, "lines": lines, "clock": clock}
    if request.method == "GET" or not form.is_valid():
        return render(request, FORM, shown, status=UNPROCESSABLE if form.is_bound else 200)
    told = form.cleaned_data
    asked = UnitId(int(told["asked"])) if told["asked"] else None
    question = Question(tuple(ticked), told["text"], asked, told["name"], told["due_on"])
    outcome = public.ask_opinion(request.ctx, unit=unit.id, question=question)
    if isinstance(outcome, Refused):
        return shown_again(request, FORM, shown, refused=outcome)
    messages.success(request, _("Đã gửi lấy ý kiến."))
    return redirect("nominations:opinion", opinion=outcome.value)


@shows("nominations.see_nomination")
@require_GET
def page(request: Asked, opinion: int) -> HttpResponse:
    """One opinion."""
    view = queries.opinion_page(request.ctx, opinion).or_raise()
    return render(request, PAGE, {"page": view, "form": AnswerForm(initial={"on": request.ctx.today})})


def _answered(request: Asked, opinion: int, action: Any) -> HttpResponse:
    form = AnswerForm(request.POST)
    shown = {"page": queries.opinion_page(request.ctx, opinion).or_raise(), "form": form}
    if not form.is_valid():
        return render(request, PAGE, shown, status=UNPROCESSABLE)
    outcome = action(request.ctx, opinion=opinion, answer=Answer(**form.cleaned_data))
    if isinstance(outcome, Refused):
        return shown_again(request, PAGE, shown, refused=outcome)
    messages.success(request, _("Đã ghi ý kiến."))
    return redirect("nominations:opinion", opinion=opinion)


@performs("nominations.give_opinion")
@require_POST
def give(request: Asked, opinion: int) -> HttpResponse:
    """Give an opinion."""
    return _answered(request, opinion, public.give_opinion)


@performs("nominations.enter_opinion")
@require_POST
def enter(request: Asked, opinion: int) -> HttpResponse:
    """Enter an opinion that came on paper."""
    return _answered(request, opinion, public.enter_opinion)
