"""Builds the context of each request, answers refusals and uploads over the limit, and sets the security headers."""

import re
from collections.abc import Callable
from typing import cast
from uuid import uuid4

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed

from thidua.core.access.duty import NOBODY
from thidua.core.kernel.outcome import RefusedError
from thidua.foundation.act import new_context
from thidua.foundation.asked import wants_json
from thidua.modules.directory import public as directory
from thidua.web import errors

_REQUEST_ID = re.compile(r"[A-Za-z0-9_.:-]{8,64}")
_PIECE = 1 << 16
_FORM_ALLOWANCE = 1 << 20
"""What the other fields of a form with a file may weigh."""

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; "
    "script-src 'self'; "
    "style-src 'self'; "
    "img-src 'self'; "
    "font-src 'self'; "
    "connect-src 'self'; "
    "form-action 'self'; "
    "frame-ancestors 'none'; "
    "base-uri 'none'"
)
HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=()",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def _request_id(request: HttpRequest) -> str:
    """The number given by the server in front, where it looks like one, or a new one."""
    given = request.headers.get("X-Request-ID", "")
    return given if _REQUEST_ID.fullmatch(given) else uuid4().hex[:16]


def _is_too_large(request: HttpRequest) -> bool:
    length = request.META.get("CONTENT_LENGTH") or "0"
    return length.isdecimal() and int(length) > settings.THIDUA_UPLOAD_LIMIT + _FORM_ALLOWANCE


def _read_away(request: HttpRequest) -> None:
    """Read the body and forget it, piece by piece: a browser shows the answer only when it has sent everything."""
    while request.read(_PIECE):
        pass


class ContextMiddleware:
    """Puts `ctx` on each request, once. Stands last, so that it knows the account and sees every refusal."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        account = cast("int | None", request.user.pk) if request.user.is_authenticated else None
        holder = NOBODY if account is None else directory.holder_of(account)
        ctx = new_context(holder, request=_request_id(request))
        request.ctx = ctx  # type: ignore[attr-defined] # the one place that sets it
        if _is_too_large(request):
            _read_away(request)
            response = errors.too_large(request)
        else:
            response = self.get_response(request)
        if isinstance(response, HttpResponseNotAllowed) and not wants_json(request):
            allowed, response = response.headers["Allow"], errors.unfinished(request)
            response.headers["Allow"] = allowed
        response.headers.setdefault("X-Request-ID", ctx.request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        if account is not None:
            response.headers.setdefault("Cache-Control", "private, no-cache")
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """A refusal becomes an answer; everything else stays an error."""
        if isinstance(exception, RefusedError):
            return errors.refused(request, exception.reasons)
        return None
