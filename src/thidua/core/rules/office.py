"""What an office sets for itself within the law: its own texts, values, facts and rules, laid over the book."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.core.kernel.reason import Reason
from thidua.core.rules.checking import faults
from thidua.core.rules.citation import Instrument
from thidua.core.rules.lawbook import LawBook
from thidua.core.rules.parameter import DatedValue, Parameter
from thidua.core.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class OfficeLaw:
    """What a body has set, as it is laid over the law of the nation. `office` "" is the nation itself.

    `texts` are the body's own instruments, which its values and rules cite. `opened` are parameters that are new here,
    still without a value; `facts` gives the kind of each fact that is new here.
    """

    office: str
    texts: tuple[Instrument, ...] = ()
    facts: dict[str, str] = field(default_factory=dict)
    opened: tuple[Parameter, ...] = ()
    values: tuple[tuple[str, DatedValue], ...] = ()
    rules: tuple[Rule, ...] = ()


def with_office(book: LawBook, own: OfficeLaw) -> Outcome[LawBook]:
    """The book with what the office has set, under a digest of its own; the book given is not changed.

    Refused with every reason: what the law fixes (with the article), a day that is taken, a name that is taken, a
    citation that leads nowhere. A rule of an office can only add to the law's own; it can never stand in its place.
    """
    taken = [*_taken(book, own)]
    if taken:
        return Refused(tuple(taken))
    laid = replace(
        book,
        texts=book.texts | {text.id: text for text in own.texts},
        facts=book.facts | own.facts,
        parameters=book.parameters | {parameter.name: parameter for parameter in own.opened},
    )
    reasons: list[Reason] = []
    for found in _steps(laid, own):
        if isinstance(found, Refused):
            reasons += found
        else:
            laid = found
    wrong = faults(laid) if not reasons else ()
    reasons += [Reason.of("law.office_entry_faulty", fault=fault) for fault in wrong]
    return Refused(tuple(reasons)) if reasons else Ok(laid)


def _steps(book: LawBook, own: OfficeLaw) -> Iterator[LawBook | Refused]:
    """The book after each value and rule that fits, and the refusal of each that does not."""
    for name, value in own.values:
        found = book.with_value(name, value, office=own.office)
        book = found.value if isinstance(found, Ok) else book
        yield book if isinstance(found, Ok) else found
    for rule in own.rules:
        added = book.with_rule(replace(rule, office=own.office))
        book = added.value if isinstance(added, Ok) else book
        yield book if isinstance(added, Ok) else added


def _taken(book: LawBook, own: OfficeLaw) -> Iterator[Reason]:
    for text in own.texts:
        if book.texts.get(text.id, text) != text:
            yield Reason.of("law.name_taken", name=text.id)
    for name in (*own.facts, *(parameter.name for parameter in own.opened)):
        if name in book.facts or name in book.parameters:
            yield Reason.of("law.name_taken", name=name)
