"""How long the reading process is waited for: by the processor time it uses, so that a busy machine loses no page.

Between two messages the process itself is given so many seconds of processor time, with its OCR as many for each core;
where all of them sleep, as many by the clock. By the clock alone they are ended only after ten times as long.
"""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

_PROCESSES = Path("/proc")
_CORES = os.cpu_count() or 1
_TICKS = os.sysconf("SC_CLK_TCK")
# Of the fields of /proc/N/stat behind the name: the group, and the four times: own and of ended children.
_GROUP, _TIMES, _OWN = 2, slice(11, 15), slice(11, 13)
# A process that uses less than this share of the time asleep is not at work: it waits for what does not come.
_AT_WORK = 0.01
_LONGEST = 10


def spent(group: int) -> tuple[float, float]:
    """Processor time in seconds: of the process that leads a group alone, and of all, with those that have ended.

    Where the system does not tell, the clock.
    """
    if not _PROCESSES.is_dir():
        return time.monotonic(), time.monotonic()
    own = ticks = 0
    for process in _PROCESSES.glob("[0-9]*/stat"):
        try:
            fields = process.read_bytes().rpartition(b")")[2].split()
        except OSError:
            continue  # it ended while we looked
        if int(fields[_GROUP]) == group:
            ticks += sum(map(int, fields[_TIMES]))
            own += sum(map(int, fields[_OWN])) if process.parent.name == str(group) else 0
    return own / _TICKS, ticks / _TICKS


@dataclass
class Patience:
    """With a group of processes, from one message to the next."""

    group: int
    seconds: int
    spent: Callable[[int], tuple[float, float]] = spent
    clock: Callable[[], float] = time.monotonic
    _begun: tuple[float, float, float] = field(init=False)
    _looked: tuple[float, float, float] = field(init=False)

    def __post_init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """A message came: what is waited for now is the next one."""
        self._begun = self._looked = self._now()

    def is_over(self) -> bool:
        """Whether the group has worked too long without a message, or sleeps."""
        now = self._now()
        limits = self.seconds * _LONGEST, self.seconds, self.seconds * _CORES
        if any(at - begun >= limit for at, begun, limit in zip(now, self._begun, limits, strict=True)):
            return True
        if now[0] - self._looked[0] < self.seconds:
            return False
        is_asleep = now[2] - self._looked[2] < self.seconds * _AT_WORK
        self._looked = now
        return is_asleep

    def _now(self) -> tuple[float, float, float]:
        """The clock, the process's own time, and that of all."""
        return (self.clock(), *self.spent(self.group))
