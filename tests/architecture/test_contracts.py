"""The import contracts of pyproject.toml are kept, and each of them bites."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.architecture.tree import PACKAGE, ROOT

OFFENCES = {
    "Floors": ("core/kernel/offence.py", "import thidua.foundation"),
    "Core, law and ports": ("core/kernel/offence.py", "import django"),
    "Inside a module": ("modules/directory/models/offence.py", "import thidua.modules.directory.actions"),
    "A module calls": ("modules/directory/queries/offence.py", "import thidua.modules.scoring.public"),
    "A module is entered": ("web/offence.py", "import thidua.modules.directory.queries"),
    "Views, tasks": ("modules/directory/views/offence.py", "import thidua.modules.directory.models"),
    "Only the wiring": ("web/offence.py", "import thidua.adapters"),
    "Only thidua.foundation.clock": ("web/offence.py", "import thidua.foundation.clock"),
    "No cycles": ("core/kernel/offence.py", "import thidua.foundation"),
}


def verdicts(root: Path) -> dict[str, bool]:
    """Each contract's name and whether the tree below `root` keeps it."""
    environment = os.environ | {"PYTHONPATH": str(root / "src"), "COLUMNS": "400", "NO_COLOR": "1"}
    environment.pop("PYTHONSAFEPATH", None)
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"]
    asked = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    lines = re.findall(r"^(.*\S)\s+(KEPT|BROKEN)(?: \(.*)?$", asked.stdout, re.MULTILINE)
    assert lines, asked.stdout + asked.stderr
    return {name: verdict == "KEPT" for name, verdict in lines}


def contracts() -> list[str]:
    """The names of the contracts as they are written down."""
    written = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return [contract["name"] for contract in written["tool"]["importlinter"]["contracts"]]


def test_every_contract_is_kept():
    assert verdicts(ROOT) == dict.fromkeys(contracts(), True)


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the tree with one offence against each contract."""
    copy = tmp_path_factory.mktemp("spoilt")
    shutil.copy(ROOT / "pyproject.toml", copy)
    shutil.copytree(
        PACKAGE, copy / "src/thidua", ignore=shutil.ignore_patterns("__pycache__", "*.po", "*.gz", "static")
    )
    for place, offence in OFFENCES.values():
        path = copy / "src/thidua" / place
        plain = path.parent.with_suffix(".py")
        if plain.exists():  # a room that is one file: the offence goes into it
            path = plain
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as spoilt:
            spoilt.write(f"\n{offence}\n")
        if path.name == "offence.py" and not (path.parent / "__init__.py").exists():
            (path.parent / "__init__.py").touch()
    return copy


def test_every_contract_bites(spoilt: Path):
    assert verdicts(spoilt) == dict.fromkeys(contracts(), False)


def test_every_contract_has_an_offence_to_bite_on():
    assert [name for name in contracts() if sum(name.startswith(start) for start in OFFENCES) != 1] == []


def test_a_room_that_nobody_planned_is_refused(tmp_path: Path):
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(PACKAGE, tmp_path / "src/thidua", ignore=shutil.ignore_patterns("__pycache__", "static"))
    (tmp_path / "src/thidua/helpers.py").touch()
    assert [name.split(":")[0] for name, is_kept in verdicts(tmp_path).items() if not is_kept] == ["Floors"]


def test_the_purity_contract_names_every_pure_floor_that_exists():
    written = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    pure = next(contract for contract in written["tool"]["importlinter"]["contracts"] if contract["id"] == "pure")
    there = [f"thidua.{floor}" for floor in ("core", "law", "ports") if (PACKAGE / floor / "__init__.py").exists()]
    assert pure["source_modules"] == there
