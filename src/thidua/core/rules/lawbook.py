"""The law as one book: texts, values, rules; what it was on a day; and the verdict on a subject by that day's law."""

from dataclasses import dataclass, replace
from functools import cache, cached_property

from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.period import Day
from thidua.core.rules.citation import Instrument
from thidua.core.rules.condition import AllOf, Condition, TextNeeded
from thidua.core.rules.digest import digest
from thidua.core.rules.mark import Status
from thidua.core.rules.parameter import DatedValue, Found, NotInForce, Parameter
from thidua.core.rules.rule import Rule, Title, dated, waiting
from thidua.core.rules.subject import Subject
from thidua.core.rules.trace import Finding, verdict
from thidua.core.rules.verdict import Verdict
from thidua.core.rules.weighing import weigh


@dataclass(frozen=True, slots=True)
class Evaluation:
    """A verdict with all it rests on. `received` is the day the dossier came in; `rule` is None where none is read."""

    title: Title
    received: Day
    rule: Rule | None
    verdict: Verdict
    trace: Finding
    digest: str


@dataclass(frozen=True)
class LawBook:
    """Texts, parameters, titles, rules and the catalogue of facts, which were checked together (`rules.checking`).

    `facts` gives the kind of each fact: "judged", "recorded", "number", or its words joined by "|".
    `events` are the awards and recognitions that a history may name.
    """

    texts: dict[str, Instrument]
    parameters: dict[str, Parameter]
    titles: dict[str, Title]
    rules: tuple[Rule, ...]
    facts: dict[str, str]
    events: frozenset[str]

    @classmethod
    def of(
        cls,
        *,
        texts: dict[str, Instrument],
        parameters: dict[str, Parameter],
        titles: dict[str, Title],
        rules: tuple[Rule, ...],
        facts: dict[str, str],
        events: frozenset[str],
    ) -> "LawBook":
        """The book with every rule dated by its text, and the unread texts standing in where nobody can answer."""
        read = [dated(each, texts) for each in rules]
        unread = [gap for title in titles.values() for gap in waiting(title, texts)]
        return cls(texts, parameters, titles, (*read, *unread), facts, events)

    @cached_property
    def digest(self) -> str:
        """SHA-256 of everything the verdicts rest on; stored with each of them."""
        return digest(
            {
                "texts": self.texts.values(),
                "parameters": self.parameters.values(),
                "titles": self.titles.values(),
                "rules": self.rules,
                "facts": self.facts.items(),
                "events": self.events,
            }
        )

    @cached_property
    def _by_title(self) -> dict[str, tuple[Rule, ...]]:
        return {code: tuple(each for each in self.rules if each.title == code) for code in self.titles}

    def rules_of(self, title: str) -> tuple[Rule, ...]:
        """All rules of a title, also those that are off, oldest first."""
        return tuple(sorted(self._by_title.get(title, ()), key=lambda each: (str(each.since), each.status.value)))

    def at(self, on: Day, *, office: str = "") -> "LawOn":
        """The law of that day, for a body with its own values."""
        return LawOn(self, on, office)

    def evaluate(self, title: str, subject: Subject, received: Day) -> Outcome[Evaluation]:
        """The verdict by the law of the day the dossier was received. Refused where no law here knows the title."""
        if title not in self.titles:
            return refuse("law.title_unknown", title=title, received=received)
        return Ok(self.at(received, office=subject.office).weighed(self.titles[title], subject))

    def with_rule(self, office_rule: Rule) -> Outcome["LawBook"]:
        """The book with an office's own rule added to a title of the law; it cannot replace the law's rule.

        Refused where the law leaves no detail of the title to offices, with the article that sets its standard.
        """
        title = self.titles.get(office_rule.title)
        if title is None:
            return refuse("law.title_unknown", title=office_rule.title, received=office_rule.since)
        if title.detailed_by is None:
            return refuse("law.title_not_delegated", title=title.name, article=str(title.cites))
        return Ok(replace(self, rules=(*self.rules, office_rule)))

    def with_value(self, parameter: str, value: DatedValue, *, office: str = "") -> Outcome["LawBook"]:
        """The book with one more value from its day on; refusals as of `Parameter.with_value`."""
        if parameter not in self.parameters:
            return refuse("law.parameter_unknown", parameter=parameter)
        known = self.parameters[parameter]
        delegates = self.texts.get(known.set_by.text) if office and known.set_by else None
        if delegates is not None and value.since < delegates.in_force:
            return refuse("law.parameter_not_delegated", parameter=parameter, article=known.fixed_by(value.since))
        amended = known.with_value(value, office=office)
        if not isinstance(amended, Ok):
            return amended
        return Ok(replace(self, parameters=self.parameters | {parameter: amended.value}))


@dataclass(frozen=True, slots=True)
class LawOn:
    """The law as it stood on one day, for one body."""

    book: LawBook
    on: Day
    office: str = ""

    def rule(self, title: str) -> Rule | None:
        """The rule that answers for the title that day, or None."""
        there = (each for each in self.book.rules_of(title) if each.is_in_force(self.on) and not each.office)
        return next((each for each in there if each.status is Status.ON), None)

    def details(self, title: str) -> tuple[Rule, ...]:
        """What the body asks beyond the law's own rule: its rules and those of the bodies above it."""
        return tuple(
            each
            for each in self.book.rules_of(title)
            if each.office and each.is_in_force(self.on) and f"{self.office}/".startswith(f"{each.office}/")
        )

    def needed_text(self, title: str) -> str:
        """The text that would have to be read to answer for the title that day; "" where none is known."""
        waits = (each for each in self.book.rules_of(title) if each.is_in_force(self.on))
        return next((each.cites.text for each in waits if each.status is Status.NEEDS_TEXT), "")

    def value(self, parameter: str) -> Found:
        """The value of a parameter that day."""
        known = self.book.parameters.get(parameter)
        return NotInForce(parameter) if known is None else known.at(self.on, office=self.office)

    def weighed(self, title: Title, subject: Subject) -> Evaluation:
        """The verdict with its trace."""
        governing = self.rule(title.code)
        condition: Condition = TextNeeded(self.needed_text(title.code))
        if governing is not None:
            condition = AllOf((governing.condition, *(each.condition for each in self.details(title.code))))
        trace = weigh(condition, subject, cache(self.value))
        return Evaluation(title, self.on, governing, verdict(trace), trace, self.book.digest)
