"""Every text of the pages that can be translated: from templates, and from `gettext` and its like in the code."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation.template import templatize

import thidua
from thidua.core.workflow import ALL
from thidua.modules.campaigns.models import Role

PACKAGE = Path(thidua.__file__).parent
CALLS = {"gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "_", "_lazy"}
_LITERAL = r"""u?("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')"""
_SINGLE = re.compile(rf"(?<![\w])(?:gettext|_)\(\s*{_LITERAL}")
_PLURAL = re.compile(rf"ngettext\(\s*{_LITERAL}\s*,\s*{_LITERAL}")


def _of_template(text: str) -> Iterator[str]:
    prepared = templatize(text)
    for found in _SINGLE.finditer(prepared):
        yield ast.literal_eval(found[1])
    for found in _PLURAL.finditer(prepared):
        yield ast.literal_eval(found[1])


def _of_code(text: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLS:
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value


def _files() -> Iterator[Path]:
    for room in ("web", "modules", "foundation"):
        yield from sorted((PACKAGE / room).rglob("*.html"))
        yield from sorted((PACKAGE / room).rglob("*.py"))


def _of_tables() -> Iterator[tuple[str, str]]:
    """Words that the pages translate where they show them, with the file whose table holds them."""
    for lifecycle in ALL:
        yield from ((state.staff, f"core/workflow/{lifecycle.kind}.py") for state in lifecycle.states)
    yield from ((str(label), "modules/campaigns/models.py") for label in Role.labels)


def wanted() -> dict[str, list[str]]:
    """Each text with the files it stands in."""
    found: dict[str, list[str]] = {}
    for path in _files():
        text = path.read_text(encoding="utf-8")
        for message in _of_template(text) if path.suffix == ".html" else _of_code(text):
            places = found.setdefault(message, [])
            place = str(path.relative_to(PACKAGE))
            if place not in places:
                places.append(place)
    for message, place in _of_tables():
        found.setdefault(message, []).append(place)
    return found
