"""The words with which an article is told. Each makes a node of `core.rules.condition`; none holds a number."""

from thidua.core.rules.citation import Citation
from thidua.core.rules.condition import (
    AllOf,
    Amount,
    AnyOf,
    AtLeast,
    Clause,
    Condition,
    EitherYear,
    Graded,
    Holds,
    Is,
    NotHeldUp,
    Number,
    Opposite,
    Setting,
    Since,
    Span,
    Times,
    Years,
    YearsIn,
)
from thidua.core.rules.rule import Title
from thidua.core.rules.subject import Grade

WELL = Graded(Grade.T)
EXCELLENTLY = Graded(Grade.XS)
LAW = "luat_06_2022"
DECREE = "nd_152_2025"


def title(code: str, name: str, *, cites: str, detail: str = "") -> Title:
    """A danh hiệu thi đua; `detail` is the clause that lets ministries and provinces add to its standard."""
    return Title(code, name, "title", Citation.read(cites), Citation.read(detail) if detail else None)


def form(code: str, name: str, *, cites: str, detail: str = "") -> Title:
    """A hình thức khen thưởng; `detail` as for a title."""
    return Title(code, name, "form", Citation.read(cites), Citation.read(detail) if detail else None)


def all_of(*parts: Condition) -> Condition:
    """Every part holds."""
    return AllOf(parts)


def any_of(*parts: Condition) -> Condition:
    """One part is enough ("đạt một trong các tiêu chuẩn")."""
    return AnyOf(parts)


def law(place: str, *parts: Condition) -> Condition:
    """What a place of the Law of 2022 asks: all its parts."""
    return Clause(f"{LAW} {place}", parts[0] if len(parts) == 1 else AllOf(parts))


def decree(place: str, *parts: Condition) -> Condition:
    """What a place of Nghị định 152/2025/NĐ-CP asks: all its parts."""
    return Clause(f"{DECREE} {place}", parts[0] if len(parts) == 1 else AllOf(parts))


def holds(*facts: str) -> Condition:
    """All these facts, recorded or judged, are true."""
    parts = tuple(Holds(fact) for fact in facts)
    return parts[0] if len(parts) == 1 else AllOf(parts)


def fails(part: Condition) -> Condition:
    """The part does not hold."""
    return Opposite(part)


def subject_is(*words: str) -> Condition:
    """The subject is of one of these kinds (fact `doi_tuong`)."""
    return Is("doi_tuong", words)


def has(fact: str) -> Condition:
    """The number that this fact gives is at least one."""
    return AtLeast(Amount(fact))


def at_least(number: Number, least: str) -> Condition:
    """The number reaches the parameter."""
    return AtLeast(number, least)


def received(award: str, least: str = "") -> Condition:
    """The award was received in the years looked at, as often as the parameter says, or once."""
    return AtLeast(Times(award), least)


def ever(award: str) -> Condition:
    """The award is held, whenever it was received."""
    return Since(award, AllOf(()))


def span(least: str) -> Condition:
    """The years looked at are as many as the parameter says, or more."""
    return AtLeast(Span(), least)


def years(of: Years, least: str) -> Condition:
    """So many of the years looked at lie in the set, in any order."""
    return AtLeast(YearsIn(of), least)


def either_year(*parts: Years) -> Years:
    """The years that lie in one of the sets."""
    return EitherYear(parts)


def setting(parameter: str) -> Condition:
    """A reading or practice that the law leaves open is in force."""
    return Setting(parameter)


def not_held_up(*facts: str) -> Condition:
    """None of these matters is being examined."""
    return AllOf(tuple(NotHeldUp(fact) for fact in facts))
