"""One dossier: written, its papers, its sheet, its steps."""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thidua.core.kernel.ids import DossierId
from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.foundation.asked import UNPROCESSABLE, Asked, shown_again
from thidua.foundation.files import received
from thidua.foundation.history import history_of
from thidua.foundation.views import performs, shows
from thidua.modules.nominations import public
from thidua.modules.nominations.forms import DossierForm, FileForm
from thidua.modules.nominations.queries import grounds, likeness, pages, papers
from thidua.modules.nominations.queries.registered import said_of
from thidua.modules.nominations.queries.shapes import DossierPage
from thidua.modules.nominations.views.likeness import RULING_WORDS

PAGE, FORM = "nominations/dossier.html", "nominations/write.html"
COLLECTIVE = ("collective", "enterprise")
SHOWN_INLINE = {"pdf": "application/pdf", "png": "image/png", "jpeg": "image/jpeg", "text": "text/plain; charset=utf-8"}


def shown_with(request: Asked, dossier: int, **more: object) -> dict[str, object]:
    """All that the page of a dossier shows."""
    page = pages.dossier_page(request.ctx, DossierId(dossier)).or_raise()
    codes = pages.code_choices_of(DossierId(dossier))
    found = likeness.alike_for(request.ctx, DossierId(dossier))
    return {
        "alike": found.value if isinstance(found, Ok) else None, "rulings": RULING_WORDS,
        "registered": said_of(request.ctx, page.line.id),
        "page": page, "grounds": grounds.grounds_for(request.ctx, DossierId(dossier)).or_raise(),
        "history": history_of(request.ctx, kind="dossier", subject=dossier),
        "file_form": FileForm(codes=codes), "limit": settings.THIDUA_UPLOAD_LIMIT,
    } | more  # fmt: skip


@shows("nominations.see_nomination")
@require_GET
def page(request: Asked, dossier: int) -> HttpResponse:
    """One dossier."""
    return render(request, PAGE, shown_with(request, dossier))


def _form(request: Asked, page: DossierPage) -> DossierForm:
    initial = {
        "position": page.line.position, "since": page.since, "until": page.until, "achievement": page.achievement,
        "commitment": page.commitment, "explained": page.explained, "facts": page.facts, "members": page.members,
        "having": page.having, "bloc": page.bloc,
    }  # fmt: skip
    return DossierForm(
        request.POST or None, initial=initial, conditions=page.conditions, is_collective=page.is_collective,
        blocs=pages.bloc_choices(request.ctx, page),
    )  # fmt: skip


@performs("nominations.write_dossier")
@require_http_methods(["GET", "POST"])
def write(request: Asked, dossier: int) -> HttpResponse:
    """Write a dossier."""
    page = pages.dossier_page(request.ctx, DossierId(dossier)).or_raise()
    form = _form(request, page)
    shown = {"form": form, "page": page}
    if request.method == "GET" or not form.is_valid():
        return render(request, FORM, shown, status=UNPROCESSABLE if form.is_bound else 200)
    told: dict[str, Any] = dict(form.cleaned_data)
    told["bloc"] = int(told["bloc"]) if told.get("bloc") else None
    outcome = public.write_dossier(request.ctx, dossier=page.line.id, **told)
    if isinstance(outcome, Refused):
        return shown_again(request, FORM, shown, refused=outcome)
    messages.success(request, _("Đã lưu hồ sơ."))
    return redirect("nominations:dossier", dossier=dossier)


def done(request: Asked, dossier: int, outcome: Outcome[object], said: str) -> HttpResponse:
    """Back on the page of the dossier, with what was done or why not."""
    if isinstance(outcome, Refused):
        return shown_again(request, PAGE, shown_with(request, dossier), refused=outcome)
    messages.success(request, said)
    return redirect("nominations:dossier", dossier=dossier)


def _with_reason(action: Callable[..., Outcome[DossierId]], said: Any) -> Callable[[Asked, int], HttpResponse]:
    """A view of a step that asks for a reason."""

    def view(request: Asked, dossier: int) -> HttpResponse:
        outcome = action(request.ctx, dossier=DossierId(dossier), because=request.POST.get("reason", ""))
        return done(request, dossier, outcome, str(said()))

    return view


@performs("nominations.submit_dossier")
@require_POST
def submit(request: Asked, dossier: int) -> HttpResponse:
    """Hand a dossier in again."""
    outcome = public.submit_dossier(request.ctx, dossier=DossierId(dossier))
    return done(request, dossier, outcome, _("Đã gửi lại hồ sơ."))


@performs("nominations.receive_dossier")
@require_POST
def receive(request: Asked, dossier: int) -> HttpResponse:
    """Take a dossier in again."""
    outcome = public.receive_dossier(request.ctx, dossier=DossierId(dossier))
    return done(request, dossier, outcome, _("Đã tiếp nhận hồ sơ."))


def _judged(request: Asked, page: DossierPage) -> dict[str, bool | int | str]:
    """The facts that were judged on the page; what was left open stays open."""
    truths = {"true": True, "false": False}
    found: dict[str, bool | int | str] = {}
    for name, _words, kind in page.judging:
        typed = request.POST.get(f"f_{name}", "").strip()
        if kind == "number" and typed.isdecimal():
            found[name] = int(typed)
        elif typed in truths or (typed and typed in kind.split("|")):
            found[name] = truths.get(typed, typed)
    return found


@performs("nominations.weigh_dossier")
@require_POST
def weigh(request: Asked, dossier: int) -> HttpResponse:
    """Weigh a dossier again."""
    page = pages.dossier_page(request.ctx, DossierId(dossier)).or_raise()
    outcome = public.weigh_dossier(request.ctx, dossier=page.line.id, judged=_judged(request, page))
    return done(request, dossier, outcome, _("Đã xét điều kiện theo luật của ngày nhận."))


withdraw = performs("nominations.withdraw_dossier")(
    require_POST(_with_reason(public.withdraw_dossier, lambda: _("Đã rút hồ sơ; lý do đã ghi lại.")))
)
give_back = performs("nominations.return_dossier")(
    require_POST(_with_reason(public.return_dossier, lambda: _("Đã trả lại hồ sơ kèm lý do.")))
)
accept = performs("nominations.accept_dossier")(
    require_POST(_with_reason(public.accept_dossier, lambda: _("Đã đồng ý hồ sơ.")))
)
decline = performs("nominations.decline_dossier")(
    require_POST(_with_reason(public.decline_dossier, lambda: _("Đã ghi không đồng ý.")))
)
let_copy_pass = performs("nominations.let_copy_pass")(
    require_POST(_with_reason(public.let_copy_pass, lambda: _("Hồ sơ được đi tiếp; lý do đã ghi lại.")))
)
take_back = performs("nominations.take_dossier_back")(
    require_POST(_with_reason(public.take_dossier_back, lambda: _("Đã đưa hồ sơ về danh sách đã xét.")))
)


@performs("nominations.attach_paper")
@require_POST
def attach(request: Asked, dossier: int) -> HttpResponse:
    """Put a file into a dossier."""
    form = FileForm(request.POST, request.FILES, codes=pages.code_choices_of(DossierId(dossier)))
    if not form.is_valid():
        return render(request, PAGE, shown_with(request, dossier, file_form=form), status=UNPROCESSABLE)
    file = received(form.cleaned_data["file"])
    if isinstance(file, Refused):
        return done(request, dossier, file, "")
    outcome = public.attach_paper(
        request.ctx, dossier=DossierId(dossier), code=form.cleaned_data["code"], name=file.value.name,
        content=file.value.content,
    )  # fmt: skip
    return done(request, dossier, outcome, _("Đã thêm tệp vào hồ sơ."))


@performs("nominations.take_paper_out")
@require_POST
def take_out(request: Asked, paper: int) -> HttpResponse:
    """Take a file out of a dossier."""
    dossier = public.take_paper_out(request.ctx, paper=paper).or_raise()
    messages.success(request, _("Đã lấy tệp khỏi hồ sơ; bản ghi vẫn được giữ."))
    return redirect("nominations:dossier", dossier=dossier)


@shows("nominations.see_nomination")
@require_GET
def file(request: Asked, paper: int) -> HttpResponse:
    """A file of a dossier: shown where browsers can, else to be saved."""
    view, kind, content = papers.file_of(request.ctx, paper).or_raise()
    how = "inline" if kind in SHOWN_INLINE and "tai" not in request.GET else "attachment"
    answer = HttpResponse(content, content_type=SHOWN_INLINE.get(kind, "application/octet-stream"))
    answer["Content-Disposition"] = f"{how}; filename*=UTF-8''{quote(view.name)}"
    answer["Content-Security-Policy"] = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:"
    return answer
