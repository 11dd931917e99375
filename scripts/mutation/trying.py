"""Trying mutants inside one pytest session: tests are collected once, each mutant runs in a forked child.

First the tests run unchanged in a child: they must all pass, and it is noted how long each takes and which lines it
runs. A mutant of a function is tried by giving the function its changed code; only the tests that run the line are
asked, quickest first, up to the first that fails. A mutant of what runs at import is tried in a fresh process with all.
A child that uses up its time is a mutant noticed by the clock, and counted apart.
"""

import gc
import os
import pickle
import resource
import signal
import sys
import threading
import time
import types
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from _pytest.runner import CallInfo

from mutation.changes import Mutant, mutated_tree

LEAST_SECONDS, TIMES_AS_LONG = 10, 5
WALL_TIMES = 20
"""Seconds of processor; of the clock so many times more, for a child that waits instead of working."""
COLD_SECONDS = 120
MEMORY = 6 * 2**30
NOTICED, SURVIVED, TIMED_OUT = "noticed", "survived", "timed out"
Lines = set[tuple[str, int]]


@dataclass
class Baseline:
    """What the unchanged tests showed: seconds and lines of each, in the order of collection, and which failed."""

    seconds: list[float] = field(default_factory=list)
    lines: list[Lines] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)


class Hasty:
    """A pytest plugin: a mutant is noticed by the first example that fails; to seek a smaller one only costs time."""

    def pytest_sessionstart(self) -> None:
        """After the tests' own profile is loaded, and before their files are; hypothesis only after its plugin."""
        from hypothesis import Phase
        from hypothesis import settings as hypothesis_settings

        hypothesis_settings.register_profile(
            "mutation", hypothesis_settings.get_profile("thidua"), phases=(Phase.explicit, Phase.generate),
            report_multiple_bugs=False,
        )  # fmt: skip
        hypothesis_settings.load_profile("mutation")


class Trial:
    """A pytest plugin that, in place of running the tests, tries mutants on them."""

    def __init__(
        self, wanted: list[Mutant], sources: dict[str, Path], cold: list[str], *, processes: int,
        told: Callable[[Mutant, str], None], ready: Callable[[Baseline], None],
    ) -> None:  # fmt: skip
        self.wanted, self.sources, self.cold, self.processes, self.told = wanted, sources, cold, processes, told
        self.baseline, self.ready = Baseline(), ready

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Baseline, then mutants, as many at a time as there are processes."""
        if session.testsfailed:
            raise pytest.Collector.CollectError("the tests cannot be collected")
        session.config._tmp_path_factory.getbasetemp()  # type: ignore[attr-defined] # noqa: SLF001 - one for all children
        self.baseline = measured(session.items, set(map(str, self.sources.values())))
        if self.baseline.failed:
            return True
        self.ready(self.baseline)
        functions = functions_by_place(set(map(str, self.sources.values())))
        gc.freeze()
        running: dict[int, Mutant] = {}
        for mutant in self.wanted:
            chosen = self.tests_of(mutant)
            held = functions.get((str(self.sources[mutant.module]), mutant.owner)) if mutant.owner else None
            if len(running) >= self.processes:
                self._ended(running)
            if mutant.owner is None or not (chosen and held):
                running[forked(lambda m=mutant: tried_cold(m, self.cold))] = mutant  # type: ignore[misc]
                continue
            seconds = LEAST_SECONDS + TIMES_AS_LONG * sum(self.baseline.seconds[place] for place in chosen)
            items = [session.items[place] for place in chosen]
            running[forked(lambda m=mutant, f=held, i=items, s=seconds: self.tried(m, f, i, s))] = mutant  # type: ignore[misc]
        while running:
            self._ended(running)
        return True

    def tests_of(self, mutant: Mutant) -> list[int]:
        """The tests that run a line of the mutant, quickest first, by their places."""
        wanted = {(str(self.sources[mutant.module]), line) for line in mutant.lines}
        found = [place for place, lines in enumerate(self.baseline.lines) if wanted & lines]
        return sorted(found, key=self.baseline.seconds.__getitem__)

    def _ended(self, running: dict[int, Mutant]) -> None:
        child, status = os.wait()
        if child in running:
            self.told(running.pop(child), outcome(status))

    def tried(self, mutant: Mutant, held: list[types.FunctionType], items: list[pytest.Item], seconds: float) -> int:
        """In the child: the exit code, 0 where no test fails."""
        limited(seconds)
        source = self.sources[mutant.module]
        new = code_of(compile(mutated_tree(mutant, source), str(source), "exec"), mutant.owner)
        if new is None:
            return 1
        for function in held:
            function.__code__ = new
        return int(not all(passes(item, after) for item, after in paired(items)))


def outcome(status: int) -> str:
    """What a child's end says."""
    if os.WIFSIGNALED(status):
        return TIMED_OUT if os.WTERMSIG(status) in {signal.SIGALRM, signal.SIGXCPU, signal.SIGKILL} else NOTICED
    return SURVIVED if os.WEXITSTATUS(status) == 0 else NOTICED


def forked(work: Callable[[], int]) -> int:
    """The child that does the work and says nothing; its end is its answer."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            silent = os.open(os.devnull, os.O_RDWR)
            for stream in (0, 1, 2):
                os.dup2(silent, stream)
            code = work()
        finally:
            os._exit(code)
    return child


def limited(seconds: float) -> None:
    """Ends this process after so many seconds of processor, or much later by the clock."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    spent = resource.getrusage(resource.RUSAGE_SELF)
    most = int(seconds + spent.ru_utime + spent.ru_stime) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (most, most + 5))
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(int(seconds) * WALL_TIMES)


def paired(items: list[pytest.Item]) -> Iterator[tuple[pytest.Item, pytest.Item | None]]:
    """Each test with the one that comes after it, for which pytest keeps what both use."""
    return zip(items, [*items[1:], None], strict=True)


def passes(item: pytest.Item, after: pytest.Item | None) -> bool:
    """Whether the test passes. Reports are not written: of a test that fails they cost more than the test."""
    item._initrequest()  # type: ignore[attr-defined] # noqa: SLF001 - as pytest's own protocol begins
    hook = item.ihook
    steps: tuple[Callable[[], object], ...] = (
        lambda: hook.pytest_runtest_setup(item=item),
        lambda: hook.pytest_runtest_call(item=item),
        lambda: hook.pytest_runtest_teardown(item=item, nextitem=after),
    )
    for when, step in zip(("setup", "call", "teardown"), steps, strict=True):
        found = CallInfo.from_call(step, when=when)  # type: ignore[arg-type]
        if found.excinfo is not None and not found.excinfo.errisinstance(pytest.skip.Exception):
            return False
    return True


def measured(items: list[pytest.Item], files: set[str]) -> Baseline:
    """The baseline, measured in a child so that this process stays as it is; twice, for watching lines takes time."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        with os.fdopen(writing, "wb") as pipe:
            pickle.dump(_measured(items, files), pipe)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        found = pipe.read()
    os.waitpid(child, 0)
    return pickle.loads(found) if found else Baseline(failed=["the child that measures ended early"])


def _measured(items: list[pytest.Item], files: set[str]) -> Baseline:
    found = Baseline()
    for item, after in paired(items):
        began = time.process_time()
        if not passes(item, after):
            found.failed.append(item.nodeid)
        found.seconds.append(time.process_time() - began)
    for item, after in paired(items):
        lines: Lines = set()
        tracer = watcher(files, lines)
        threading.settrace(tracer)
        sys.settrace(tracer)
        passes(item, after)
        sys.settrace(None)
        threading.settrace(None)  # type: ignore[arg-type]
        found.lines.append(lines)
    return found


def watcher(files: set[str], lines: Lines) -> Callable[..., Any]:
    """A trace function that notes the lines run in these files."""

    def line(frame: types.FrameType, _event: str, _of: object) -> Callable[..., Any]:
        lines.add((frame.f_code.co_filename, frame.f_lineno))
        return line

    def call(frame: types.FrameType, event: str, of: object) -> Callable[..., Any] | None:
        return line(frame, event, of) if frame.f_code.co_filename in files else None

    return call


def functions_by_place(files: set[str]) -> dict[tuple[str, tuple[str, int]], list[types.FunctionType]]:
    """The living functions of these files by file, name and first line."""
    found: dict[tuple[str, tuple[str, int]], list[types.FunctionType]] = defaultdict(list)
    for each in gc.get_objects():
        if type(each) is types.FunctionType and each.__code__.co_filename in files:
            code = each.__code__
            found[code.co_filename, (code.co_qualname, code.co_firstlineno)].append(each)
    return found


def code_of(code: types.CodeType, owner: tuple[str, int] | None) -> types.CodeType | None:
    """The code of the function inside the code of its module."""
    if (code.co_qualname, code.co_firstlineno) == owner:
        return code
    inner = (code_of(each, owner) for each in code.co_consts if isinstance(each, types.CodeType))
    return next((each for each in inner if each is not None), None)


def tried_cold(mutant: Mutant, command: list[str]) -> int:
    """In the child: becomes a fresh process that imports the changed module and runs every test."""
    limited(COLD_SECONDS)
    asked = [*command, "--only", f"{mutant.module}:{mutant.place}:{mutant.turn}"]
    os.execv(asked[0], asked)
