"""Whom the law suggests for a title in a branch, who is near, and lists that were frozen on their closing day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from thidua.core.kernel.ids import SuggestionId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.foundation.sentences import sentence
from thidua.law.book import lawbook
from thidua.law.eligibility import eligibility
from thidua.modules.awards.models import SuggestionList
from thidua.modules.awards.queries.runs import COLUMNS, SIGHT, Asked, facts_for
from thidua.modules.awards.queries.telling import in_words, verdict_view
from thidua.modules.directory.public import UnitView, units_by_id
from thidua.modules.registry.public import BearerView, bearers_within
from thidua.modules.statutes.public import office_book, office_of

MOST = 2_000
"""How many bearers of a branch are weighed at once on a page."""
GROUPS = ("satisfied", "near", "undetermined", "faulty", "unsatisfied")


@dataclass(frozen=True, slots=True)
class SuggestionLine:
    """A bearer with the answer in short: the places not met, or what is missing."""

    bearer: int
    name: str
    unit_name: str
    group: str
    why: str

    def plain(self) -> dict[str, Any]:
        """As it is kept in a frozen list."""
        return {"bearer": self.bearer, "name": self.name, "unit": self.unit_name, "group": self.group, "why": self.why}


@dataclass(frozen=True, slots=True)
class SuggestionView:
    """Every line of a list by group."""

    title: str
    title_name: str
    year: int
    received: date
    lines: tuple[SuggestionLine, ...]
    digest: str

    def group(self, name: str) -> tuple[SuggestionLine, ...]:
        """The lines of one group, in Vietnamese order of names."""
        return tuple(line for line in self.lines if line.group == name)

    @property
    def groups(self) -> tuple[tuple[str, tuple[SuggestionLine, ...]], ...]:
        """All groups, those who meet the conditions first."""
        return tuple((name, self.group(name)) for name in GROUPS)


def _why(told: Mapping[str, Any], texts: Any) -> str:
    view = verdict_view(told, texts)
    if view.answer == "satisfied":
        return ""
    short = [line.cites for line in view.clauses if line.answer == view.answer]
    if view.answer == "undetermined":
        short = [*view.holds, *view.texts, *view.missing] or short
    first = "; ".join(short[:3])
    return f"{first} … (+{len(short) - 3})" if len(short) > 3 else first  # noqa: PLR2004 - three fit in a line


def _line(bearer: BearerView, told: Mapping[str, Any], texts: Any) -> SuggestionLine:
    group = "near" if told["next_year"] else told["answer"]
    return SuggestionLine(bearer.id, bearer.name, bearer.unit_name, group, _why(told, texts))


def _faulty(bearer: BearerView, found: Refused) -> SuggestionLine:
    """A bearer whose data contradict themselves: nobody is left out unseen."""
    why = " ".join(sentence(reason) for reason in in_words(found))
    return SuggestionLine(bearer.id, bearer.name, bearer.unit_name, "faulty", why)


def suggestions(unit: UnitView, asked: Asked, *, by: str) -> Outcome[SuggestionView]:
    """Every bearer of the branch weighed for the title."""
    if asked.title not in lawbook().titles:
        return refuse("law.title_unknown", title=asked.title, received=asked.received)
    book = office_book(office_of(unit.path))
    lines = []
    for bearer in bearers_within(unit.path, most=MOST):
        plain = facts_for(bearer, asked, by=by)
        found = eligibility(plain, title=asked.title, received=asked.received, book=book)
        lines.append(_line(bearer, found.value, book.texts) if isinstance(found, Ok) else _faulty(bearer, found))
    name = lawbook().titles[asked.title].name
    return Ok(SuggestionView(asked.title, name, asked.year, asked.received, tuple(lines), book.digest))


def choosing_units(ctx: Context) -> tuple[UnitView, ...]:
    """The units whose branch the actor may have weighed."""
    keys = gate.units_of(SIGHT, holder=ctx.actor, on=ctx.today)
    return tuple(units_by_id(list(keys)).values())


@dataclass(frozen=True, slots=True)
class SuggestionPage:
    """A frozen list."""

    id: SuggestionId
    unit: UnitId
    unit_name: str
    view: SuggestionView
    by: str
    at: datetime


def _page(row: SuggestionList) -> SuggestionPage:
    lines = tuple(
        SuggestionLine(each["bearer"], each["name"], each["unit"], each["group"], each["why"]) for each in row.lines
    )
    name = lawbook().titles[row.title].name
    view = SuggestionView(row.title, name, row.year, row.received, lines, row.digest)
    return SuggestionPage(SuggestionId(row.pk), UnitId(row.unit_id), row.unit.name, view, row.by, row.at)


def frozen_lists(ctx: Context) -> tuple[SuggestionPage, ...]:
    """The frozen lists that the actor may see, newest first."""
    seen = gate.visible(SIGHT, holder=ctx.actor, on=ctx.today, columns=COLUMNS)
    return tuple(_page(row) for row in SuggestionList.objects.filter(seen).select_related("unit")[:20])


def frozen_page(ctx: Context, key: SuggestionId) -> Outcome[SuggestionPage]:
    """One frozen list; refused as not found where the actor may not see it."""
    seen = gate.visible(SIGHT, holder=ctx.actor, on=ctx.today, columns=COLUMNS)
    row = SuggestionList.objects.filter(seen, pk=key).select_related("unit").first()
    return Ok(_page(row)) if row else refuse("absent.not_found")
