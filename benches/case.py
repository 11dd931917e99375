"""What a bench measures and how: the median of several runs after one that is thrown away, and the peak memory.

Run as `python -m benches.case NAME` by the runner, one process for each bench.
"""

import importlib
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

MEBI = 1024


@dataclass(frozen=True, slots=True)
class Case:
    """One thing to measure. `call` does it once; `count` says how many pieces that were, to give a time for each.

    `against` names an earlier case of the same bench, in whose multiples this one is then shown as well.
    """

    name: str
    call: Callable[[], object]
    runs: int = 7
    count: int = 1
    against: str = ""


@dataclass(frozen=True, slots=True)
class Measured:
    """A case with the seconds of its runs."""

    case: Case
    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle run, in seconds."""
        return statistics.median(self.seconds)

    def line(self, others: dict[str, "Measured"]) -> str:
        """The figures as they are printed."""
        spread = f"{shown(min(self.seconds))}–{shown(max(self.seconds))}"
        line = f"  {self.case.name:<44} {shown(self.median):>10}  ({spread}, {len(self.seconds)} runs)"
        if self.case.count > 1:
            line += f"  {shown(self.median / self.case.count)} each of {self.case.count}"
        if self.case.against:
            line += f"  {self.median / others[self.case.against].median:.2f} × {self.case.against}"
        return line


def shown(seconds: float) -> str:
    """A time with the unit that suits it."""
    for unit, size in (("s", 1.0), ("ms", 1e-3)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds * 1e6:.3g} µs"


def measure(case: Case) -> Measured:
    """Run the case once to warm up and then as often as it asks."""
    case.call()
    seconds = []
    for _ in range(case.runs):
        before = time.perf_counter()
        case.call()
        seconds.append(time.perf_counter() - before)
    return Measured(case, tuple(seconds))


def report(cases: Iterator[Case]) -> Iterator[str]:
    """A line for each case as it is done, and at the end the most memory the process ever held."""
    done: dict[str, Measured] = {}
    for case in cases:
        done[case.name] = measure(case)
        yield done[case.name].line(done)
    yield f"  peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEBI:.0f} MiB"


def main(name: str) -> None:
    """Print the report of one bench."""
    for line in report(importlib.import_module(f"benches.bench_{name}").cases()):
        print(line, flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
