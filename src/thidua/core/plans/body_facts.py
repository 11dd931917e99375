"""All that the body of a paper says: a report or a news item tells what was done, other papers look ahead."""

from collections.abc import Sequence

from thidua.core.plans.body.activities import activities, held
from thidua.core.plans.body.awards import awards
from thidua.core.plans.body.bloc import bloc
from thidua.core.plans.body.citations import citations
from thidua.core.plans.body.contents import contents
from thidua.core.plans.body.deadlines import deadlines
from thidua.core.plans.body.foretold import foretold
from thidua.core.plans.body.formula import scoring
from thidua.core.plans.body.movements import movements
from thidua.core.plans.body.occasions import occasions
from thidua.core.plans.body.ordinals import counted_tasks
from thidua.core.plans.body.phases import phases, phases_told
from thidua.core.plans.body.requests import requests
from thidua.core.plans.body.results import results
from thidua.core.plans.body.targets import targets
from thidua.core.plans.body.tasks import tasks, tasks_ahead
from thidua.core.plans.fact import Check, Fact
from thidua.core.plans.rows.inline import awards_told
from thidua.core.plans.text.document import Document

_REPORT = "BC"
_TELLING = frozenset({_REPORT, "news"})


def body_facts(
    document: Document, own: Fact | None, issued: Fact | None, issuing: Fact | None, named: Fact | None
) -> tuple[list[Fact], list[Check]]:
    """All facts between head and end, with the sums stated; the arguments are what the head says, if it does.

    `own` is the number, `issued` the day, `issuing` the body, `named` the kind.
    """
    code = str(named.value["code"]) if named is not None else ""
    of_bloc, checks = bloc(document, issuing)
    facts = [
        *citations(document, own),
        *occasions(document),
        *movements(document),
        *scoring(document, _members(of_bloc)),
        *of_bloc,
    ]
    if _is_telling(document, named):
        reached, sums = results(document, _day(issued))
        told = [*held(document), *counted_tasks(document), *requests(document), *awards_told(document.nodes)]
        told += [*foretold(document, _day(issued)), *phases_told(document, _day(issued))]
        told += deadlines(document, _day(issued), is_telling=True)[0]
        if code == _REPORT:
            told += tasks_ahead(document, [fact for fact in told if fact.group == "report_deadlines"])
        return [*facts, *reached, *told], [*checks, *sums]
    return [*facts, *_planned(document, _day(issued), code)], checks


def _day(issued: Fact | None) -> str | None:
    return str(issued.value["value"]) if issued else None


def _is_telling(document: Document, named: Fact | None) -> bool:
    """A report, a news item, or a text without kind, number or numbered paragraphs: it tells what was done."""
    if named is not None:
        return named.value["code"] in _TELLING
    return document.kind is None and not document.tail and len(document.preamble) == len(document.nodes)


def _members(of_bloc: Sequence[Fact]) -> int | None:
    """How many members the bloc has, where they are listed."""
    return sum(fact.group == "bloc.members" for fact in of_bloc) or None


def _planned(document: Document, issued: str | None, code: str) -> list[Fact]:
    """What only a text that looks ahead holds."""
    staged = phases(document, issued)
    due, done = deadlines(document, issued)
    return [
        *staged,
        *contents(document),
        *targets(document, issued),
        *activities(document, staged),
        *tasks(document, [*due, *done], code),
        *due,
        *awards(document),
    ]
