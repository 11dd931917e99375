"""The reading process: `python -m thidua.adapters.reader.child`. Its memory is limited before it sees the file.

Standard input: a line of JSON that says what is asked, then the file. Standard output: lines of JSON, one after each
page and one with the answer.
"""

import json
import resource
import sys
from typing import Any, BinaryIO, TextIO

from thidua.adapters.reader.kinds import KindReader
from thidua.adapters.reader.wire import written
from thidua.core.kernel.outcome import Outcome, refuse


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


def _answer(question: dict[str, Any], content: bytes, said: TextIO) -> Outcome[Any]:
    reader = KindReader(most_pages=question["most_pages"])
    if question["page"]:
        return reader.page(content, question["page"], question["width"], turned=question["turned"])

    def watch(done: int, total: int) -> bool:
        said.write(json.dumps({"done": done, "total": total}) + "\n")
        said.flush()
        return True

    return reader.read(content, question["name"], watch)


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout)
