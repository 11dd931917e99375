"""Which language a page is in: Vietnamese, unless its reader chose another. What the browser prefers does not count:
offices run browsers in all languages, and their work is in Vietnamese.
"""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

_KNOWN = {code for code, _name in settings.LANGUAGES}


class ChosenLanguage:
    """Middleware in the place of Django's LocaleMiddleware; the choice is in the cookie that `set_language` writes."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        with translation.override(chosen if chosen in _KNOWN else settings.LANGUAGE_CODE):
            request.LANGUAGE_CODE = translation.get_language() or settings.LANGUAGE_CODE
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", request.LANGUAGE_CODE)
        return response
