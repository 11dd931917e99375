"""How a bloc's round runs by its regulation: how many one cross-scores, when a third is called, objections."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.period import Day
from thidua.core.scoring.canonical import canonical
from thidua.core.scoring.exact import amount_text, decimal_of
from thidua.core.scoring.formula import Combination, Formula, Source

FRIDAY = 4
MOST_SHARE = 100


@dataclass(frozen=True, slots=True)
class Procedure:
    """each: how many others a member scores (None: all). third_share: percent of the maximum by which two may differ.

    objection_days: working days in which members may object and in which the head answers (0: none).
    specialists: the unit that scores each section given to a specialist body; "" stands for the whole table.
    """

    each: int | None = None
    third_share: Decimal | None = None
    objection_days: int = 5
    specialists: tuple[tuple[str, int], ...] = ()


def procedure_to_json(procedure: Procedure) -> str:
    """The procedure as canonical text."""
    return canonical(
        {
            "each": procedure.each,
            "third_share": None if procedure.third_share is None else amount_text(procedure.third_share),
            "objection_days": procedure.objection_days,
            "specialists": [list(pair) for pair in procedure.specialists],
        }
    )


def procedure_from_json(text: str) -> Procedure:
    """The procedure of a text written by `procedure_to_json`; the empty text is the procedure of the first rounds."""
    if not text:
        return Procedure()
    record: Mapping[str, object] = json.loads(text)
    share, pairs = record["third_share"], record["specialists"]
    return Procedure(
        each=record["each"] if isinstance(record["each"], int) else None,
        third_share=decimal_of(share) if isinstance(share, str) else None,
        objection_days=int(str(record["objection_days"])),
        specialists=tuple((str(section), int(unit)) for section, unit in pairs) if isinstance(pairs, list) else (),
    )


def fitting(procedure: Procedure, formula: Formula) -> Outcome[Procedure]:
    """The procedure, if the formula can be computed under it; refused with what contradicts it."""
    cross = [part for part in formula.parts if part.source is Source.CROSS]
    wanted = {
        section for part in formula.parts if part.source is Source.SPECIALIST for section in part.sections or ("",)
    }
    if procedure.each is not None and formula.raters not in (None, procedure.each):
        return refuse("procedure.raters_differ", each=procedure.each, raters=formula.raters)
    if procedure.third_share is not None and not 0 < procedure.third_share <= MOST_SHARE:
        return refuse("procedure.share_out_of_range", share=procedure.third_share)
    if procedure.third_share is not None and any(part.combination is Combination.SUM for part in cross):
        return refuse("procedure.third_needs_a_mean")
    missing = sorted(wanted - {section for section, _unit in procedure.specialists})
    if missing:
        return refuse("procedure.specialist_missing", sections=", ".join(missing) or "–")
    return Ok(procedure)


def uses(formula: Formula, source: Source) -> bool:
    """Whether the formula takes scores of that source."""
    return any(part.source is source for part in formula.parts)


def working_day_after(day: Day, count: int, *, holidays: Iterable[Day] = ()) -> Day:
    """The last of so many working days after a day; Saturdays, Sundays and holidays do not count."""
    off = set(holidays)
    while count:
        day += timedelta(days=1)
        count -= day.weekday() <= FRIDAY and day not in off
    return day
