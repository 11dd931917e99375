"""Choosing the initiatives that a dossier leans on."""

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from thidua.core.kernel.ids import DossierId, InitiativeId
from thidua.foundation.asked import Asked
from thidua.foundation.views import performs
from thidua.modules.nominations import public
from thidua.modules.nominations.views.dossiers import done


@performs("nominations.lean_on")
@require_POST
def lean(request: Asked, dossier: int, initiative: int) -> HttpResponse:
    """Take an initiative as a ground of the dossier."""
    outcome = public.lean_on(
        request.ctx, dossier=DossierId(dossier), initiative=InitiativeId(initiative),
        because=request.POST.get("reason", ""),
    )  # fmt: skip
    return done(request, dossier, outcome, _("Đã ghi sáng kiến làm căn cứ của hồ sơ."))


@performs("nominations.let_go_of")
@require_POST
def let_go(request: Asked, dossier: int, initiative: int) -> HttpResponse:
    """No longer take it."""
    outcome = public.let_go_of(
        request.ctx, dossier=DossierId(dossier), initiative=InitiativeId(initiative),
        because=request.POST.get("reason", ""),
    )  # fmt: skip
    return done(request, dossier, outcome, _("Đã thôi lấy sáng kiến làm căn cứ; sáng kiến dùng được cho việc khác."))
