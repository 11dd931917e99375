"""Tesseract with its Vietnamese model, as the program that the system has: one process for a page, one thread for each.

Without OMP_THREAD_LIMIT=1 Tesseract's threads wait for one another: a page takes seven times as long on two cores.
"""

import os
import re
import resource
import shutil
import signal
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property

from thidua.core.documents.pages import Word, tidied
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.ports.ocr import Glimpse

LANGUAGE = "vie"
VARIABLE = "THIDUA_TESSERACT"
SECONDS_FOR_A_PAGE = 45
"""Of processor time: a busy machine reads and refuses the same pages. By the clock it has ten times as long."""
_LONGEST = 10
_QUESTION_SECONDS = 10
# White letters on black are sought in single places alone (`adapters.page_again`): on a page it costs 3 % of the time.
_PAGE = ("--psm", "3", "-c", "tessedit_do_invert=0")
_WORD_LEVEL = "5"
_COLUMNS = 12
_ROTATE = re.compile(r"^Rotate: (\d+)$", re.MULTILINE)
_SURE = re.compile(r"^Orientation confidence: ([0-9.]+)$", re.MULTILINE)
_LEAST_SURE = 1.0


@dataclass
class Tesseract:
    """The program on the PATH, or the one that THIDUA_TESSERACT names. Implements `thidua.ports.ocr.Ocr`."""

    environ: Mapping[str, str] = field(default_factory=lambda: os.environ)
    seconds: int = SECONDS_FOR_A_PAGE

    @cached_property
    def _program(self) -> str | None:
        return shutil.which(self.environ.get(VARIABLE) or "tesseract", path=self.environ.get("PATH"))

    @cached_property
    def _ready(self) -> Outcome[str]:
        if self._program is None:
            return refuse("ocr.not_installed")
        said = self._run("--list-langs", seconds=_QUESTION_SECONDS)
        if isinstance(said, Refused):
            return said
        if LANGUAGE not in said.value.split():
            return refuse("ocr.no_vietnamese")
        version = self._run("--version", seconds=_QUESTION_SECONDS)
        return Ok(version.value.split("\n")[0].strip()) if isinstance(version, Ok) else version

    def readiness(self) -> Outcome[str]:
        """`tesseract 5.3.0`; Refused: ocr.not_installed, ocr.no_vietnamese, ocr.failed. Asked once, then remembered."""
        return self._ready

    def glimpse(self, image: bytes, *, dpi: int, is_block: bool = False) -> Outcome[Glimpse]:
        """The words of a page image, or of lines one below the other; Refused also: ocr.too_slow."""
        if isinstance(self._ready, Refused):
            return self._ready
        shape = ("--psm", "6") if is_block else _PAGE
        arguments = ("stdin", "stdout", "-l", LANGUAGE, *shape, "--dpi", str(dpi), "tsv")
        said = self._run(*arguments, image=image, seconds=self.seconds)
        return said if isinstance(said, Refused) else Ok(_glimpse(said.value))

    def turn(self, image: bytes) -> int:
        """The clockwise turn that the orientation model asks for, where it is sure of it."""
        said = self._run("stdin", "stdout", "-l", "osd", "--psm", "0", image=image, seconds=self.seconds)
        if isinstance(said, Refused):
            return 0
        rotate, sure = _ROTATE.search(said.value), _SURE.search(said.value)
        return int(rotate[1]) % 360 if rotate and sure and float(sure[1]) >= _LEAST_SURE else 0

    def _run(self, *arguments: str, image: bytes = b"", seconds: int) -> Outcome[str]:
        """What the program prints. It gets an image on its standard input and no name of a file."""
        if self._program is None:
            return refuse("ocr.not_installed")
        try:
            code, out, said = self._ended([self._program, *arguments], image, seconds)
        except subprocess.TimeoutExpired:
            return refuse("ocr.too_slow", seconds=seconds)
        except OSError as failed:
            return refuse("ocr.failed", why=str(failed.strerror or failed))
        if code == -signal.SIGXCPU:
            return refuse("ocr.too_slow", seconds=seconds)
        if code != 0:
            lines = said.decode("utf-8", "replace").strip().splitlines()
            return refuse("ocr.failed", why=lines[-1] if lines else str(code))
        return Ok(out.decode("utf-8", "replace"))

    def _ended(self, command: Sequence[str], image: bytes, seconds: int) -> tuple[int, bytes, bytes]:
        """How the program ended, and what it wrote; it has so many seconds of processor time."""
        with subprocess.Popen(  # noqa: S603 - the program is the administrator's choice, its arguments are ours
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**self.environ, "OMP_THREAD_LIMIT": "1"},
        ) as process:
            try:
                with suppress(ProcessLookupError):
                    resource.prlimit(process.pid, resource.RLIMIT_CPU, (seconds, seconds + 1))
                out, said = process.communicate(image, timeout=seconds * _LONGEST)
            finally:
                process.kill()
            return process.returncode, out, said


def _glimpse(table: str) -> Glimpse:
    """The words of Tesseract's table of twelve columns, those of one line together."""
    runs: dict[tuple[str, ...], list[Word]] = {}
    for row in table.split("\n"):
        cells = row.split("\t")
        if len(cells) != _COLUMNS or cells[0] != _WORD_LEVEL or not (text := tidied(cells[11])):
            continue
        left, top, width, height = map(int, cells[6:10])
        word = Word(text, left, top, left + width, top + height, int(float(cells[10])))
        runs.setdefault(tuple(cells[1:5]), []).append(word)
    return Glimpse(tuple(tuple(sorted(run, key=lambda word: word.left)) for run in runs.values()))
