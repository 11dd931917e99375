"""Runs the benches: `python -m benches`, or `python -m benches intake ranking` for some of them.

Every module of this folder whose name begins with `bench_` is a bench. It has a function `cases()` that yields
`benches.case.Case`s. Each bench runs in a process of its own, so that its peak memory is its own.
"""

import os
import platform
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main(asked: list[str]) -> int:
    """Run the benches asked for, or all; zero when each ended well."""
    there = sorted(path.stem.removeprefix("bench_") for path in HERE.glob("bench_*.py"))
    unknown = set(asked) - set(there)
    if unknown:
        print(f"no bench is called {', '.join(sorted(unknown))}; there are: {', '.join(there)}", file=sys.stderr)
        return 2
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}", flush=True)
    codes = [run(name) for name in asked or there]
    return max(codes, default=0)


def run(name: str) -> int:
    """One bench in its own process."""
    print(f"\n{name}", flush=True)
    return subprocess.run([sys.executable, "-m", "benches.case", name], cwd=HERE.parent, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
