"""The house itself: the tools that the tests lean on hold, and a skip does not pass unseen."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.architecture.tree import ROOT

PROBE = """
import pytest

def test_skipped():
    pytest.skip("no reason")

def test_passed():
    assert True

@pytest.mark.django_db
def test_with_database():
    assert True
"""


@pytest.mark.browser
def test_the_browser_shows_vietnamese(page: Any):
    page.set_content("<title>Thi đua</title><p>Khối trưởng chốt điểm</p>")
    assert (page.title(), page.inner_text("p")) == ("Thi đua", "Khối trưởng chốt điểm")


def probe(folder: Path, *arguments: str, **environment: str) -> str:
    """The closing line of pytest over three small tests under this project's conftest."""
    (folder / "conftest.py").write_text((ROOT / "tests" / "conftest.py").read_text(encoding="utf-8"))
    (folder / "test_probe.py").write_text(PROBE)
    kept = {name: value for name, value in os.environ.items() if name != "CI" and not name.startswith("PYTEST")}
    command = [sys.executable, "-m", "pytest", "-q", "-c", str(ROOT / "pyproject.toml"), "-p", "no:cacheprovider"]
    run = subprocess.run(
        [*command, "--no-migrations", "--rootdir", str(folder), *arguments, str(folder)],
        cwd=ROOT, env=kept | environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return run.stdout.strip().splitlines()[-1].split(" in ")[0]


def test_a_skip_fails_where_nobody_watches(tmp_path: Path):
    assert probe(tmp_path, CI="true") == "1 failed, 2 passed"
    assert probe(tmp_path) == "2 passed, 1 skipped"


def test_the_other_database_gets_the_tests_that_use_one(tmp_path: Path):
    assert probe(tmp_path, "--database-only") == "1 passed, 2 deselected"


def test_the_exit_code_of_a_command_beside_postgres_is_its_own(tmp_path: Path):
    command = [sys.executable, str(ROOT / "scripts" / "with_postgres.py"), sys.executable, "-c", "raise SystemExit(7)"]
    assert subprocess.run(command, cwd=tmp_path, check=False).returncode == 7
