"""No page offers a link that its reader may not follow: every kind of page is opened by those who work in the demo."""

import re
import urllib.error
import urllib.request
from collections import deque
from collections.abc import Iterator
from html.parser import HTMLParser
from http.cookiejar import CookieJar
from urllib.parse import quote, urlencode, urlsplit

import pytest
from django.urls import Resolver404, resolve

from thidua.wiring.demo.people import PASSWORD

pytestmark = [pytest.mark.journey]

EACH_KIND = 2
"""So many pages of one kind are opened: the first may be empty where the second is not."""
LEAVES = {"log_out", "language"}


class Links(HTMLParser):
    """The addresses that a page's links lead to, inside the site."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the address of a link."""
        href = dict(attrs).get("href") or ""
        if tag == "a" and href.startswith("/") and not href.startswith("//"):
            self.found.append(href.split("#")[0])


class Reader:
    """Somebody at the demo, logged in, without a browser."""

    def __init__(self, site: str, username: str) -> None:
        self.site, self.jar = site, CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))
        self.get("/to-chuc/dang-nhap/")
        token = next(cookie.value for cookie in self.jar if cookie.name == "csrftoken")
        form = {"username": username, "password": PASSWORD, "csrfmiddlewaretoken": token or ""}
        ask = urllib.request.Request(f"{site}/to-chuc/dang-nhap/", urlencode(form).encode(), headers={"Referer": site})
        with self.opener.open(ask, timeout=60) as answer:
            assert "dang-nhap" not in answer.geturl(), f"{username} cannot log in"

    def get(self, path: str) -> tuple[int, str]:
        """The status of a page, and its text where it is one."""
        try:
            with self.opener.open(self.site + quote(path, safe="/?&=%+;,"), timeout=60) as answer:
                is_page = "text/html" in (answer.headers.get("Content-Type") or "")
                return answer.status, answer.read().decode() if is_page else ""
        except urllib.error.HTTPError as refused:
            with refused:
                return refused.code, ""

    def walk(self) -> Iterator[tuple[str, str, int, str]]:
        """Each kind of page that links lead to from the home page: where from, its path, its status, its text."""
        todo, seen, kinds = deque([("", "/")]), {"/"}, dict[str, int]()
        while todo:
            came_from, path = todo.popleft()
            status, text = self.get(path)
            yield came_from, path, status, text
            links = Links()
            links.feed(text)
            for each in links.found:
                kind = kind_of(each)
                if each in seen or kind in LEAVES or kinds.get(kind, 0) >= EACH_KIND:
                    continue
                seen.add(each)
                kinds[kind] = kinds.get(kind, 0) + 1
                todo.append((path, each))


def kind_of(path: str) -> str:
    """The route of an address, with the names of what it asks for: the kind of the page."""
    split = urlsplit(path)
    try:
        found = resolve(split.path)
    except Resolver404:
        return split.path
    if found.url_name in LEAVES:
        return str(found.url_name)
    return f"{found.route}?{','.join(sorted(re.findall(r'(?:^|&)([^=&]+)=', split.query)))}"


@pytest.mark.parametrize("username", ["thuongtruc", "vanphong", "phuong", "todanpho", "donvi2", "quantri"])
def test_no_link_leads_to_a_refusal(demo: str, username: str):
    opened, dead = 0, []
    for came_from, path, status, text in Reader(demo, username).walk():
        opened += 1
        if status != 200:
            dead.append(f"{status} {path} (from {came_from})")
        dead += [f"{word} on {path}" for word in ("{{", "{%", "None<", ">None", ">nan") if word in text]
    assert not dead, "\n".join(dead)
    assert opened > 30, f"only {opened} pages were reached"
