"""What the law says about a title on a day, and what changed between two days, as plain data."""

from thidua.core.kernel.period import Day
from thidua.core.rules.comparison import changes, parameters_of, places_of, value_said
from thidua.core.rules.condition_json import as_plain
from thidua.core.rules.lawbook import LawBook
from thidua.core.rules.rule import Rule
from thidua.law.book import lawbook


def title_on(title: str, on: Day, book: LawBook | None = None, *, office: str = "") -> dict[str, object]:
    """A title as it stands on a day, for an office: the rule that answers, its places and values, what the office and
    the bodies above it ask beyond it, and every rule that is off.

    KeyError where no title has this code.
    """
    law = book or lawbook()
    day = law.at(on, office=office)
    entry, governing, details = law.titles[title], day.rule(title), day.details(title)
    asked = [each for each in (governing, *details) if each is not None]
    values = dict.fromkeys(name for each in asked for name in parameters_of(each))
    return {
        "title": title,
        "name": entry.name,
        "cites": str(entry.cites),
        "needs_text": "" if governing else day.needed_text(title),
        "places": [] if governing is None else list(places_of(governing)),
        "values": {name: value_said(day.value(name)) for name in values},
        "condition": None if governing is None else as_plain(governing.condition),
        "office_rules": [_own_rule(each) for each in details],
        "rules": [_any_rule(each) for each in law.rules_of(title)],
        "digest": law.digest,
    }


def _own_rule(each: Rule) -> dict[str, object]:
    """A rule of an office, with what it asks."""
    days = {"since": str(each.since), "until": str(each.until or "")}
    told = {"office": each.office, "cites": str(each.cites), "note": each.note}
    return told | days | {"condition": as_plain(each.condition)}


def _any_rule(each: Rule) -> dict[str, str]:
    """Any rule of a title, also one that is off."""
    days = {"since": str(each.since), "until": str(each.until or "")}
    told = {"cites": str(each.cites), "status": each.status.value, "mark": each.mark.value, "note": each.note}
    return told | days


def difference(earlier: Day, later: Day, book: LawBook | None = None) -> list[dict[str, str]]:
    """Every rule and value that is not the same on the two days."""
    return [
        {"what": each.what, "name": each.name, "before": each.before, "after": each.after}
        for each in changes(book or lawbook(), earlier, later)
    ]
