"""The reading process: `python -m thidua.adapters.reader.child`. Its memory is limited before it sees the file.

Standard input: a line of JSON that says what is asked, then the file. Standard output: lines of JSON, one after each
page and one with the answer.
"""

import json
import resource
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO, TextIO

from thidua.adapters.page_record import to_reason
from thidua.adapters.reader.kinds import KindReader
from thidua.adapters.reader.wire import progress, written
from thidua.core.kernel.outcome import Outcome, refuse
from thidua.ports.pages import PageRead


def main(asked: BinaryIO, said: TextIO) -> None:
    """Answer the one question that stands on standard input."""
    question = json.loads(asked.readline())
    if question["memory"]:
        resource.setrlimit(resource.RLIMIT_AS, (question["memory"], question["memory"]))
    try:
        answer = written(_answer(question, asked.read(), said))
    except MemoryError:
        answer = written(refuse("reader.too_heavy", name=question["name"]))
    except Exception as broken:  # noqa: BLE001 - whatever a library raises over a hostile file, the user gets a reason
        answer = written(refuse("reader.broke_off", name=question["name"], why=type(broken).__name__))
    said.write(answer + "\n")
    said.flush()


@dataclass
class _Shelf:
    """The pages that the asker has already; a page read now is handed on with the next message."""

    records: Mapping[int, str]
    page: PageRead | None = None

    def kept(self) -> Mapping[int, str]:
        return self.records

    def keep(self, page: PageRead, /) -> None:
        self.page = page

    def taken(self) -> PageRead | None:
        page, self.page = self.page, None
        return page


def _answer(question: dict[str, Any], content: bytes, said: TextIO) -> Outcome[Any]:
    def at(number: int) -> None:
        said.write(json.dumps({"at": number}) + "\n")
        said.flush()

    left_out = {int(number): to_reason(why) for number, why in question["left_out"].items()}
    reader = KindReader(most_pages=question["most_pages"], left_out=left_out, at=at)
    if question["page"]:
        return reader.page(content, question["page"], question["width"], turned=question["turned"])

    shelf = _Shelf({int(number): record for number, record in question["kept"].items()})

    def watch(done: int, total: int) -> bool:
        said.write(progress(done, total, shelf.taken()) + "\n")
        said.flush()
        return True

    return reader.read(content, question["name"], watch, shelf if question["shelf"] else None)


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout)
