"""The signer's no to rows of a decision, and its lifting."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from thidua.core.kernel.ids import DecisionId, DossierId, LineId
from thidua.core.kernel.outcome import Refused
from thidua.foundation.asked import Asked, shown_again
from thidua.foundation.views import performs
from thidua.modules.decisions import public
from thidua.modules.decisions.views.decisions import PAGE, page_shown


@performs("decisions.refuse_lines")
@require_POST
def refuse_lines(request: Asked, decision: int) -> HttpResponse:
    """Refuse the ticked rows."""
    keys = [LineId(int(key)) for key in request.POST.getlist("line") if key.isdecimal()]
    because = request.POST.get("reason", "")
    outcome = public.refuse_lines(request.ctx, decision=DecisionId(decision), lines=keys, because=because)
    if isinstance(outcome, Refused):
        shown = page_shown(request, decision) | {"no_to": keys, "no_because": because}
        return shown_again(request, PAGE, shown, refused=outcome)
    messages.success(
        request, _("Đã ghi không đồng ý %(count)s trường hợp và báo đơn vị đề nghị.") % {"count": len(keys)}
    )
    return redirect("decisions:decision", decision=decision)


@performs("decisions.lift_refusal")
@require_POST
def lift_refusal(request: Asked, decision: int, dossier: int) -> HttpResponse:
    """Back to the reviewed list."""
    outcome = public.lift_refusal(
        request.ctx, decision=DecisionId(decision), item=DossierId(dossier), because=request.POST.get("reason", "")
    )
    if isinstance(outcome, Refused):
        return shown_again(request, PAGE, page_shown(request, decision), refused=outcome)
    messages.success(request, _("Đã đưa trường hợp này trở lại danh sách đã xét."))
    return redirect("decisions:decision", decision=decision)


@performs("decisions.review_again")
@require_POST
def review_again(request: Asked, decision: int, dossier: int) -> HttpResponse:
    """The dossier of a revoked award is examined again."""
    outcome = public.review_again(
        request.ctx, decision=DecisionId(decision), item=DossierId(dossier), because=request.POST.get("reason", "")
    )
    if isinstance(outcome, Refused):
        return shown_again(request, PAGE, page_shown(request, decision), refused=outcome)
    messages.success(request, _("Hồ sơ được xét lại từ khi tiếp nhận; phiếu và ý kiến trước đây không tính."))
    return redirect("nominations:dossier", dossier=dossier)
