"""Reading in a process of its own, which is ended when it hangs, swells or is no longer wanted."""

import json
import os
import selectors
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import IO, Any, BinaryIO

from thidua.adapters.page_reading import MOST_PAGES
from thidua.adapters.page_record import of_reason
from thidua.adapters.reader.patience import Patience
from thidua.adapters.reader.wire import image_read, page_read, text_read
from thidua.adapters.text_in import MEGABYTE, TextReader
from thidua.core.documents.received import ReceivedText
from thidua.core.kernel.outcome import Outcome, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.vietnamese.contents import looks_like
from thidua.ports.pages import Shelf, Watch

SIZE_LIMIT = 20 * MEGABYTE
MEMORY_LIMIT = 1024 * MEGABYTE
# No page may take longer, by the processor time it uses (`reader.patience`). Tesseract itself is given less, so that a
# slow page is told as such.
SECONDS_FOR_A_PAGE = 60
_GLANCE = 0.5
_CHILD = "thidua.adapters.reader.child"
_CHUNK = 1 << 16
# After so many pages that had to be left out the file is refused.
_MOST_LEFT_OUT = 3


@dataclass(frozen=True, slots=True)
class FileReader:
    """Files of any kind up to `limit` bytes. Implements `Reader`, `PageReader` and `PageImages` of `thidua.ports`."""

    limit: int = SIZE_LIMIT
    most_pages: int = MOST_PAGES
    memory: int = MEMORY_LIMIT
    seconds: int = SECONDS_FOR_A_PAGE

    def read(
        self, content: bytes, name: str, watch: Watch | None = None, shelf: Shelf | None = None
    ) -> Outcome[ReceivedText]:
        """The text; a plain text is read at once, any other file in a process of its own."""
        if len(content) > self.limit or looks_like(content) is None:
            return TextReader(self.limit).read(content, name)
        answer = self._asked(content, name, watch, shelf)
        return answer if isinstance(answer, Refused) else text_read(answer)

    def read_stream(self, stream: BinaryIO, name: str) -> Outcome[ReceivedText]:
        """As `read`, taking no more than one byte over the limit into memory."""
        content = stream.read(self.limit + 1)
        if len(content) > self.limit and stream.seekable():
            return TextReader(self.limit).read_stream(_rewound(stream), name)
        return self.read(content, name)

    def page(self, content: bytes, number: int, width: int, *, turned: int = 0) -> Outcome[bytes]:
        """The picture of a page, as `thidua.ports.pages.PageImages` says."""
        answer = self._asked(content, "", page=number, width=width, turned=turned)
        return answer if isinstance(answer, Refused) else image_read(answer)

    def _asked(
        self, content: bytes, name: str, watch: Watch | None = None, shelf: Shelf | None = None, **about: int
    ) -> dict[str, Any] | Refused:
        """The process's last message; Refused: reader.hung, reader.crashed, reader.cancelled.

        A page on which the process hangs or crashes is left out, and the file asked for again without it. Where nothing
        is left to read then, it is told as what it is.
        """
        left_out: dict[int, Reason] = {}
        stuck: Refused | None = None
        while True:
            question = {
                "name": name, "memory": self.memory, "most_pages": self.most_pages, "page": 0, **about,
                "left_out": {page: of_reason(why) for page, why in left_out.items()},
                "shelf": shelf is not None, "kept": dict(shelf.kept()) if shelf else {},
            }  # fmt: skip
            answer = self._asked_once(question, content, watch, shelf)
            if not isinstance(answer, _Stuck):
                is_nothing = isinstance(answer, dict) and "refused" in answer
                return stuck if stuck is not None and is_nothing else answer
            if not answer.has_begun or answer.page in left_out or len(left_out) >= _MOST_LEFT_OUT:
                return answer.refused
            stuck = answer.refused
            left_out[answer.page] = Reason.of("reader.page_left_out", page=answer.page)

    def _asked_once(
        self, question: dict[str, Any], content: bytes, watch: Watch | None, shelf: Shelf | None
    ) -> "dict[str, Any] | Refused | _Stuck":
        name, done, at = question["name"], 0, -1
        with _reading_process(json.dumps(question).encode() + b"\n" + content) as (messages, group):
            for message in _heard(messages, Patience(group, self.seconds)):
                if message is None:
                    where = _where(at, done)
                    return _Stuck(refuse("reader.hung", name=name, page=where, seconds=self.seconds), where, at >= 0)
                if "at" in message:
                    at = message["at"]
                    continue
                if "done" not in message:
                    return message
                done = message["done"]
                if shelf is not None and (page := page_read(message)) is not None:
                    shelf.keep(page)
                if watch is not None and not watch(done, message["total"]):
                    return refuse("reader.cancelled", name=name, pages=done)
        where = _where(at, done)
        return _Stuck(refuse("reader.crashed", name=name, page=where), where, at >= 0)


@dataclass(frozen=True, slots=True)
class _Stuck:
    """A process that hung or crashed, on which page, and whether it had begun to open pages at all."""

    refused: Refused
    page: int
    has_begun: bool


def _where(at: int, done: int) -> int:
    """The page that is being opened; where none is, the one that is waited for."""
    return at if at > 0 else done + 1


def _rewound(stream: BinaryIO) -> BinaryIO:
    stream.seek(0)
    return stream


@contextmanager
def _reading_process(question: bytes) -> Iterator[tuple[IO[bytes], int]]:
    """What the reading process writes, and its group; when this is left, the process and its OCR are ended."""
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "OMP_THREAD_LIMIT": "1"}
    with tempfile.TemporaryFile() as asked:
        asked.write(question)
        asked.seek(0)
        process = subprocess.Popen(  # noqa: S603 - this Python and our own module
            [sys.executable, "-m", _CHILD],
            stdin=asked,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environ,
            start_new_session=True,
        )
        try:
            assert process.stdout is not None
            with process.stdout as messages:
                yield messages, process.pid
        finally:
            # The OCR processes are of its group; they outlive it where it crashed.
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _heard(messages: IO[bytes], patience: Patience) -> Iterator[dict[str, Any] | None]:
    """The messages as they come; None, and no more, where patience is over before the next."""
    waiting = b""
    with selectors.DefaultSelector() as selector:
        selector.register(messages, selectors.EVENT_READ)
        while True:
            if not selector.select(_GLANCE):
                if patience.is_over():
                    yield None
                    return
                continue
            chunk = os.read(messages.fileno(), _CHUNK)
            if not chunk:
                return
            *whole, waiting = (waiting + chunk).split(b"\n")
            yield from (json.loads(line) for line in whole)
            patience.begin()
