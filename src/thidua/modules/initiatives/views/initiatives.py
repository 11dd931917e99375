"""The register of initiatives, one initiative, its texts side by side with others, its certificate."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thidua.core.kernel.ids import InitiativeId, PersonId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.workflow.initiative import INITIATIVE
from thidua.foundation import files
from thidua.foundation.asked import Asked, shown_again
from thidua.foundation.history import history_of
from thidua.foundation.views import performs, shows
from thidua.modules.directory.public import people_to_choose
from thidua.modules.initiatives import actions
from thidua.modules.initiatives.forms import (
    RULING_WORDS,
    AuthorFormSet,
    FollowUpForm,
    InitiativeForm,
    RecognitionForm,
    RulingForm,
    UseForm,
    draft_of,
)
from thidua.modules.initiatives.queries import initiatives as queries
from thidua.modules.initiatives.queries import likeness, uses
from thidua.modules.initiatives.queries.papers import certificate

LIST, PAGE, FORM, PAIR = (f"initiatives/{name}.html" for name in ("list", "initiative", "form", "pair"))
KINDS = frozenset({"docx", "pdf"})


@shows("initiatives.see_initiative")
@require_GET
def listed(request: Asked) -> HttpResponse:
    """The initiatives that one may see, sought without accents."""
    state, sought = request.GET.get("trang-thai", ""), request.GET.get("tim", "").strip()
    states = [each.name for each in INITIATIVE.states]
    found = queries.visible_initiatives(request.ctx, sought=sought, state=state if state in states else "")
    shown = {
        "rows": [(each, queries.SCOPE_WORDS.get(each.scope)) for each in found],
        "states": [(each.name, _(each.staff)) for each in INITIATIVE.states],
        "state": state,
        "sought": sought,
        "may_enter": bool(queries.units_that_enter(request.ctx)),
    }
    return render(request, LIST, shown)


def _shown(request: Asked, initiative: int, **forms: object) -> dict[str, object]:
    """All that the page of an initiative shows."""
    page = queries.initiative_page(request.ctx, InitiativeId(initiative)).or_raise()
    found = likeness.alike_for(request.ctx, InitiativeId(initiative))
    return {
        "page": page,
        "scope": queries.SCOPE_WORDS.get(page.initiative.scope),
        "judges": isinstance(found, Ok),
        "alike": [(each, RULING_WORDS.get(each.ruling)) for each in found.value] if isinstance(found, Ok) else [],
        "recognition_form": RecognitionForm(initial={"on": request.ctx.today}),
        "follow_form": FollowUpForm(initial={"year": request.ctx.today.year}),
        "uses": uses.uses_of([InitiativeId(initiative)]),
        "use_form": UseForm(authors=page.initiative.authors, initial={"year": request.ctx.today.year}),
        "history": history_of(request.ctx, kind="initiative", subject=initiative),
    } | forms


@shows("initiatives.see_initiative")
@require_GET
def page(request: Asked, initiative: int) -> HttpResponse:
    """One initiative."""
    return render(request, PAGE, _shown(request, initiative))


def _entered(
    request: Asked, form: InitiativeForm, authors: Any, *, editing: queries.InitiativePage | None = None
) -> HttpResponse:
    """The form shown, or what it holds entered or corrected."""
    people = people_to_choose(request.ctx)
    shown = {"form": form, "authors": authors, "editing": editing, "people": [each.label for each in people]}
    if request.method == "GET":
        return render(request, FORM, shown)
    if not (form.is_valid() and authors.is_valid()):
        return render(request, FORM, shown, status=422)
    draft = draft_of(form, authors, people)
    outcome = (
        actions.correct_initiative(request.ctx, initiative=editing.initiative.id, draft=draft)
        if editing
        else actions.enter_initiative(
            request.ctx, unit=form.cleaned_data["unit"], draft=draft, year=request.ctx.today.year
        )
    )
    if isinstance(outcome, Refused):
        return shown_again(request, FORM, shown, refused=outcome)
    messages.success(request, _("Đã lưu. Bấm Gửi xét khi đã đúng."))
    return redirect("initiatives:initiative", initiative=outcome.value)


@performs("initiatives.enter_initiative")
@require_http_methods(["GET", "POST"])
def enter(request: Asked) -> HttpResponse:
    """Enter an initiative."""
    form = InitiativeForm(request.POST or None, units=queries.units_that_enter(request.ctx))
    return _entered(request, form, AuthorFormSet(request.POST or None, prefix="a"))


@performs("initiatives.correct_initiative")
@require_http_methods(["GET", "POST"])
def correct(request: Asked, initiative: int) -> HttpResponse:
    """Correct or complete an initiative."""
    found = queries.initiative_page(request.ctx, InitiativeId(initiative)).or_raise()
    if not found.doors["correct_initiative"].is_shown:
        refuse("access.not_yours", title=found.initiative.title).or_raise()
    units = [unit for unit in queries.units_that_enter(request.ctx) if unit.id == found.initiative.unit]
    initial = {
        "unit": found.initiative.unit, "title": found.initiative.title, "field": found.initiative.field,
        "content": found.content, "benefit": found.benefit, "applied_since": found.applied_since,
    }  # fmt: skip
    labels = {each.id: each.label for each in people_to_choose(request.ctx)}
    rows = [
        {
            "name": labels.get(each.person or PersonId(0), each.name),
            "part": each.part,
            "share": each.share,
        }
        for each in found.initiative.authors
    ]
    form = InitiativeForm(request.POST or None, initial=initial, units=units)
    return _entered(request, form, AuthorFormSet(request.POST or None, initial=rows, prefix="a"), editing=found)


def _done(request: Asked, initiative: int, outcome: Outcome[InitiativeId], said: str, **forms: object) -> HttpResponse:
    if isinstance(outcome, Refused):
        return shown_again(request, PAGE, _shown(request, initiative, **forms), refused=outcome)
    messages.success(request, said)
    return redirect("initiatives:initiative", initiative=initiative)


@performs("initiatives.submit_initiative")
@require_POST
def submit(request: Asked, initiative: int) -> HttpResponse:
    """Hand it in."""
    outcome = actions.submit_initiative(request.ctx, initiative=InitiativeId(initiative))
    return _done(request, initiative, outcome, _("Đã gửi xét."))


@performs("initiatives.withdraw_initiative")
@require_POST
def withdraw(request: Asked, initiative: int) -> HttpResponse:
    """Withdraw it."""
    because = request.POST.get("reason", "")
    outcome = actions.withdraw_initiative(request.ctx, initiative=InitiativeId(initiative), because=because)
    return _done(request, initiative, outcome, _("Đã rút sáng kiến; bản ghi vẫn được giữ."))


@performs("initiatives.return_initiative")
@require_POST
def give_back(request: Asked, initiative: int) -> HttpResponse:
    """Return it to be completed."""
    because = request.POST.get("reason", "")
    outcome = actions.return_initiative(request.ctx, initiative=InitiativeId(initiative), because=because)
    return _done(request, initiative, outcome, _("Đã yêu cầu hoàn thiện, kèm lý do."))


@performs("initiatives.decline_initiative")
@require_POST
def decline(request: Asked, initiative: int) -> HttpResponse:
    """Decline it."""
    because = request.POST.get("reason", "")
    outcome = actions.decline_initiative(request.ctx, initiative=InitiativeId(initiative), because=because)
    return _done(request, initiative, outcome, _("Đã ghi không công nhận, kèm lý do."))


@performs("initiatives.recognise_initiative")
@require_POST
def recognise(request: Asked, initiative: int) -> HttpResponse:
    """Recognise it by a decision."""
    form = RecognitionForm(request.POST)
    if not form.is_valid():
        return render(request, PAGE, _shown(request, initiative, recognition_form=form), status=422)
    outcome = actions.recognise_initiative(request.ctx, initiative=InitiativeId(initiative), **form.cleaned_data)
    return _done(request, initiative, outcome, _("Đã công nhận sáng kiến."), recognition_form=form)


@performs("initiatives.follow_up_initiative")
@require_POST
def follow_up(request: Asked, initiative: int) -> HttpResponse:
    """Record what became of it."""
    form = FollowUpForm(request.POST)
    if not form.is_valid():
        return render(request, PAGE, _shown(request, initiative, follow_form=form), status=422)
    outcome = actions.follow_up_initiative(request.ctx, initiative=InitiativeId(initiative), **form.cleaned_data)
    return _done(request, initiative, outcome, _("Đã ghi kết quả áp dụng."), follow_form=form)


@performs("initiatives.use_initiative")
@require_POST
def use(request: Asked, initiative: int) -> HttpResponse:
    """Write down what it was used for outside this system."""
    key = InitiativeId(initiative)
    authors = queries.initiative_page(request.ctx, key).or_raise().initiative.authors
    form = UseForm(request.POST, authors=authors)
    if not form.is_valid():
        return render(request, PAGE, _shown(request, initiative, use_form=form), status=422)
    outcome = actions.use_initiative(request.ctx, initiative=key, **form.cleaned_data)
    return _done(request, initiative, outcome, _("Đã ghi việc dùng sáng kiến."), use_form=form)


@performs("initiatives.rule_on_likeness")
@require_http_methods(["GET", "POST"])
def pair(request: Asked, initiative: int, other: int) -> HttpResponse:
    """Two texts side by side with what they share, and the officer's ruling."""
    key, beside = InitiativeId(initiative), InitiativeId(other)
    found, texts = likeness.pair_of(request.ctx, key, beside).or_raise()
    own = queries.initiative_page(request.ctx, key).or_raise()
    form = RulingForm(request.POST or None)
    shown = {"found": found, "texts": texts, "page": own, "form": form, "ruling": RULING_WORDS.get(found.ruling)}
    if not form.is_valid():
        return render(request, PAIR, shown, status=422 if request.POST else 200)
    outcome = actions.rule_on_likeness(request.ctx, initiative=key, other=beside, **form.cleaned_data)
    if isinstance(outcome, Refused):
        return shown_again(request, PAIR, shown, refused=outcome)
    messages.success(request, _("Đã ghi kết luận về sự giống nhau."))
    return redirect("initiatives:initiative", initiative=initiative)


@shows("initiatives.see_initiative")
@require_GET
def paper(request: Asked, initiative: int, kind: str) -> HttpResponse:
    """The certificate."""
    found = queries.initiative_page(request.ctx, InitiativeId(initiative)).or_raise()
    if kind not in KINDS:
        refuse("absent.not_found").or_raise()
    return files.paper(certificate(found).or_raise(), kind=kind, name=f"giay-chung-nhan-sang-kien-{initiative}")
