"""Mutation score of the evaluator: `python scripts/mutate_rules.py [--module NAME] [--most N] [--processes N]`.

Small changes are made to the evaluator, one by one and in columns, and the evaluator's own tests are asked whether they
notice (see `mutation`). What survives is printed with its line, unless `scripts/mutation/alike.toml` says why no
test could notice it. `--module` takes only modules with this in their name; `--most` an even sample of so many. Ends
with 1 where a mutant survives that is not in that list, where an entry of the list is noticed after all, or where the
unchanged tests do not pass.
"""

import argparse
import importlib.abc
import importlib.util
import os
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
ALIKE = ROOT / "scripts" / "mutation" / "alike.toml"
RULES, COLUMNS = "thidua.core.rules", "thidua.adapters.columns_polars"
MODULES = (
    *(f"{RULES}.{name}" for name in ("weighing", "weighing.counts", "weighing.leaves", "weighing.context")),
    *(f"{RULES}.{name}" for name in ("weighing.years", "verdict", "trace", "subject", "remedy")),
    COLUMNS,
    *(f"{COLUMNS}.{name}" for name in ("conditions", "rows", "slices", "tables", "told", "years")),
)
TESTS = (
    *(f"core/rules/test_{name}.py" for name in ("weighing", "findings", "verdict", "trace", "subject", "remedy")),
    *(f"adapters/test_{name}.py" for name in ("columns_evenly", "columns_polars")),
)
"""The evaluator's own. The worked cases are left out: they hold the law, and would take ten times as long."""
OPTIONS = ("-q", "-s", "-x", "-p", "no:cacheprovider", "--ds=thidua.settings.test", f"--rootdir={ROOT}")


def main() -> int:
    """Try the mutants; print those that survive, and the score."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--module", default="")
    parser.add_argument("--most", type=int, default=0)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--only", default="", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    # One thread: a child that is forked beside threads may wait for ever.
    os.environ |= {"POLARS_MAX_THREADS": "1"}
    sys.path[:0] = [str(ROOT), str(ROOT / "src")]
    if asked.only:
        return tried_alone(asked.only)
    return score(asked.module, asked.most, asked.processes)


def score(module: str, most: int, processes: int) -> int:
    """The score over the modules wanted."""
    import pytest
    from mutation.changes import mutants
    from mutation.trying import Hasty, Trial

    sources = {name: source_of(name) for name in MODULES if module in name}
    every = [mutant for name, source in sources.items() for mutant in mutants(name, source)]
    wanted = every[:: max(1, len(every) // most)] if most else every
    report = Report(len(wanted))
    trial = Trial(wanted, sources, [sys.executable, __file__], processes=processes, told=report.told, ready=began_with)
    print(f"{len(wanted)} mutants of {len(sources)} modules; first the tests as they are", flush=True)
    began = time.monotonic()
    code = pytest.main([*OPTIONS, *tests()], plugins=[Hasty(), trial])
    if code or trial.baseline.failed or not trial.baseline.seconds:
        print("the unchanged tests do not pass, so nothing was tried:", *trial.baseline.failed, sep="\n  ")
        return 1
    report.closing(time.monotonic() - began, whole=not module and not most)
    return int(bool(report.survivors or report.stale))


def began_with(baseline: "object") -> None:
    """What the unchanged tests showed."""
    from mutation.trying import Baseline

    assert isinstance(baseline, Baseline)
    seconds = baseline.seconds
    print(f"{len(seconds)} tests pass in {sum(seconds):.1f} s, the longest in {max(seconds):.1f} s", flush=True)


class Report:
    """Counts what became of the mutants, and prints on the way."""

    def __init__(self, total: int) -> None:
        self.total, self.counts = total, Counter[str]()
        self.survivors: list[str] = []
        self.alike = {
            (each["module"], each["function"], now): each["because"]
            for each in tomllib.loads(ALIKE.read_text(encoding="utf-8")).get("alike", [])
            for now in each["now"]
        }
        self.met: set[tuple[str, str, str]] = set()
        self.stale: list[tuple[str, str, str]] = []

    def told(self, mutant: "object", outcome: str) -> None:
        """One mutant's end."""
        from mutation.changes import Mutant

        assert isinstance(mutant, Mutant)
        if outcome == "survived" and mutant.key in self.alike:
            outcome = "equivalent"
            self.met.add(mutant.key)
        elif outcome == "survived":
            self.survivors.append(f"{mutant.module}:{mutant.lines.start} {mutant.function}")
            print(f"survives: {self.survivors[-1]}\n    {mutant.was}\n  → {mutant.now}", flush=True)
        elif outcome == "timed out":
            print(f"timed out: {mutant.module}:{mutant.lines.start} {mutant.function} → {mutant.now}", flush=True)
        self.counts[outcome] += 1
        if self.counts.total() % 50 == 0:
            print(f"{self.counts.total()} of {self.total}: {dict(self.counts)}", flush=True)

    def closing(self, seconds: float, *, whole: bool) -> None:
        """The score."""
        counts = self.counts
        noticed = counts["noticed"] + counts["timed out"]
        tried = counts.total() - counts["equivalent"]
        print(
            f"{noticed} of {tried} mutants noticed ({counts['timed out']} of them by the clock), "
            f"{len(self.survivors)} survive, {counts['equivalent']} equivalent; {seconds:.0f} s"
        )
        if whole:
            self.stale = sorted(self.alike.keys() - self.met)
            for module, function, now in self.stale:
                print(f"in alike.toml, but noticed or gone: {module} {function} → {now}")


def source_of(name: str) -> Path:
    """The file of a module."""
    spec = importlib.util.find_spec(name)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin)


def tests() -> list[str]:
    """Their files."""
    return [str(ROOT / "tests" / each) for each in TESTS]


class Mutated(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports one module with its change in it."""

    def __init__(self, name: str, source: Path, code: object) -> None:
        self.name, self.source, self.code = name, source, code

    def find_spec(
        self, fullname: str, _path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Only the one module."""
        if fullname != self.name:
            return None
        found = importlib.util.spec_from_file_location(fullname, self.source, loader=self)  # type: ignore[arg-type]
        if found and self.source.name == "__init__.py":
            found.submodule_search_locations = [str(self.source.parent)]
        return found

    def exec_module(self, module: ModuleType) -> None:
        """The changed code in the new module."""
        exec(self.code, module.__dict__)  # type: ignore[arg-type]


def tried_alone(which: str) -> int:
    """The tests' own exit code with this one mutant, in this process."""
    import pytest
    from mutation.changes import mutants, mutated_tree
    from mutation.trying import Hasty

    name, place, turn = which.split(":")
    source = ROOT / "src" / Path(*name.split("."))
    source = source / "__init__.py" if source.is_dir() else source.with_suffix(".py")
    mutant = next(each for each in mutants(name, source) if (each.place, each.turn) == (int(place), int(turn)))
    sys.meta_path.insert(0, Mutated(name, source, compile(mutated_tree(mutant, source), str(source), "exec")))
    return int(pytest.main([*OPTIONS, *tests()], plugins=[Hasty()]))


if __name__ == "__main__":
    sys.exit(main())
