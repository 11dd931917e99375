"""A shortcut that only the demo has: the other units' sheets filled by their own scorers' actions."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from thidua.core.kernel.ids import RoundId
from thidua.foundation.asked import Asked
from thidua.foundation.views import performs
from thidua.modules.scoring import public as scoring
from thidua.wiring.demo.story import fill_for_demo


@require_POST
@performs("scoring.enter_score")
def fill(request: Asked, scoring_round: int) -> HttpResponse:
    """Fill the sheets of the other units with demo scores; whoever may see the round may ask for it."""
    scoring.round_page(request.ctx, RoundId(scoring_round)).or_raise()
    done = fill_for_demo(RoundId(scoring_round))
    messages.success(request, _("Đã điền và gửi {n} phiếu minh họa của các đơn vị khác.").format(n=done))
    return redirect("scoring:round", scoring_round=scoring_round)
