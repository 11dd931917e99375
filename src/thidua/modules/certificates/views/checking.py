"""The public check of a certificate: by the number on it, or by its QR code."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods

from thidua.core.kernel.outcome import Refused
from thidua.foundation.asked import Asked, shown_again
from thidua.foundation.views import public
from thidua.modules.certificates import queries

PAGE = "certificates/check.html"


@public
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def check(request: Asked) -> HttpResponse:
    """Whether a certificate is what it says, and how it stands today. The page's script sends what the QR code says."""
    if request.method == "GET":
        return render(request, PAGE, {"typed": ""})
    typed = request.POST.get("code", "").strip()
    found = queries.checked_proof(typed) if "." in typed else queries.checked_serial(typed)
    if isinstance(found, Refused):
        return shown_again(
            request, PAGE, {"typed": typed if len(typed) <= len("0000-0000-0000") else ""}, refused=found
        )
    return render(request, PAGE, {"typed": "", "found": found.value})


@public
@require_GET
def keys(_request: Asked) -> HttpResponse:
    """The public keys: what checks signatures where there is no connection."""
    lines = [f"{name} {public_half}" for name, public_half in queries.public_keys()]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
