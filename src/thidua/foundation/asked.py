"""A request as the views get it: with who asks and when; and how a page is shown again after a refusal."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from thidua.core.kernel.outcome import Refused
from thidua.core.kernel.reason import Reason
from thidua.foundation.act import Context

UNPROCESSABLE = 422


class Asked(HttpRequest):
    """What the web's middleware makes of a request. Used as a type only."""

    ctx: Context
    refused: tuple[Reason, ...]


def wants_json(request: HttpRequest) -> bool:
    """Whether the caller prefers JSON to a page."""
    return request.get_preferred_type(["text/html", "application/json"]) == "application/json"


def shown_again(request: Asked, template: str, shown: Mapping[str, object], *, refused: Refused) -> HttpResponse:
    """The page with what was typed still in it and the reasons above it: a refusal loses nothing.

    What the actor may not do or see has no page of its own: that refusal goes to the web's mapper (403, 404).
    """
    if any(reason.code.startswith(("access.", "absent.")) for reason in refused):
        refused.or_raise()
    request.refused = refused.reasons
    return render(request, template, dict(shown), status=UNPROCESSABLE)
