"""Committed text is clean: composed letters, no note to oneself, no name of the machine or the registry it was made on."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT, committed_files

# What offices sent stands as it came, damage and all.
AS_RECEIVED = ("sources",)
TEXT = {
    ".py", ".sh", ".md", ".toml", ".txt", ".in", ".json", ".html", ".css", ".js", ".svg", ".po", ".typ", ".yml", ".yaml",
    ".cfg", ".ini", ".tsv", "",
}  # fmt: skip


def either(*words: str) -> re.Pattern[str]:
    """A pattern for words that are put together here, so that this file does not hold them."""
    return re.compile("|".join(words))


FORBIDDEN = {
    "a registry's address": either(r"pypi\." + "org", "python" + "hosted", "npm" + "js", r"registry\.(?:yarn|npm)", r"deb\.deb" + "ian"),
    "a path of one machine": either(r"(?<![\w.:-])/wo" + r"rk(?![\w-])", r"/ro" + r"ot/(?!\.\.\.)", r"\.\./sha" + r"red\b", "/opt/" + "wheels"),
    "a note to oneself": either(r"\bTO" + r"DO\b", r"\bFIX" + r"ME\b", r"\bXX" + r"X\b"),
    "a conflict": either(r"^<{7} ", r"^>{7} "),
}  # fmt: skip


def readable(files: list[Path]) -> Iterator[tuple[Path, str]]:
    """The text files with their text; what was received is left out."""
    for path in files:
        if path.suffix in TEXT and not set(AS_RECEIVED) & set(path.parts):
            yield path, path.read_bytes().decode("utf-8")


def unclean(files: list[Path], root: Path) -> list[str]:
    """Each place that holds what it must not."""
    return [
        f"{path.relative_to(root)}:{number} holds {what}"
        for path, text in readable(files)
        for number, line in enumerate(text.splitlines(), start=1)
        for what, pattern in FORBIDDEN.items()
        if pattern.search(line)
    ]


def test_nothing_committed_names_machine_or_registry_or_a_note_to_oneself():
    assert unclean(committed_files(), ROOT) == []


def test_text_is_composed_and_ends_with_a_line():
    assert [
        str(path.relative_to(ROOT))
        for path, text in readable(committed_files())
        if text and (unicodedata.normalize("NFC", text) != text or not text.endswith("\n") or "\r" in text)
    ] == []


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("see /wo" + "rk/main", "a path of one machine"),
        ("open('../sha" + "red/law')", "a path of one machine"),
        ("https://py" + "pi.org/simple", "a registry's address"),
        ("# TO" + "DO later", "a note to oneself"),
        ("<" * 7 + " HEAD", "a conflict"),
    ],
)
def test_unclean_text_is_found(tmp_path: Path, line: str, what: str):
    (tmp_path / "a.md").write_text(f"first\n{line}\n")
    assert unclean([tmp_path / "a.md"], tmp_path) == [f"a.md:2 holds {what}"]


@pytest.mark.parametrize("line", ["the network", "see docs/work/plan", "https://example.org/work-flow", "todo list"])
def test_clean_text_is_let_through(tmp_path: Path, line: str):
    (tmp_path / "a.md").write_text(f"{line}\n")
    assert unclean([tmp_path / "a.md"], tmp_path) == []
