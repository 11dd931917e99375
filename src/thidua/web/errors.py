"""The one mapper of refusals to answers, and the pages of errors: what happened, what is kept, what to do.

A view that can show its own page again does so itself (`foundation.asked.shown_again`). The page here is for all others
and shows what was entered, so that nothing typed is lost.
"""

from collections.abc import Iterable
from decimal import Decimal
from http import HTTPStatus

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template import loader
from django.utils.http import url_has_allowed_host_and_scheme

from thidua.core.kernel.quantity import written
from thidua.core.kernel.reason import Reason
from thidua.foundation.asked import wants_json
from thidua.foundation.sentences import said, sentence

_BY_SUBJECT = (
    ("access.", HTTPStatus.FORBIDDEN),
    ("absent.", HTTPStatus.NOT_FOUND),
    ("conflict.", HTTPStatus.CONFLICT),
)
_SECRET_FIELDS = ("csrfmiddlewaretoken", "password", "old", "new", "again", "new_password")
_TOO_LARGE = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)
_MEGABYTE = 1 << 20


def status_of(reasons: Iterable[Reason]) -> HTTPStatus:
    """403 for what is not allowed, 404 for what is not there, 409 for a conflict, 422 for any other refusal."""
    codes = [reason.code for reason in reasons]
    for subject, status in _BY_SUBJECT:
        if any(code.startswith(subject) for code in codes):
            return status
    return HTTPStatus.UNPROCESSABLE_ENTITY


def _plain(value: object) -> object:
    """A value as the reader would type it: 9,5 and not the 9,5000 of the database."""
    if isinstance(value, Decimal):
        return written(value.normalize())
    return value if value is None or isinstance(value, (bool, int)) else said(value)


def as_record(reason: Reason) -> dict[str, object]:
    """A reason as scripts read it: code, sentence, values as written for the reader."""
    return {
        "code": reason.code,
        "sentence": sentence(reason),
        "values": {name: _plain(value) for name, value in reason.values},
    }


def _way_back(request: HttpRequest) -> str:
    """The page the person came from, where it is one of this site."""
    came_from = request.headers.get("Referer", "")
    is_ours = url_has_allowed_host_and_scheme(
        came_from, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return came_from if is_ours else "/"


def _entered(request: HttpRequest) -> list[tuple[str, str]]:
    """What the person typed, without secrets."""
    return [
        (name, value)
        for name, values in request.POST.lists()
        if name not in _SECRET_FIELDS
        for value in values
        if value.strip()
    ]


def _fragment(request: HttpRequest) -> HttpResponse:
    """The reasons alone, put where the page keeps them: nothing else on the page changes."""
    response = render(request, "web/errors/fragment.html")
    response.headers["HX-Retarget"] = "#reasons"
    response.headers["HX-Reswap"] = "innerHTML show:#main:top"
    return response


def _whole_page(request: HttpRequest, status: HTTPStatus) -> HttpResponse:
    """Who only looked gets the page of that error; who wanted to do something gets what they entered back."""
    if request.method == "GET" and status is HTTPStatus.NOT_FOUND:
        return absent(request)
    if request.method == "GET" and status is HTTPStatus.FORBIDDEN:
        return denied(request)
    shown = {"entered": _entered(request), "back": _way_back(request)}
    return render(request, "web/errors/refused.html", shown)


def refused(request: HttpRequest, reasons: tuple[Reason, ...]) -> HttpResponse:
    """The answer to a refused action in the form that the caller reads: page, fragment or JSON."""
    status = status_of(reasons)
    if wants_json(request):
        return JsonResponse({"reasons": [as_record(reason) for reason in reasons]}, status=status)
    request.refused = reasons  # type: ignore[attr-defined] # web/page.html shows what is set here
    response = _fragment(request) if request.headers.get("HX-Request") else _whole_page(request, status)
    response.status_code = status
    return response


def _page(request: HttpRequest, name: str, status: HTTPStatus, **shown: object) -> HttpResponse:
    return render(request, f"web/errors/{name}.html", shown, status=status)


def denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """403: the page is not for this account."""
    return _page(request, "denied", HTTPStatus.FORBIDDEN)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django's signature
    """403: the form is too old or comes from elsewhere (settings.CSRF_FAILURE_VIEW)."""
    return _page(request, "stale", HTTPStatus.FORBIDDEN, back=_way_back(request))


def absent(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """404: there is no such page, or it may not be seen."""
    return _page(request, "absent", HTTPStatus.NOT_FOUND)


def unfinished(request: HttpRequest) -> HttpResponse:
    """405: the address of a button was opened as a page, such as after a log-in that came between."""
    return _page(request, "unfinished", HTTPStatus.METHOD_NOT_ALLOWED)


def too_large(request: HttpRequest) -> HttpResponse:
    """413: what was sent is larger than this installation takes in."""
    most = settings.THIDUA_UPLOAD_LIMIT // _MEGABYTE
    return _page(request, "too_large", HTTPStatus.REQUEST_ENTITY_TOO_LARGE, most=most, back=_way_back(request))


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400, and 413 where Django found the request too large."""
    if isinstance(exception, _TOO_LARGE):
        return too_large(request)
    return _page(request, "garbled", HTTPStatus.BAD_REQUEST)


def broken(request: HttpRequest) -> HttpResponse:
    """500: a fault of the program. Rendered without the frame, which might be what broke."""
    number = getattr(getattr(request, "ctx", None), "request", "")
    page = loader.get_template("web/errors/broken.html").render({"number": number})
    return HttpResponse(page, status=HTTPStatus.INTERNAL_SERVER_ERROR)
