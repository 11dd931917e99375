"""No junk drawers: a file, a folder or a class is named for what is in it."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.tree import ROOT, at, parsed, python_files

JUNK = {"util", "helper", "common", "base", "manager", "service", "data", "info", "process", "handle", "misc", "stuff"}
JUNK |= {f"{word}s" for word in JUNK} | {"handler", "handlers"}
LOOKED_AT = ("src", "tests", "scripts", "benches")
# docs/architecture.md names the file that all settings share so.
ALLOWED = {"src/thidua/settings/base.py"}


def junk_paths(root: Path) -> Iterator[str]:
    """Python files and the folders they stand in that carry such a name."""
    for folder in LOOKED_AT:
        for path in python_files(root / folder):
            place = path.relative_to(root)
            if str(place) not in ALLOWED and JUNK & {*place.parent.parts, place.stem}:
                yield str(place)


def junk_class(node: ast.ClassDef) -> bool:
    """Whether the class is called so; a Django manager is one by its framework's word, not by choice."""
    is_django = any(
        isinstance(parent, ast.Name | ast.Attribute | ast.Subscript) and "Manager" in ast.unparse(parent)
        for parent in node.bases
    )
    return node.name.endswith(tuple(word.title() for word in JUNK)) and not is_django


def junk_names(root: Path) -> Iterator[str]:
    """Classes whose name ends in such a word and functions that are called nothing else."""
    for folder in LOOKED_AT:
        for path in python_files(root / folder):
            for node in parsed(path).body:
                is_class = isinstance(node, ast.ClassDef) and junk_class(node)
                if is_class or (isinstance(node, ast.FunctionDef) and node.name.strip("_") in JUNK):
                    yield f"{at(path, node.lineno, root)} {node.name}"


def test_no_file_or_folder_is_a_junk_drawer():
    assert list(junk_paths(ROOT)) == []


def test_no_class_or_function_has_a_name_without_meaning():
    assert list(junk_names(ROOT)) == []


def test_a_junk_drawer_is_found(tmp_path: Path):
    for place, text in (
        ("src/utils.py", ""),
        ("src/common/plan.py", ""),
        ("src/plan.py", "class PlanManager: ...\ndef process(): ...\ndef processed(): ..."),
    ):
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_text(text)
    assert list(junk_paths(tmp_path)) == ["src/common/plan.py", "src/utils.py"]
    assert list(junk_names(tmp_path)) == ["src/plan.py:1 PlanManager", "src/plan.py:2 process"]
