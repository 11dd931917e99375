"""Every cause that the code can give has its sentence in both languages, with fields the cause can fill; none is left over."""

import ast
import re
import string
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.architecture.tree import PACKAGE, ROOT, at, calls, dotted, parsed, python_files, text_of

LANGUAGES = ("vi", "en")
SENTENCES = PACKAGE / "foundation" / "reasons"
CODE = re.compile(r"[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*")


@dataclass(frozen=True)
class Use:
    """One place that gives a reason. `values` is None where the names come by `**`, and so cannot be read here."""

    code: str
    values: frozenset[str] | None
    place: str


def sentences(folder: Path, language: str) -> dict[str, str]:
    """Every sentence of a language; a code in two files is an error."""
    found: dict[str, str] = {}
    for path in sorted((folder / language).glob("*.toml")):
        entries = tomllib.loads(path.read_text(encoding="utf-8"))
        assert not found.keys() & entries.keys(), f"{path.name} repeats {sorted(found.keys() & entries.keys())}"
        found |= entries
    return found


def fields(sentence: str) -> frozenset[str]:
    """The names that a sentence wants filled."""
    return frozenset(name for _, name, _, _ in string.Formatter().parse(sentence) if name)


def uses(package: Path) -> Iterator[Use]:
    """Every `Reason.of("…")` and `refuse("…")` with a literal code."""
    for path in python_files(package):
        for call in calls(parsed(path)):
            if dotted(call.func) in {"refuse", "Reason.of", "outcome.refuse", "reason.Reason.of"} and call.args:
                code = text_of(call.args[0])
                names = [given.arg for given in call.keywords]
                values = None if None in names else frozenset(filter(None, names))
                if code is not None:
                    yield Use(code, values, at(path, call.lineno, package))


def literals(package: Path) -> set[str]:
    """Every literal string of the package, for codes that are kept in a table and used from there."""
    return {
        text
        for path in python_files(package)
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Constant) and (text := text_of(node))
    }


def unsaid(package: Path, said: dict[str, str]) -> list[str]:
    """Reasons without a sentence, and sentences with a field that the reason does not fill."""
    found = []
    for use in uses(package):
        if use.code not in said:
            found.append(f"{use.place} {use.code} has no sentence")
        elif use.values is not None and not fields(said[use.code]) <= use.values:
            found.append(f"{use.place} {use.code} lacks {sorted(fields(said[use.code]) - use.values)}")
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_a_sentence_that_it_can_fill(language: str):
    assert unsaid(PACKAGE, sentences(SENTENCES, language)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_left_over(language: str):
    assert sorted(sentences(SENTENCES, language).keys() - literals(PACKAGE)) == []


def test_both_languages_say_the_same():
    vietnamese, english = (sentences(SENTENCES, language) for language in LANGUAGES)
    assert {code: fields(text) for code, text in vietnamese.items()} == {
        code: fields(text) for code, text in english.items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_written_properly(language: str):
    for code, text in sentences(SENTENCES, language).items():
        assert CODE.fullmatch(code), code
        assert text == unicodedata.normalize("NFC", text).strip(), code
        assert text, code


def test_a_reason_is_given_by_a_literal_code():
    """A code put together at run time could not be checked; a table of literal codes can."""
    assert [
        at(path, call.lineno, ROOT)
        for path in python_files(PACKAGE)
        for call in calls(parsed(path))
        if dotted(call.func) in {"refuse", "Reason.of"} and call.args and isinstance(call.args[0], ast.JoinedStr)
    ] == []


def test_an_unsaid_reason_is_found(tmp_path: Path):
    (tmp_path / "subject.py").write_text(
        "refuse('sheet.full')\nReason.of('sheet.late', on=day)\nrefuse('sheet.wrong', a=1)\nrefuse('sheet.any', **v)"
    )
    said = {"sheet.late": "Trễ từ {on}", "sheet.wrong": "{a} {b}", "sheet.any": "{c}", "sheet.orphan": "không ai nói"}
    assert unsaid(tmp_path, said) == [
        "subject.py:1 sheet.full has no sentence",
        "subject.py:3 sheet.wrong lacks ['b']",
    ]
    assert sorted(said.keys() - literals(tmp_path)) == ["sheet.orphan"]
