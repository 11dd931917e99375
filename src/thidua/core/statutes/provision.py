"""Dated values and rules of offices, and the law book with them in it: or the article that stands against one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.kernel.period import Day
from thidua.core.kernel.reason import Reason
from thidua.core.rules.citation import Citation, CitationError, Instrument
from thidua.core.rules.condition import Clause, Condition
from thidua.core.rules.lawbook import LawBook
from thidua.core.rules.mark import Mark
from thidua.core.rules.office import OfficeLaw, with_office
from thidua.core.rules.parameter import DatedValue, Quantity
from thidua.core.rules.rule import Rule
from thidua.core.statutes.citing import cited_plain, cited_words
from thidua.core.statutes.numbers import opened


@dataclass(frozen=True, slots=True)
class Provision:
    """A value of a parameter, or a rule for a title, from a day on. `office` "" is for the whole nation."""

    name: str
    since: Day
    cites: Citation
    entered_on: Day
    office: str = ""
    until: Day | None = None
    value: Quantity | None = None
    condition: Condition | None = None
    note: str = ""

    @property
    def is_rule(self) -> bool:
        """Whether it asks something for a title; else it sets a value."""
        return self.condition is not None


def amended(book: LawBook, texts: Mapping[str, Instrument], provisions: Iterable[Provision]) -> Outcome[LawBook]:
    """The book with the provisions in it: the nation's first, then those of each office from the top down.

    Refused with the reasons of the first that contradicts the law.
    """
    held = sorted(provisions, key=lambda one: one.since)
    numbers = opened(held)
    grown = with_office(book, OfficeLaw("", tuple(texts.values()), opened=numbers)) if numbers else Ok(book)
    if isinstance(grown, Refused):
        return grown
    for office in sorted({each.office for each in held}, key=len):
        own = [each for each in held if each.office == office]
        grown = with_office(grown.or_raise(), _office_law(office, texts, own))
        if isinstance(grown, Refused):
            return grown
    return grown


def _office_law(office: str, texts: Mapping[str, Instrument], own: Iterable[Provision]) -> OfficeLaw:
    each = tuple(own)
    return OfficeLaw(
        office,
        texts=tuple(texts.values()),
        values=tuple((one.name, _dated(one)) for one in each if not one.is_rule),
        rules=tuple(_rule(one) for one in each if one.is_rule),
    )


def _dated(one: Provision) -> DatedValue:
    return DatedValue(one.since, whole(one.value), one.cites, Mark.VERIFIED, one.entered_on, one.until)


def _rule(one: Provision) -> Rule:
    assert one.condition is not None
    condition = Clause(str(one.cites), one.condition)
    return Rule(one.name, one.cites, condition, Mark.VERIFIED, one.since, one.until, one.note, office=one.office)


def entered(
    book: LawBook, texts: Mapping[str, Instrument], kept: Sequence[Provision], new: Provision
) -> Outcome[LawBook]:
    """The book with what was kept and a new provision. A refusal names the article in the words of offices."""
    if new.is_rule and not new.office:
        return refuse("statutes.rule_of_the_nation")
    if not new.is_rule and new.value is None:
        return refuse("statutes.value_missing")
    before = amended(book, texts, kept).or_raise()
    if new.is_rule:
        after = amended(book, texts, (*kept, new))
    else:
        after = with_office(before, _office_law(new.office, texts, (new,)))
    return after if isinstance(after, Ok) else Refused(tuple(_said(before, new, reason) for reason in after))


def _said(book: LawBook, new: Provision, reason: Reason) -> Reason:
    """The reason with the place of the law in words, and with what was set already."""
    told = dict(reason.values)
    if reason.code == "law.parameter_day_taken":
        return _set_already(book, new)
    if "article" in told:
        told["article"] = _in_words(str(told["article"]), book)
    return Reason.of(reason.code, **told)


def _set_already(book: LawBook, new: Provision) -> Reason:
    known = book.parameters[new.name]
    held = known.offices.get(new.office, ()) if new.office else known.values
    taken = next(value for value in held if value.since >= new.since and value.is_on)
    return Reason.of(
        "statutes.value_set_already", since=taken.since, article=cited_words(taken.cites, book.texts),
        value=said(taken.value),
    )  # fmt: skip


def _in_words(place: str, book: LawBook) -> str:
    try:
        return cited_plain(place, book.texts)
    except CitationError:
        return place


def whole(value: Quantity | None) -> Quantity | None:
    """A whole number as one, whatever it was typed as."""
    if isinstance(value, Decimal) and value == value.to_integral_value():
        return int(value)
    return value


def said(value: Quantity | None) -> str:
    """The value as sentences say it."""
    if isinstance(value, bool):
        return "có" if value else "không"
    return "" if value is None else f"{value}".replace(".", ",")
