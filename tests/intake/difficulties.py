"""What makes the five source texts hard to read, case by case: what must be understood, said as a check of the reading.

The names of the cases are those of the list of difficulties that was given with the sources (A header, B dates, C letters
and digits, D figures, E outline, F end, G pages, H quotations, I symbols, J names, K meaning).
"""

from collections.abc import Callable
from functools import cache

from tests.intake.corpus import documents, read_document
from thidua.adapters.language_model import load_restorer
from thidua.core.documents.received import received_text
from thidua.core.plans.text.document import Document, document_of

Check = Callable[[], bool]
Case = tuple[str, Check]


@cache
def restored(doc: str) -> tuple[str, ...]:
    """The lines of a source as restored, from index 1."""
    text = next(one for one in documents() if one.name == doc).received
    return ("", *(line.text for line in load_restorer().restore_lines(text.split("\n"))))


@cache
def outlined(doc: str) -> Document:
    """A source in its outline."""
    return document_of(received_text(next(one for one in documents() if one.name == doc).received), load_restorer())


def one(doc: str, group: str, **fields: object) -> Check:
    """Some fact of the group has these fields."""
    return lambda: any(
        all(fact.value.get(name) == value for name, value in fields.items()) for fact in facts(doc, group)
    )


def none(doc: str, group: str, **fields: object) -> Check:
    """No fact of the group has these fields."""
    return lambda: not one(doc, group, **fields)()


def count(doc: str, group: str, number: int) -> Check:
    """So many facts of the group."""
    return lambda: len(facts(doc, group)) == number


def facts(doc: str, group: str) -> tuple:
    """The facts of a group, the bloc's included."""
    return read_document(doc).of(group)


def has(doc: str, group: str, field: str, part: str) -> Check:
    """Some fact of the group has this part in a field."""
    return lambda: any(part in str(fact.value.get(field)) for fact in facts(doc, group))


def lacks(doc: str, group: str, field: str, part: str) -> Check:
    """No fact of the group has this part in a field."""
    return lambda: not has(doc, group, field, part)()


def says(doc: str, line: int, *parts: str) -> Check:
    """The restored line says this, capitals aside."""
    return lambda: all(part.lower() in restored(doc)[line].lower() for part in parts)


def mark(doc: str, line: int, path: str) -> Check:
    """The paragraph that begins on the line stands at this place of the outline."""
    return lambda: [n.path for n in outlined(doc).nodes if n.block.where.rows[0].number == line] == [path]


def joined(doc: str, first: int, last: int) -> Check:
    """Both lines are of one paragraph."""
    return lambda: any({first, last} <= {row.number for row in node.block.where.rows} for node in outlined(doc).nodes)


def apart(doc: str, first: int, last: int) -> Check:
    """The lines are of two paragraphs."""
    return lambda: not joined(doc, first, last)()


def amount(doc: str, value: str, unit: str) -> Check:
    """A result or target of this figure with this unit."""
    return lambda: any(
        str(fact.value["value"]) == value and fact.value["unit"] == unit
        for group in ("results", "targets") for fact in facts(doc, group)
    )  # fmt: skip


def no_amount(doc: str, value: str) -> Check:
    """No result and no target has this figure."""
    return lambda: all(str(f.value["value"]) != value for g in ("results", "targets") for f in facts(doc, g))
