"""Decided cases: verdicts that an office has sealed, as plain data. A new pack is tried on them and must answer alike.

A decided case holds the facts as they were and the answer with its reasons; not whom it was about.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.period import Day
from thidua.core.rules.verdict import Answer
from thidua.law.reading.cases import REASONS, Case


def sealed(*, name: str, title: str, received: Day, plain: Mapping[str, object], verdict: Mapping[str, Any]) -> Case:
    """The case of a verdict, under its seal. `verdict` is the plain verdict of `law.eligibility`."""
    because = {reason: tuple(verdict.get(reason, ())) for reason in REASONS}
    open_ = Case(title, name, received, dict(plain), Answer(verdict["answer"]), because)
    return Case(title, name, received, open_.plain, open_.answer, because, open_.content())


def as_plain(case: Case) -> dict[str, object]:
    """The case as plain data."""
    return {
        "title": case.title,
        "name": case.name,
        "received": case.received.isoformat(),
        "plain": dict(case.plain),
        "answer": case.answer.value,
        "because": {reason: list(case.because[reason]) for reason in REASONS},
        "seal": case.seal,
    }


def case_of(told: Mapping[str, Any]) -> Case:
    """The case that plain data tells; KeyError, ValueError or TypeError where it tells none."""
    return Case(
        str(told["title"]),
        str(told["name"]),
        date.fromisoformat(told["received"]),
        dict(told["plain"]),
        Answer(told["answer"]),
        {reason: tuple(map(str, told["because"][reason])) for reason in REASONS},
        str(told["seal"]),
    )


def written(cases: Iterable[Case]) -> str:
    """The cases as one file."""
    return json.dumps([as_plain(case) for case in cases], ensure_ascii=False, sort_keys=True, indent=1)


def decided(content: str) -> Outcome[list[Case]]:
    """The cases of a file. Refused with the first place that is wrong; a case without a seal is none."""
    try:
        found = [case_of(told) for told in json.loads(content)]
    except (ValueError, KeyError, TypeError, AttributeError) as wrong:
        return refuse("law.decided_unreadable", place=f"{type(wrong).__name__}: {wrong}")
    open_ = next((case.name for case in found if not case.seal), None)
    return Ok(found) if open_ is None else refuse("law.decided_unreadable", place=open_)
