"""The list of proposals, one proposal, and its steps."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thidua.core.kernel.ids import NominationId, PersonId
from thidua.core.kernel.outcome import Outcome, Refused, refuse
from thidua.core.workflow.nomination import NOMINATION
from thidua.foundation.asked import UNPROCESSABLE, Asked, shown_again
from thidua.foundation.files import received
from thidua.foundation.history import history_of
from thidua.foundation.views import performs, shows
from thidua.modules.nominations import public
from thidua.modules.nominations.forms import FileForm, LetterForm, NominationForm, ReceiptForm
from thidua.modules.nominations.public import NominationDraft
from thidua.modules.nominations.queries import pages
from thidua.modules.nominations.queries.blocs import results_of
from thidua.modules.nominations.queries.copies import choosing_units
from thidua.modules.nominations.queries.unregistered import unregistered_in

LIST, PAGE, FORM = "nominations/list.html", "nominations/nomination.html", "nominations/form.html"
SIDES = (
    ("", _("Tất cả")),
    ("own", _("Đơn vị tôi đề nghị")),
    ("review", _("Gửi đến đơn vị tôi")),
    ("mine", _("Tôi đang xử lý")),
)


@shows("nominations.see_nomination")
@require_GET
def listed(request: Asked) -> HttpResponse:
    """The proposals that one may see."""
    state, side = request.GET.get("trang-thai", ""), request.GET.get("ben", "")
    known = [each.name for each in NOMINATION.states]
    rows = pages.nomination_lines(request.ctx, state=state if state in known else "", side=side)
    shown = {
        "rows": rows, "state": state, "side": side, "sides": [(name, _(str(word))) for name, word in SIDES],
        "states": [(each.name, _(each.staff)) for each in NOMINATION.states],
        "may_open": bool(pages.proposing_units(request.ctx)), "choosing": choosing_units(request.ctx),
    }  # fmt: skip
    return render(request, LIST, shown)


def draft_of(form: NominationForm) -> NominationDraft:
    """What was typed."""
    told = form.cleaned_data
    names = (
        "name", "kind", "year", "closes_on", "is_simplified", "simplified_because", "leaders", "grade", "members",
    )  # fmt: skip
    result = told.get("result", "")
    source = {"source": "bloc", "source_key": result} if result else {}
    return NominationDraft(is_own=told.get("is_own", False), **{name: told[name] for name in names}, **source)


@performs("nominations.open_nomination")
@require_http_methods(["GET", "POST"])
def enter(request: Asked) -> HttpResponse:
    """Open a proposal."""
    units = pages.proposing_units(request.ctx)
    if not units:
        refuse("access.no_duty").or_raise()
    typed = request.POST.get("unit", "")
    unit = next((each for each in units if str(each.id) == typed), units[0])
    results = [(each.key, each.name) for each in results_of(request.ctx, unit.id)]
    form = NominationForm(request.POST or None, initial={"year": request.ctx.today.year}, results=results)
    shown = {"form": form, "units": units, "unit": unit}
    if request.method == "GET" or not form.is_valid():
        return render(request, FORM, shown, status=UNPROCESSABLE if form.is_bound else 200)
    outcome = public.open_nomination(request.ctx, unit=unit.id, draft=draft_of(form))
    if isinstance(outcome, Refused):
        return shown_again(request, FORM, shown, refused=outcome)
    return redirect("nominations:nomination", nomination=outcome.value)


@performs("nominations.correct_nomination")
@require_http_methods(["GET", "POST"])
def correct(request: Asked, nomination: int) -> HttpResponse:
    """Put a proposal right."""
    page = pages.nomination_page(request.ctx, NominationId(nomination)).or_raise()
    line = page.line
    initial = {
        "name": line.name, "kind": line.kind, "year": line.year, "closes_on": line.closes_on,
        "is_simplified": page.is_simplified, "simplified_because": page.simplified_because, "leaders": page.leaders,
        "grade": page.grade, "members": page.members,
    }  # fmt: skip
    form = NominationForm(request.POST or None, initial=initial, is_new=False)
    shown = {"form": form, "page": page}
    if request.method == "GET" or not form.is_valid():
        return render(request, FORM, shown, status=UNPROCESSABLE if form.is_bound else 200)
    outcome = public.correct_nomination(request.ctx, nomination=line.id, draft=draft_of(form))
    if isinstance(outcome, Refused):
        return shown_again(request, FORM, shown, refused=outcome)
    return redirect("nominations:nomination", nomination=nomination)


def _shown(request: Asked, nomination: int, **forms: object) -> dict[str, object]:
    page = pages.nomination_page(request.ctx, NominationId(nomination)).or_raise()
    officers = pages.officers_of(page.line.to, on=request.ctx.today) if page.is_reviewer else ()
    without = unregistered_in(request.ctx, page.line.id)
    is_cut = request.GET.get("dang-ky") == "khong"
    return {
        "page": page, "without": without, "is_cut": is_cut, "is_mixed": 0 < len(without) < len(page.dossiers),
        "rows": [each for each in page.dossiers if each.id in without] if is_cut else page.dossiers,
        "history": history_of(request.ctx, kind="nomination", subject=nomination),
        "officers": [each for each in officers if each.id != page.line.officer_id],
        "file_form": FileForm(codes=pages.shared_codes(page.line.id)), "limit": settings.THIDUA_UPLOAD_LIMIT,
        "letter_form": LetterForm(initial={"number": page.letter_number, "on": page.letter_on}),
        "receipt_form": ReceiptForm(initial={"on": request.ctx.today}),
        "may_send_up": pages.sendable(request.ctx, page),
    } | forms  # fmt: skip


@shows("nominations.see_nomination")
@require_GET
def page(request: Asked, nomination: int) -> HttpResponse:
    """One proposal."""
    return render(request, PAGE, _shown(request, nomination))


def _done(request: Asked, nomination: int, outcome: Outcome[object], said: str) -> HttpResponse:
    if isinstance(outcome, Refused):
        return shown_again(request, PAGE, _shown(request, nomination), refused=outcome)
    messages.success(request, said)
    return redirect("nominations:nomination", nomination=nomination)


@performs("nominations.submit_nomination")
@require_POST
def submit(request: Asked, nomination: int) -> HttpResponse:
    """Hand a proposal in."""
    outcome = public.submit_nomination(
        request.ctx, nomination=NominationId(nomination), because=request.POST.get("reason", "")
    )
    return _done(request, nomination, outcome, _("Đã trình đề nghị."))


@performs("nominations.withdraw_nomination")
@require_POST
def withdraw(request: Asked, nomination: int) -> HttpResponse:
    """Withdraw a proposal."""
    because = request.POST.get("reason", "")
    outcome = public.withdraw_nomination(request.ctx, nomination=NominationId(nomination), because=because)
    return _done(request, nomination, outcome, _("Đã rút đề nghị; lý do đã ghi lại."))


@performs("nominations.receive_nomination")
@require_POST
def receive(request: Asked, nomination: int) -> HttpResponse:
    """Take a proposal in."""
    form = ReceiptForm(request.POST)
    if not form.is_valid():
        return render(request, PAGE, _shown(request, nomination, receipt_form=form), status=UNPROCESSABLE)
    told = form.cleaned_data
    outcome = public.receive_nomination(
        request.ctx, nomination=NominationId(nomination), on=told["on"], proof=told["proof"]
    )
    return _done(request, nomination, outcome, _("Đã tiếp nhận đề nghị và cấp số tiếp nhận."))


@performs("nominations.return_nomination")
@require_POST
def give_back(request: Asked, nomination: int) -> HttpResponse:
    """Return a proposal."""
    because = request.POST.get("reason", "")
    outcome = public.return_nomination(request.ctx, nomination=NominationId(nomination), because=because)
    return _done(request, nomination, outcome, _("Đã trả lại đề nghị kèm lý do."))


@performs("nominations.hand_over")
@require_POST
def hand_over(request: Asked, nomination: int) -> HttpResponse:
    """Give a proposal to another officer."""
    typed = request.POST.get("officer", "")
    officer = PersonId(int(typed) if typed.isdecimal() else 0)
    because = request.POST.get("reason", "")
    outcome = public.hand_over(request.ctx, nomination=NominationId(nomination), officer=officer, because=because)
    return _done(request, nomination, outcome, _("Đã chuyển người xử lý."))


@performs("nominations.number_letter")
@require_POST
def number_letter(request: Asked, nomination: int) -> HttpResponse:
    """Write the number of the letter."""
    form = LetterForm(request.POST)
    if not form.is_valid():
        return render(request, PAGE, _shown(request, nomination, letter_form=form), status=UNPROCESSABLE)
    told = form.cleaned_data
    outcome = public.number_letter(
        request.ctx, nomination=NominationId(nomination), number=told["number"], on=told["on"]
    )  # fmt: skip
    return _done(request, nomination, outcome, _("Đã ghi số tờ trình."))


@performs("nominations.weigh_nomination")
@require_POST
def weigh(request: Asked, nomination: int) -> HttpResponse:
    """Weigh every dossier."""
    outcome = public.weigh_nomination(request.ctx, nomination=NominationId(nomination))
    return _done(request, nomination, outcome, _("Đã xét điều kiện các hồ sơ theo luật của ngày nhận."))


@performs("nominations.send_up")
@require_POST
def send_up(request: Asked, nomination: int) -> HttpResponse:
    """Put reviewed dossiers into the body's own proposal."""
    keys = pages.dossier_ids(request.POST.getlist("dossier"))
    outcome = public.send_up(request.ctx, nomination=NominationId(nomination), dossiers=keys)
    return _done(request, nomination, outcome, _("Đã đưa hồ sơ vào đề nghị trình cấp trên."))


@performs("nominations.take_shared_paper_out")
@require_POST
def take_out(request: Asked, paper: int) -> HttpResponse:
    """Take a shared file out again."""
    nomination = public.take_shared_paper_out(request.ctx, paper=paper).or_raise()
    messages.success(request, _("Đã lấy tệp khỏi đề nghị; bản ghi vẫn được giữ."))
    return redirect("nominations:nomination", nomination=nomination)


@performs("nominations.attach_to_all")
@require_POST
def attach(request: Asked, nomination: int) -> HttpResponse:
    """Put one file into every dossier of the proposal."""
    form = FileForm(request.POST, request.FILES, codes=pages.shared_codes(NominationId(nomination)))
    if not form.is_valid():
        return render(request, PAGE, _shown(request, nomination, file_form=form), status=UNPROCESSABLE)
    file = received(form.cleaned_data["file"])
    if isinstance(file, Refused):
        return _done(request, nomination, file, "")
    outcome = public.attach_to_all(
        request.ctx, nomination=NominationId(nomination), code=form.cleaned_data["code"], name=file.value.name,
        content=file.value.content,
    )  # fmt: skip
    return _done(request, nomination, outcome, _("Đã thêm tệp dùng chung cho mọi hồ sơ."))
