"""What a document is about."""

from thidua.core.plans.fact import Fact, fact_at
from thidua.core.plans.head.about import ABOUT, about_rows, subject
from thidua.core.plans.head.heading import heading
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.marks import is_capital
from thidua.core.plans.text.passage import Passage, passage
from thidua.core.plans.wording.kinds import Kind, kind_before
from thidua.core.plans.wording.names import proper
from thidua.core.plans.wording.recasing import Casing


def _lead(document: Document, where: Passage) -> int:
    """Where the title begins: after "V/v", or after a kind or a whole heading that stands on the title's own row."""
    if match := ABOUT.match(where.folded):
        return match.end()
    found = kind_before(where.folded) if document.kind_row is where.rows[0] else None
    return found[1] if found else 0


def _called(name: str, kind: Kind | None) -> str:
    """A launch is no kind of document of its own: "PHÁT ĐỘNG" on the row above is the first word of the title."""
    if kind is None or kind.code != "PĐ" or name.lower().startswith(kind.name.lower()):
        return name
    return f"{kind.name} {name[:1].lower()}{name[1:]}"


def title(document: Document) -> list[Fact]:
    """The lines under the kind; of a letter what follows "V/v"; of a news item its first lines."""
    rows = [row for row in document.title if any(char.isalnum() for char in row.text)]
    if document.kind is None and (about := about_rows(document.rows)):
        where, said = subject(about)
        span = (len(where.text) - len(where.text.lstrip()), len(where.text))
        return [_titled(document, where, span, said)] if said else []
    if not rows:
        return []
    where = passage(rows)
    named = heading(document)
    span = named.about if named else (_lead(document, where), len(where.text))
    return [_titled(document, where, span, where.text[slice(*span)])]


def _titled(document: Document, where: Passage, span: tuple[int, int], said: str) -> Fact:
    name = _called(proper(said), document.kind)
    if is_capital(said):
        name = Casing([row.text for row in document.rows]).recased(name)
    return fact_at(where, span, "title", {"value": name}, confidence=80 if document.is_damaged else 95)
