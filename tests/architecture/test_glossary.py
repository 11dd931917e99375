"""The glossary can be relied on: each name once, folded rightly, its article within the Law, and the names of the code in it."""

import ast
import re
from dataclasses import dataclass

import pytest

from tests.architecture.tree import PACKAGE, ROOT, parsed, python_files
from thidua.core.access.duty import Duty
from thidua.core.workflow import ALL

MARKS = {"✔", "m", "n", "–"}
ARTICLES = 96
LETTERS = str.maketrans(
    "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ",
    "aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyyd",
)


@dataclass(frozen=True)
class Term:
    """One line of the glossary."""

    vietnamese: str
    english: str
    ascii: str
    source: str
    checked: str
    code: str


def terms() -> list[Term]:
    """Every line of the glossary's tables."""
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").splitlines()
        if line.startswith("| ") and not line.startswith("| Vietnamese")
    ]
    return [Term(*row) for row in rows]


def folded(text: str) -> str:
    """The term in ASCII, words joined by underscores, as the code names it."""
    return re.sub(r"[^a-z0-9]+", "_", text.lower().translate(LETTERS)).strip("_")


def test_the_glossary_is_large_enough_to_be_of_use():
    assert len(terms()) >= 60


def test_every_term_stands_once_and_is_folded_rightly():
    assert [term.vietnamese for term in terms() if f"`{folded(term.vietnamese)}`" != term.ascii] == []
    assert len({term.vietnamese.lower() for term in terms()}) == len(terms())


def test_every_term_says_where_it_is_from_and_how_sure_that_is():
    for term in terms():
        assert term.checked in MARKS, term
        articles = [int(number) for number in re.findall(r"Đ(\d+)", term.source)]
        assert all(1 <= number <= ARTICLES for number in articles), term
        assert bool(articles) == (term.checked == "✔"), term


def test_what_the_code_names_is_in_the_glossary():
    named = {code for term in terms() for code in re.findall(r"`([a-z_.]+)`", term.code)}
    wanted = {duty.value for duty in Duty} | {lifecycle.kind for lifecycle in ALL}
    assert wanted - named == set()


def names_in_code() -> set[str]:
    """Every file's name, and every name and literal text in the source."""
    paths = list(python_files(PACKAGE))
    nodes = [node for path in paths for node in ast.walk(parsed(path))]
    kinds = ("name", "id", "attr", "arg", "value")
    found = [getattr(node, kind, None) for node in nodes for kind in kinds]
    return {path.stem for path in paths} | {name for name in found if isinstance(name, str)}


def test_what_the_glossary_names_is_in_the_code():
    known = names_in_code()
    named = {code for term in terms() for code in re.findall(r"`([A-Za-z_.]+)`", term.code)}
    assert sorted(named - known) == []


@pytest.mark.parametrize(
    ("vietnamese", "ascii_name"),
    [("Chiến sĩ thi đua cơ sở", "chien_si_thi_dua_co_so"), ("Cờ thi đua (khối)", "co_thi_dua_khoi")],
)
def test_a_term_is_folded_as_the_code_names_it(vietnamese: str, ascii_name: str):
    assert folded(vietnamese) == ascii_name
