"""A rule: what a title asks, from a day on, with the place of the law that says so."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from thidua.core.kernel.period import Day, Period
from thidua.core.rules.citation import Citation, Instrument, day_before
from thidua.core.rules.condition import Condition, TextNeeded
from thidua.core.rules.mark import Mark, Status, status


@dataclass(frozen=True, slots=True)
class Title:
    """A title or form of commendation. `family` is "title" (danh hiệu thi đua) or "form" (hình thức khen thưởng).

    `detailed_by` is the place that lets ministries and provinces add detail to the standard; None where none does.
    """

    code: str
    name: str
    family: str
    cites: Citation
    detailed_by: Citation | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """What a title asks between two days, both inside; `until` None is open. Only a rule that is on answers.

    A rule begins and ends with the text it cites; `begins` and `gives_way` name other texts with which it begins, or
    to which it gives way. A rule of an `office` adds to the law's own rule for that body and all below it.
    """

    title: str
    cites: Citation
    condition: Condition
    mark: Mark
    since: Day | None = None
    until: Day | None = None
    note: str = ""
    begins: str = ""
    gives_way: str = ""
    office: str = ""

    @property
    def status(self) -> Status:
        """Whether it answers."""
        return status(self.mark)

    def is_in_force(self, on: Day) -> bool:
        """Whether the day lies in its time."""
        return Period(self.since, self.until).contains(on)


def rule(
    title: Title,
    *,
    cites: str,
    mark: Mark = Mark.VERIFIED,
    begins: str = "",
    gives_way: str = "",
) -> Callable[[Callable[[], Condition]], Rule]:
    """Make a rule of a function whose docstring says the article and whose value is its condition.

    CitationError where the citation is not one: a rule without citation does not load.
    """
    place = Citation.read(cites)

    def made(told: Callable[[], Condition]) -> Rule:
        note = " ".join((told.__doc__ or "").split())
        return Rule(title.code, place, told(), mark, note=note, begins=begins, gives_way=gives_way)

    return made


def dated(each: Rule, texts: dict[str, Instrument]) -> Rule:
    """The rule with its days: those of its text, cut short where an amendment nobody has read begins."""
    text = texts[each.cites.text]
    since = each.since or texts[each.begins or each.cites.text].in_force
    way = [day_before(texts[each.gives_way].in_force)] if each.gives_way else []
    ends = [day for day in (each.until, text.ends, *way, *_cuts(text, texts)) if day is not None and day >= since]
    return replace(each, since=since, until=min(ends, default=None))


def _cuts(text: Instrument, texts: dict[str, Instrument]) -> list[Day]:
    return [day_before(other.in_force) for other in texts.values() if other.amends == text.id and not other.has_text]


def waiting(title: Title, texts: dict[str, Instrument]) -> list[Rule]:
    """Rules that stand for the texts nobody has read: the law before the title's own, and the law that amends it."""
    own = texts[title.cites.text]
    earlier = [other for other in texts.values() if other.id == own.replaces and not other.has_text]
    later = [other for other in texts.values() if other.amends == own.id and not other.has_text]
    return [
        Rule(
            title.code,
            Citation(other.id),
            TextNeeded(other.id),
            Mark.UNKNOWN,
            other.in_force,
            day_before(own.in_force) if other in earlier else other.ends,
        )
        for other in (*earlier, *later)
    ]
