"""The core and the law are innocent: the standard library only, and of it nothing that touches the world."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.tree import PACKAGE, ROOT, at, calls, dotted, imports, parsed, python_files

PURE = [PACKAGE / name for name in ("core", "law", "ports") if (PACKAGE / name).is_dir()]
WORLDLY = {
    "asyncio", "concurrent", "ctypes", "getpass", "glob", "http", "io", "locale", "logging", "multiprocessing", "os",
    "pathlib", "platform", "random", "secrets", "select", "shelve", "shutil", "signal", "smtplib", "socket", "sqlite3",
    "ssl", "subprocess", "sys", "tempfile", "threading", "time", "urllib", "uuid", "warnings", "webbrowser",
}  # fmt: skip
# JSON has numbers and no decimals; here an amount is written down, not counted with.
INTO_JSON = {"src/thidua/core/plans/plan_json.py", "src/thidua/modules/plans/models.py"}
WORLDLY_CALLS = {"open", "print", "input", "eval", "exec", "breakpoint", "__import__"}


def impurities(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Imports from beyond the pure floors, and calls that touch the machine."""
    for line, name in imports(tree):
        top = name.split(".")[0]
        if top == "thidua":
            lawful = name.startswith(("thidua.core", "thidua.law", "thidua.ports"))
        else:
            lawful = top in sys.stdlib_module_names and top not in WORLDLY
        if not lawful:
            yield line, f"imports {name}"
    for call in calls(tree):
        if dotted(call.func) in WORLDLY_CALLS:
            yield call.lineno, f"calls {dotted(call.func)}"


def inexact(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """`round(` and `float(`: the one rounds outside `core.kernel.quantity`, the other loses what was exact."""
    for call in calls(tree):
        if dotted(call.func) in {"round", "float"}:
            yield call.lineno, f"calls {dotted(call.func)}"


def test_the_pure_floors_touch_nothing():
    assert [
        f"{at(path, line, ROOT)} {what}"
        for floor in PURE
        for path in python_files(floor)
        for line, what in impurities(parsed(path))
    ] == []


def test_amounts_stay_exact():
    floors = [*PURE, PACKAGE / "modules", PACKAGE / "foundation"]
    assert [
        f"{at(path, line, ROOT)} {what}"
        for floor in floors
        for path in python_files(floor)
        if str(path.relative_to(ROOT)) not in INTO_JSON
        for line, what in inexact(parsed(path))
    ] == []


@pytest.mark.parametrize(
    "offence",
    [
        "import django", "from django.db import models", "import os", "from random import choice", "import time",
        "import openpyxl", "from thidua.foundation import clock", "from pathlib import Path", "open('x')", "print(1)",
    ],
)  # fmt: skip
def test_an_impurity_is_found(tmp_path: Path, offence: str):
    (tmp_path / "subject.py").write_text(offence)
    assert len(list(impurities(parsed(tmp_path / "subject.py")))) == 1


@pytest.mark.parametrize("lawful", ["import re", "from decimal import Decimal", "from thidua.core.kernel import ids"])
def test_what_is_pure_is_let_through(tmp_path: Path, lawful: str):
    (tmp_path / "subject.py").write_text(lawful)
    assert list(impurities(parsed(tmp_path / "subject.py"))) == []


def test_rounding_is_found(tmp_path: Path):
    (tmp_path / "subject.py").write_text("score = round(float('1.5'), 2)")
    assert [what for _, what in inexact(parsed(tmp_path / "subject.py"))] == ["calls round", "calls float"]
