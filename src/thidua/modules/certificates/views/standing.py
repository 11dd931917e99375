"""Correcting, revoking and restoring a certificate."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thidua.core.kernel.outcome import Outcome, Refused
from thidua.foundation.asked import UNPROCESSABLE, Asked, shown_again
from thidua.foundation.views import performs
from thidua.modules.certificates import actions, queries
from thidua.modules.certificates.forms import CorrectionForm, GroundsForm

PAGE = "certificates/standing.html"


@dataclass(frozen=True, slots=True)
class _Question:
    """What is asked about a certificate, and what the answer does."""

    batch: int
    certificate: int
    form: GroundsForm
    verb: str
    do: Callable[[], Outcome[int]]

    def answered(self, request: Asked) -> HttpResponse:
        """The page of the question; after a good answer the batch."""
        held = queries.certificate_page(request.ctx, self.batch, self.certificate).or_raise()
        shown = {"form": self.form, "certificate": held, "batch": self.batch, "verb": self.verb}
        if request.method == "GET":
            return render(request, PAGE, shown)
        if not self.form.is_valid():
            return render(request, PAGE, shown, status=UNPROCESSABLE)
        outcome = self.do()
        if isinstance(outcome, Refused):
            return shown_again(request, PAGE, shown, refused=outcome)
        messages.success(request, _("Đã ghi nhận; ai kiểm tra giấy này sẽ thấy tình trạng mới."))
        return redirect("certificates:batch", batch=self.batch)


@performs("certificates.correct_certificate")
@require_http_methods(["GET", "POST"])
def correct(request: Asked, batch: int, certificate: int) -> HttpResponse:
    """Correct a certificate by a new one."""
    held = queries.certificate_page(request.ctx, batch, certificate).or_raise()
    initial = {name: getattr(held, name) for name in ("recipient", "about", "award", "achievement")}
    form = CorrectionForm(request.POST or None, initial=initial)

    def do() -> Outcome[int]:
        return actions.correct_certificate(
            request.ctx, certificate=certificate, line=form.line(), grounds=form.grounds()
        )  # fmt: skip

    return _Question(batch, certificate, form, _("Đính chính"), do).answered(request)


@performs("certificates.revoke_certificate")
@require_http_methods(["GET", "POST"])
def revoke(request: Asked, batch: int, certificate: int) -> HttpResponse:
    """Mark a certificate as revoked."""
    form = GroundsForm(request.POST or None)

    def do() -> Outcome[int]:
        return actions.revoke_certificate(request.ctx, certificate=certificate, grounds=form.grounds())

    return _Question(batch, certificate, form, _("Hủy bỏ"), do).answered(request)


@performs("certificates.restore_certificate")
@require_http_methods(["GET", "POST"])
def restore(request: Asked, batch: int, certificate: int) -> HttpResponse:
    """Restore a revoked certificate."""
    form = GroundsForm(request.POST or None)

    def do() -> Outcome[int]:
        return actions.restore_certificate(request.ctx, certificate=certificate, grounds=form.grounds())

    return _Question(batch, certificate, form, _("Phục hồi"), do).answered(request)
