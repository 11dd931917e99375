"""The list, drafting from the reviewed list, one decision with its steps and papers, and the picture of a list."""

from dataclasses import replace

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thidua.core.documents.award_decision.content import GRANTING
from thidua.core.documents.tree import Document
from thidua.core.kernel.ids import DecisionId, UnitId
from thidua.core.kernel.outcome import Refused, refuse
from thidua.core.workflow.decision import DECISION
from thidua.foundation import files
from thidua.foundation.asked import UNPROCESSABLE, Asked, shown_again
from thidua.foundation.views import performs, shows
from thidua.modules.decisions import public, queries
from thidua.modules.decisions.forms import IssueForm, PrizeForm, WordsForm
from thidua.modules.decisions.queries.templates import newest
from thidua.modules.directory.public import UnitView, unit_view
from thidua.modules.nominations.public import reviewed, waiting
from thidua.modules.statutes.public import award_words

BASES = (
    "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022\n"
    "Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ"
)
"""What every decision rests on as long as both stand; whoever drafts adds the rest."""
RECIPIENTS = "Như Điều 4\nSở Nội vụ (để báo cáo)"
DRAFT, PAGE = "decisions/draft.html", "decisions/decision.html"


def file_of(document: Document, kind: str, name: str) -> HttpResponse:
    """A paper as a file of that kind."""
    if kind not in {"docx", "pdf", "xlsx"}:
        refuse("absent.not_found").or_raise()
    return files.paper(document, kind=kind, name=name)


def own_unit(request: Asked, unit: int) -> UnitView:
    """The unit, where the reader drafts decisions for it; else as if it were not there."""
    found = [each for each in queries.drafting_units(request.ctx) if each.id == unit]
    return found[0] if found else refuse("absent.not_found").or_raise()


@shows("decisions.see_decision")
@require_GET
def listed(request: Asked) -> HttpResponse:
    """The decisions one may see; for whoever drafts them, the reviewed items that wait."""
    state, words = request.GET.get("trang-thai", ""), {each.name: _(each.staff) for each in DECISION.states}
    page = queries.decisions_page(
        request.ctx, number=request.GET.get("page", "1"), state=state if state in words else ""
    )
    units = [
        (unit, len(reviewed(request.ctx, unit.id)), len(waiting(request.ctx, unit.id)))
        for unit in queries.drafting_units(request.ctx)
    ]
    shown = {
        "page": page,
        "units": units,
        "state": state,
        "states": words.items(),
        "waiting": queries.tasks_for(request.ctx),
    }
    return render(request, "decisions/list.html", shown)


def words_at_first(body: UnitView, about: str = "", *, kind: str = GRANTING) -> dict[str, object]:
    """What a draft begins with: what is known of the body, and the lines that its own template has."""
    own = newest(body.id, kind)
    parent = unit_view(body.parent).name if body.parent else ""
    return {
        "about": about, "authority": f"Thủ trưởng {body.name}", "parent": parent, "symbol": f"QĐ-{body.code}",
        "place": body.place, "signer_office": "Thủ trưởng", "is_paid": True,
        "bases": "\n".join(own.bases) if own and own.bases else BASES,
        "recipients": "\n".join(own.recipients) if own and own.recipients else RECIPIENTS,
    }  # fmt: skip


def _session(request: Asked) -> int | None:
    """The session from which one came, to go back to."""
    typed = request.GET.get("phien", "")
    return int(typed) if typed.isdecimal() else None


@performs("decisions.draft_decision")
@require_http_methods(["GET", "POST"])
def draft(request: Asked, unit: int) -> HttpResponse:
    """Draft a decision on items of the reviewed list."""
    body = own_unit(request, unit)
    items = reviewed(request.ctx, body.id)
    chosen = {int(key) for key in request.POST.getlist("item") if key.isdecimal()}
    form = WordsForm(request.POST or None, initial=words_at_first(body, queries.subject_of(items)))
    rows = [(item, award_words(item.award), not request.POST or item.item in chosen) for item in items]
    held = [(each, award_words(each.award)) for each in waiting(request.ctx, body.id)]
    shown = {"unit": body, "form": form, "rows": rows, "held": held, "is_long": queries.is_long(rows)}
    if request.method == "GET" or not form.is_valid():
        return render(request, DRAFT, shown, status=UNPROCESSABLE if form.is_bound else 200)
    picked = [item for item in items if item.item in chosen]
    told = form.draft()
    if told.about == queries.subject_of(items):  # nobody wrote another: it says what was chosen
        told = replace(told, about=queries.subject_of(picked))
    keys = [item.item for item in picked]
    outcome = public.draft_decision(request.ctx, unit=body.id, draft=told, items=keys)
    if isinstance(outcome, Refused):
        return shown_again(request, DRAFT, shown, refused=outcome)
    messages.success(request, _("Đã soạn dự thảo. Số và ngày điền sau cùng, khi ban hành."))
    return redirect("decisions:decision", decision=outcome.value)


def look_of(request: Asked) -> queries.Look:
    """Which part of a long list is asked for."""
    given = request.GET
    return queries.Look(
        given.get("tim", ""), given.get("page", "1"), given.get("trang-chi", "1"), is_whole="ca-danh-sach" in given
    )


def page_shown(request: Asked, decision: int) -> dict[str, object]:
    """All that the page of a decision shows."""
    page = public.decision_page(request.ctx, DecisionId(decision)).or_raise()
    awards = [(code, award_words(code)) for code in page.unknown]
    return {
        "page": page, "shown": queries.shown_of(page, look_of(request)),
        "issue_form": IssueForm(initial={"on": request.ctx.today}),
        "prize_form": PrizeForm(awards=awards) if awards else None,
    }  # fmt: skip


@shows("decisions.see_decision")
@require_GET
def page(request: Asked, decision: int) -> HttpResponse:
    """One decision: what it costs, its lines, what comes next, what became of it."""
    return render(request, PAGE, page_shown(request, decision))


@shows("decisions.see_told")
@require_GET
def told(request: Asked, decision: int) -> HttpResponse:
    """An issued decision as the units of those on it see it."""
    view, lines = public.told_page(request.ctx, DecisionId(decision)).or_raise()
    look = look_of(request)
    shown = {"view": view, "lines": queries.lines_shown(lines, look), "look": look, "is_long": queries.is_long(lines)}
    return render(request, "decisions/told.html", shown)


@shows("decisions.see_decision")
@require_GET
def paper(request: Asked, decision: int, kind: str) -> HttpResponse:
    """The decision with its annex as DOCX or PDF."""
    view = public.decision_page(request.ctx, DecisionId(decision)).or_raise()
    return file_of(queries.decision_paper(view, today=request.ctx.today), kind, f"quyet-dinh-{decision}")


@performs("decisions.change_decision")
@require_http_methods(["GET", "POST"])
def change(request: Asked, decision: int) -> HttpResponse:
    """Change the words of a draft, or leave lines out."""
    view = public.decision_page(request.ctx, DecisionId(decision)).or_raise()
    row = view.row
    start = {name: getattr(row, name) for name in WordsForm.base_fields}
    start |= {name: "\n".join(getattr(row, name)) for name in ("bases", "recipients")}
    form = WordsForm(request.POST or None, initial=start)
    keep = {int(key) for key in request.POST.getlist("line") if key.isdecimal()}
    lines = [(line, not request.POST or line.id in keep) for line in view.lines]
    shown = {"page": view, "form": form, "lines": lines, "is_long": queries.is_long(lines)}
    if request.method == "GET" or not form.is_valid():
        return render(request, "decisions/change.html", shown, status=UNPROCESSABLE if form.is_bound else 200)
    without = [line.id for line in view.lines if line.id not in keep]
    outcome = public.change_decision(request.ctx, decision=DecisionId(decision), draft=form.draft(), without=without)
    if isinstance(outcome, Refused):
        return shown_again(request, "decisions/change.html", shown, refused=outcome)
    messages.success(request, _("Đã lưu dự thảo."))
    return redirect("decisions:decision", decision=decision)


def _stepped(request: Asked, decision: int, outcome: object, said: str) -> HttpResponse:
    """Back to the page; a refusal is shown above it."""
    if isinstance(outcome, Refused):
        return shown_again(request, PAGE, page_shown(request, decision), refused=outcome)
    messages.success(request, said)
    return redirect("decisions:decision", decision=decision)


@performs("decisions.check_decision")
@require_POST
def check(request: Asked, decision: int) -> HttpResponse:
    """The draft is checked."""
    outcome = public.check_decision(request.ctx, decision=DecisionId(decision))
    return _stepped(request, decision, outcome, _("Đã thẩm tra; chờ người có thẩm quyền ký."))


@performs("decisions.give_back_decision")
@require_POST
def give_back(request: Asked, decision: int) -> HttpResponse:
    """Back to the draft."""
    because = request.POST.get("reason", "")
    outcome = public.give_back_decision(request.ctx, decision=DecisionId(decision), because=because)
    return _stepped(request, decision, outcome, _("Đã trả dự thảo để sửa; lý do đã ghi lại."))


@performs("decisions.sign_decision")
@require_POST
def sign(request: Asked, decision: int) -> HttpResponse:
    """The decision is signed."""
    outcome = public.sign_decision(request.ctx, decision=DecisionId(decision))
    return _stepped(request, decision, outcome, _("Đã ký. Văn thư cấp số và ngày."))


@performs("decisions.drop_decision")
@require_POST
def drop(request: Asked, decision: int) -> HttpResponse:
    """The decision is not issued."""
    because = request.POST.get("reason", "")
    outcome = public.drop_decision(request.ctx, decision=DecisionId(decision), because=because)
    return _stepped(request, decision, outcome, _("Không ban hành; các trường hợp trở lại danh sách đã xét."))


@shows("decisions.see_decision")
@require_GET
def fairness(request: Asked, unit: int) -> HttpResponse:
    """Who is on the list: shares, years since the last award, the same people in turn."""
    body = own_unit(request, unit)
    items = queries.on_the_table(request.ctx, UnitId(body.id))
    year = max((each.year for each in items), default=request.ctx.today.year)
    drawn = public.fairness_page(request.ctx, UnitId(body.id), [each.bearer for each in items], year=year).or_raise()
    return render(request, "decisions/fairness.html", {"page": drawn, "year": year, "session": _session(request)})
