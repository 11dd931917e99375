"""Who decides and who proposes what, on a day: by the office the law names, never by rank."""

from dataclasses import dataclass
from functools import cache

from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.period import Day, Period
from thidua.core.rules.citation import Citation
from thidua.core.rules.mark import Mark
from thidua.law.book import lawbook
from thidua.law.reading.instruments import mark
from thidua.law.reading.parameters import cited
from thidua.law.reading.tables import Entry, parsed, text

DECIDE, PROPOSE = "decide", "propose"


@dataclass(frozen=True, slots=True)
class Power:
    """One office's power over one award in a time; `act` is "decide" or "propose"."""

    award: str
    act: str
    office: str
    during: Period
    cites: Citation
    mark: Mark


@cache
def powers() -> tuple[Power, ...]:
    """Every row of `authority.toml`."""
    file = Entry("authority", parsed(text("procedure/authority")))
    rows = tuple(_power(Entry(f"authority[{place}]", row)) for place, row in enumerate(file.must("rows", list)))
    file.done()
    return rows


def _power(entry: Entry) -> Power:
    during = Period(entry.must("since", Day), entry.day("until"))
    cites = cited(entry.where, entry.must("cite", str))
    power = Power(
        entry.must("award", str), entry.must("act", str), entry.must("office", str), during, cites, mark(entry)
    )
    entry.done()
    return power


def holders(award: str, act: str, on: Day) -> tuple[Power, ...]:
    """The offices that may do this on that day, with their articles; only those whose words were read."""
    return tuple(
        power
        for power in powers()
        if (power.award, power.act) == (award, act) and power.during.contains(on) and power.mark.is_on
    )


def allowed(office: str, *, award: str, act: str, on: Day) -> Outcome[Power]:
    """The power of the office, or a refusal: the text of that day is not read, or the law names others."""
    there = holders(award, act, on)
    held = next((power for power in there if power.office == office), None)
    if held is not None:
        return Ok(held)
    if not there:
        return refuse("law.authority_not_read", award=award, on=on, text=lawbook().at(on).needed_text(award))
    return refuse("law.office_without_power", office=office, award=award, holders=[power.office for power in there])
