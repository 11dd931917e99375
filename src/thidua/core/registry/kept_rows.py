"""The rows of a list that came from a paper instead of a workbook, kept as a file of their own."""

import json
from collections.abc import Iterator, Mapping, Sequence

from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.registry.legacy import COLUMNS

PLACE = ("paper", "line")
"""Beside the columns: which paper a row was read in, by its number in the room of plans, and on which of its lines."""
MARK = b'{"rows":'


def to_bytes(rows: Sequence[Mapping[str, str]]) -> bytes:
    """The rows as a file; the same rows give the same bytes."""
    plain = [{name: row.get(name, "") for name in (*COLUMNS, *PLACE) if row.get(name, "")} for row in rows]
    return MARK + json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode() + b"}"


def is_kept(content: bytes) -> bool:
    """Whether a file holds rows of a paper."""
    return content.startswith(MARK)


def from_bytes(content: bytes) -> Outcome[Iterator[tuple[int, Mapping[str, str]]]]:
    """Each row's number, from 1, and its cells; refused where the file was cut or altered."""
    try:
        rows = json.loads(content)["rows"]
        cells = [{str(name): str(text) for name, text in row.items()} for row in rows]
    except (ValueError, KeyError, AttributeError, TypeError):
        return refuse("sheet.file_unreadable", why="JSON")
    return Ok(iter(enumerate(cells, 1)))
