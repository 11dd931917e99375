"""Pages obey their own security policy and name only what exists: no inline script or style, no file or page from elsewhere."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.template.loader import get_template
from django.urls import URLPattern, URLResolver, get_resolver

from tests.architecture.test_urls import DEMO
from tests.architecture.tree import PACKAGE

INLINE = {
    "inline script": re.compile(
        r"<script(?![^>]*\bsrc=)(?![^>]*type=\"application/(?:ld\+)?json\")[^>]*>", re.IGNORECASE
    ),
    "inline style": re.compile(r"<style\b|\sstyle\s*=", re.IGNORECASE),
    "inline handler": re.compile(r"\s(?:on[a-z]+|hx-on[:\w-]*)\s*=", re.IGNORECASE),
    "script address": re.compile(r"javascript:", re.IGNORECASE),
    "evaluated filter": re.compile(r"hx-(?:vals|headers)\s*=\s*[\"']js:", re.IGNORECASE),
    "file from elsewhere": re.compile(r"\b(?:src|href|action)\s*=\s*[\"'](?:https?:)?//", re.IGNORECASE),
}
STATIC = re.compile(r"{%\s*static\s+[\"']([^\"']+)[\"']")
URL = re.compile(r"{%\s*url\s+[\"']([^\"']+)[\"']")
COMMENT = re.compile(r"{#.*?#}|{%\s*comment.*?endcomment\s*%}|<!--.*?-->", re.DOTALL)
# Names of XML vocabularies look like addresses but are never fetched.
ELSEWHERE = re.compile(r"(?:https?:)?//(?!www\.w3\.org/)[\w.-]+\.[a-z]{2,}|@import")


def templates(package: Path) -> list[Path]:
    """Every page and part of a page."""
    return sorted(path for folder in package.rglob("templates") for path in folder.rglob("*.html"))


def offences(text: str) -> Iterator[str]:
    """What a template must not have, by its name."""
    shown = COMMENT.sub("", text)
    yield from (name for name, pattern in INLINE.items() if pattern.search(shown))


def url_names(patterns: list[URLPattern | URLResolver], before: str = "") -> Iterator[str]:
    """Every name under which `{% url %}` finds a page."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inside = f"{before}{pattern.namespace}:" if pattern.namespace else before
            yield from url_names(pattern.url_patterns, inside)
        elif pattern.name:
            yield before + pattern.name


def test_no_template_goes_round_the_security_policy():
    found = {
        str(path.relative_to(PACKAGE)): list(offences(path.read_text(encoding="utf-8"))) for path in templates(PACKAGE)
    }
    assert {path: names for path, names in found.items() if names} == {}


@pytest.mark.parametrize("path", templates(PACKAGE), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_template_compiles(path: Path):
    name = str(path).rsplit("/templates/", 1)[1]
    assert Path(str(get_template(name).origin.name)) == path


def test_every_named_file_is_there():
    named = {
        (file, str(path.relative_to(PACKAGE)))
        for path in templates(PACKAGE)
        for file in STATIC.findall(path.read_text(encoding="utf-8"))
    }
    assert sorted(place for place in named if finders.find(place[0]) is None) == []


def test_every_named_page_is_there():
    known = set(url_names([*get_resolver().url_patterns, DEMO]))
    named = {
        (name, str(path.relative_to(PACKAGE)))
        for path in templates(PACKAGE)
        for name in URL.findall(path.read_text(encoding="utf-8"))
    }
    assert sorted(place for place in named if place[0] not in known) == []


def test_no_style_or_script_is_fetched_from_elsewhere():
    files = [path for kind in ("css", "js", "svg") for path in (PACKAGE / "web").rglob(f"static/**/*.{kind}")]
    assert [str(path) for path in files if ELSEWHERE.search(path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("<script>go()</script>", "inline script"),
        ('<p style="color:red">', "inline style"),
        ("<style>p{}</style>", "inline style"),
        ('<button onclick="go()">', "inline handler"),
        ('<form hx-on:submit="go()">', "inline handler"),
        ('<a href="javascript:go()">', "script address"),
        ('<img src="https://example.org/a.png">', "file from elsewhere"),
        ('<link href="//example.org/a.css">', "file from elsewhere"),
    ],
)
def test_an_offence_is_found(text: str, name: str):
    assert name in list(offences(text))


@pytest.mark.parametrize(
    "text",
    [
        "<script src=\"{% static 'thidua/js/app.js' %}\" defer></script>",
        '<script type="application/json" id="cells">{}</script>',
        '<td class="style-wide" data-on="x" hx-confirm="?">',
        '<a href="{% url "plans:list" %}">',
    ],
)
def test_what_is_lawful_is_let_through(text: str):
    assert list(offences(text)) == []
