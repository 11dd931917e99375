"""Writes the pages of docs/ that are read off the registries: actions, policy, events, lifecycles.

`--check` writes nothing and ends with an error where a page is not what the registries say.
"""

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import django

DOCS = Path(__file__).resolve().parent.parent / "docs"
NOTE = "<!-- Written by `make docs` from the registries of the code: change those, not this page. -->"


def main() -> int:
    """Write the pages, or tell which are stale."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing, only tell whether the pages are fresh")
    asked = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "thidua.settings.test")
    django.setup()
    stale = stale_pages()
    if asked.check:
        for name in stale:
            print(f"docs/{name} is stale: run `make docs`", file=sys.stderr)
        return 1 if stale else 0
    for name in stale:
        (DOCS / name).write_text(PAGES[name](), encoding="utf-8")
        print(f"docs/{name} written")
    return 0


def stale_pages() -> list[str]:
    """The pages that are missing or not what the registries say."""
    return [
        name
        for name, page in PAGES.items()
        if not (DOCS / name).exists() or (DOCS / name).read_text(encoding="utf-8") != page()
    ]


def table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> Iterator[str]:
    """A Markdown table."""
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', '/') for cell in row)} |"


def page(title: str, lead: str, lines: Iterator[str]) -> str:
    """A whole page."""
    return "\n".join([f"# {title}", "", NOTE, "", lead, "", *lines, ""])


def codes(names: Iterator[str] | list[str]) -> str:
    """Names as code, with commas; a dash where there is none."""
    return ", ".join(f"`{name}`" for name in names) or "–"


def actions() -> str:
    """Every action: what it does, the step it takes, what the history calls it."""
    from thidua.core.workflow import ALL
    from thidua.foundation.act import REGISTRY

    steps = {step.action: f"`{lifecycle.kind}.{step.name}`" for lifecycle in ALL for step in lifecycle.steps}
    rows = [
        (f"`{name}`", spec.sentence, steps.get(name, "–"), codes(list(spec.events)))
        for name, spec in sorted(REGISTRY.items())
    ]
    lead = (
        "Whatever changes the world is one of these. Each runs in one transaction, asks the [table of rights]"
        "(policy.md), takes at most one step of a [lifecycle](lifecycles.md) and leaves one [event](events.md)."
    )
    return page("Actions", lead, table(("Action", "What it does", "Step", "Event"), rows))


def policy() -> str:
    """The table of rights, for doing and for seeing."""
    from thidua.core.access.policy import POLICY, SIGHT
    from thidua.core.access.policy.row import Row

    def line(row: Row) -> tuple[str, ...]:
        who = f"*{row.open_to.value}*" if row.open_to else codes(sorted(duty.value for duty in row.duties))
        return f"`{row.action}`", who, codes(sorted(relation.value for relation in row.relations))

    def lines() -> Iterator[str]:
        yield from ("## What may be done", "")
        yield from table(("Action", "Who", "Standing in relation"), [line(row) for row in POLICY])
        yield from ("", "## What may be seen", "")
        yield from table(("Sight", "Who", "Standing in relation"), [line(row) for row in SIGHT])

    lead = (
        "Which duty, standing in which relation to the thing, may do what. What no row allows is refused. The same row "
        "refuses the action, filters the list and draws the button. *anyone* needs no log-in; *system* is the system "
        "itself: tasks, and the commands of the machine's owner."
    )
    return page("Rights", lead, lines())


def events() -> str:
    """What the history can say, in both languages."""
    from thidua.foundation.act import REGISTRY
    from thidua.foundation.sentences import catalogue

    vietnamese, english = catalogue("events", "vi"), catalogue("events", "en")
    rows = [
        (f"`{event}`", f"`{spec.name}`", vietnamese[event], english[event])
        for spec in REGISTRY.values()
        for event in spec.events
    ]
    lead = (
        "Each entry of the audit trail carries one of these kinds. The sentence follows the name of whoever acted; "
        "words in braces are facts kept in the entry."
    )
    return page("Events", lead, table(("Event", "Written by", "Vietnamese", "English"), sorted(rows)))


def lifecycles() -> str:
    """Every state table with its steps."""
    from thidua.core.workflow import ALL

    def lines() -> Iterator[str]:
        for lifecycle in ALL:
            yield from (f"## {lifecycle.kind}", "")
            states = [(f"`{state.name}`", state.staff, state.public) for state in lifecycle.states]
            yield from table(("State", "Staff read", "The public reads"), states)
            yield ""
            steps = [
                (f"`{step.name}`", codes(list(step.sources)), f"`{step.target}`", f"`{step.action}`")
                for step in lifecycle.steps
            ]
            yield from table(("Step", "From", "To", "Action"), steps)
            yield ""

    lead = "The states a thing can be in and the steps between them. The first state is where it begins."
    return page("Lifecycles", lead, lines()).rstrip("\n") + "\n"


PAGES: dict[str, Callable[[], str]] = {
    "actions.md": actions,
    "policy.md": policy,
    "events.md": events,
    "lifecycles.md": lifecycles,
}

if __name__ == "__main__":
    sys.exit(main())
