"""A bloc's official formula: choose one, fit it, see it worked out, keep it with its regulation."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from thidua.core.kernel.ids import BlocId
from thidua.core.kernel.outcome import Refused
from thidua.core.scoring.formula.schemes import SCHEMES
from thidua.foundation.asked import Asked, shown_again
from thidua.foundation.views import performs
from thidua.modules.scoring import public
from thidua.modules.scoring.forms import FormulaForm
from thidua.modules.scoring.queries import formulas, pages
from thidua.modules.scoring.views.blocs import bloc_or_refusal

PAGE = "scoring/formula.html"


@performs("scoring.name_formula")
def formula(request: Asked, bloc: int) -> HttpResponse:
    """The form with its list of schemes; "preview" works the example out, "save" makes it official."""
    view = bloc_or_refusal(request, bloc)
    pages.allowed(request.ctx, "scoring.name_formula", view).or_raise()
    chosen = request.GET.get("mau", "")
    versions = formulas.formulas_of(BlocId(bloc))
    first = formulas.initial(chosen, next(iter(versions), None))
    form = FormulaForm(request.POST) if request.method == "POST" else FormulaForm(initial=first)
    page = {
        "bloc": view, "form": form, "chosen": chosen, "versions": versions,
        "schemes": [(code, scheme.formula.name, scheme.seen_in) for code, scheme in SCHEMES.items()],
    }  # fmt: skip
    if not form.is_valid():
        return render(request, PAGE, page, status=422 if request.POST else 200)
    meant = formulas.wanted(form.cleaned_data)
    if isinstance(meant, Refused):
        return shown_again(request, PAGE, page, refused=meant)
    if "preview" in request.POST:
        example = formulas.worked(meant.value.formula)
        if isinstance(example, Refused):
            return shown_again(request, PAGE, page, refused=example)
        return render(request, PAGE, page | {"example": example.value})
    answer = public.name_formula(
        request.ctx, bloc=BlocId(bloc), formula=meant.value.formula, ties=meant.value.ties,
        procedure=meant.value.procedure, basis=form.cleaned_data["basis"],
    )  # fmt: skip
    if isinstance(answer, Refused):
        return shown_again(request, PAGE, page, refused=answer)
    messages.success(request, _("Đã ghi công thức chính thức của khối. Đợt chấm lập từ nay dùng công thức này."))
    return redirect("scoring:bloc", bloc=bloc)
