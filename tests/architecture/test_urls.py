"""Every URL performs an action, shows what a row of the sight table allows, or is marked public: there is no other page."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.urls import URLPattern, URLResolver, get_resolver, include, path

from thidua.core.access.policy import SIGHT
from thidua.foundation.act import REGISTRY
from thidua.foundation.views import performs, public, shows

# The demo's own addresses are there only where it runs; they are held to the same rule.
DEMO = path("minh-hoa/", include("thidua.wiring.demo.urls"))
SEEN = {row.action for row in SIGHT}


@dataclass(frozen=True)
class Page:
    """An address and what its view is marked as."""

    address: str
    mark: tuple[str, str] | None
    needs_login: bool


def pages(patterns: list[URLPattern | URLResolver], before: str = "") -> Iterator[Page]:
    """Every address below these patterns."""
    for pattern in patterns:
        address = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from pages(pattern.url_patterns, address)
        else:
            view: Any = pattern.callback
            yield Page(address, getattr(view, "thidua_mark", None), getattr(view, "login_required", True))


def unguarded(found: Iterator[Page]) -> list[str]:
    """Addresses whose mark is missing, names nothing that exists, or disagrees with the need to log in."""
    bad = []
    for page in found:
        kind, name = page.mark or ("nothing", "")
        known = {"performs": name in REGISTRY, "shows": name in SEEN, "public": not page.needs_login}.get(kind, False)
        if not known or (kind != "public" and not page.needs_login and name != "directory.log_in"):
            bad.append(f"{page.address} is marked {kind} {name}".strip())
    return bad


def test_every_address_is_guarded():
    assert unguarded(pages([*get_resolver().url_patterns, DEMO])) == []


def test_an_unguarded_address_is_found():
    def plain(request: object) -> HttpResponse:
        return HttpResponse()

    def fresh() -> Any:
        return lambda request: HttpResponse()

    opened = performs("scoring.submit_sheet")(fresh())
    opened.login_required = False
    patterns = [
        path("plain/", plain),
        path("no-action/", performs("scoring.no_such_action")(fresh())),
        path("no-sight/", shows("scoring.no_such_sight")(fresh())),
        path("opened/", opened),
        path("public/", public(fresh())),
        path("shown/", shows("scoring.see_round")(fresh())),
        path("done/", performs("scoring.submit_sheet")(fresh())),
    ]
    assert unguarded(pages(patterns)) == [
        "plain/ is marked nothing",
        "no-action/ is marked performs scoring.no_such_action",
        "no-sight/ is marked shows scoring.no_such_sight",
        "opened/ is marked performs scoring.submit_sheet",
    ]
