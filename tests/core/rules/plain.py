"""A small law for tests: one text, a few values and facts, and a subject to weigh."""

from datetime import date

from thidua.core.rules.citation import Citation, Instrument
from thidua.core.rules.condition import Clause, Condition, Holds
from thidua.core.rules.lawbook import LawBook
from thidua.core.rules.mark import Mark
from thidua.core.rules.parameter import DatedValue, Found, NeedsText, NotInForce, Parameter, Value
from thidua.core.rules.rule import Rule, Title
from thidua.core.rules.subject import Fact, Grade, History, Subject, Tally

DAY = date(2026, 1, 1)
START = date(2024, 1, 1)
TITLE = Title("a_title", "Một danh hiệu", "title", Citation.read("act 1"), Citation.read("act 3"))
KINDS = {"good": "judged", "calm": "recorded", "members": "number", "done": "number", "kind": "person|group"}


def values(name: str) -> Found:
    """Parameters called by their numbers; "unread" waits for a text, "never" was never in force."""
    known = {"yes": True, "no": False, "unread": NeedsText("unread", "other"), "never": NotInForce("never")}
    found = known.get(name, name)
    if isinstance(found, NeedsText | NotInForce):
        return found
    return Value(name, int(found) if isinstance(found, str) else found, Citation("act", "9"), START)


def subject(
    *, years: str = "", won: dict[str, list[int]] | None = None, silent: tuple[int, ...] = (), **facts
) -> Subject:
    """Grades are written as letters for the years up to 2025, "." for none: "EET." is XS, XS, T, none."""
    letters = {"E": Grade.XS, "T": Grade.T, "H": Grade.HT, "K": Grade.K}
    first = 2026 - max(len(years), 1)
    grades = {first + place: letters[letter] for place, letter in enumerate(years) if letter != "."}
    awards = {
        award: {year: Tally(held.count(year), held.count(year)) for year in held} for award, held in (won or {}).items()
    }
    history = History(first, 2025, grades, awards, frozenset(silent))
    return Subject({name: Fact(value) for name, value in facts.items()}, history)


def dated_value(
    since: date, value, *, until: date | None = None, mark: Mark = Mark.VERIFIED, text: str = "act"
) -> DatedValue:
    return DatedValue(since, value, Citation(text, "2"), mark, DAY, until)


def act(name: str = "act", **fields) -> Instrument:
    usual = {"signed": None, "in_force": START, "mark": Mark.VERIFIED, "checked_on": DAY, "read": "whole"}
    return Instrument(id=name, name=name, number="1", issuer="QH", **(usual | fields))


def book(*rules: Rule, texts=(), parameters=(), condition: Condition | None = None) -> LawBook:
    """A book of one title, with the rules given, or one that asks for `good`."""
    asked = condition or Clause("act 1", Holds("good"))
    every = {each.id: each for each in (act(), *texts)}
    return LawBook.of(
        texts=every,
        parameters={each.name: each for each in parameters},
        titles={TITLE.code: TITLE},
        rules=rules or (Rule(TITLE.code, Citation.read("act 1"), asked, Mark.VERIFIED),),
        facts=KINDS,
        events=frozenset({"medal", "flag"}),
    )


def parameter(*dated: DatedValue, name: str = "years", **fields) -> Parameter:
    return Parameter(name, fields.pop("unit", "năm"), dated, **fields)
