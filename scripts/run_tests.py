"""Runs all tests: first those that use the database on a real PostgreSQL, then the whole suite on SQLite.

Arguments go on to both runs of pytest, so `python scripts/run_tests.py tests/modules -k close` works as one expects.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORKERS = min(os.cpu_count() or 1, 8)
NOTHING_COLLECTED = 5


def main() -> int:
    """Zero when both runs are good; the first bad one ends it."""
    pytest = [sys.executable, "-m", "pytest", "-n", str(WORKERS), "--dist", "loadgroup", *sys.argv[1:]]
    beside_postgres = [sys.executable, str(ROOT / "scripts" / "with_postgres.py")]
    print("tests on PostgreSQL: those that use the database", flush=True)
    first = run([*beside_postgres, *pytest, "--ds", "thidua.settings.test_postgres", "--database-only"])
    if first not in {0, NOTHING_COLLECTED}:
        return first
    print("tests on SQLite: all", flush=True)
    return run(pytest)


def run(command: list[str]) -> int:
    """Run in the repository's root and hand back the exit code."""
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
