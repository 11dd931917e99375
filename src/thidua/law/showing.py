"""What the law says about a title on a day, and what changed between two days, as plain data."""

from thidua.core.kernel.period import Day
from thidua.core.rules.comparison import changes, parameters_of, places_of, value_said
from thidua.core.rules.condition_json import as_plain
from thidua.core.rules.lawbook import LawBook
from thidua.law.book import lawbook


def title_on(title: str, on: Day, book: LawBook | None = None) -> dict[str, object]:
    """A title as it stands on a day: the rule that answers, its places and values, and every rule that is off.

    KeyError where no title has this code.
    """
    law = book or lawbook()
    entry, governing = law.titles[title], law.at(on).rule(title)
    values = () if governing is None else parameters_of(governing)
    return {
        "title": title,
        "name": entry.name,
        "cites": str(entry.cites),
        "needs_text": "" if governing else law.at(on).needed_text(title),
        "places": [] if governing is None else list(places_of(governing)),
        "values": {name: value_said(law.at(on).value(name)) for name in values},
        "condition": None if governing is None else as_plain(governing.condition),
        "rules": [
            {
                "cites": str(each.cites),
                "status": each.status.value,
                "mark": each.mark.value,
                "since": str(each.since),
                "until": str(each.until or ""),
                "note": each.note,
            }
            for each in law.rules_of(title)
        ],
        "digest": law.digest,
    }


def difference(earlier: Day, later: Day, book: LawBook | None = None) -> list[dict[str, str]]:
    """Every rule and value that is not the same on the two days."""
    return [
        {"what": each.what, "name": each.name, "before": each.before, "after": each.after}
        for each in changes(book or lawbook(), earlier, later)
    ]
