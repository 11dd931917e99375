"""Who made an initiative, and in what shares: together the whole, each more than nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from thidua.core.kernel.ids import PersonId
from thidua.core.kernel.reason import Reason

WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True)
class Author:
    """A person with a share in percent; `part` is what they did or where they work. `person`: who it is in the
    directory, None of somebody who is not in it.
    """

    name: str
    share: Decimal
    part: str = ""
    person: PersonId | None = None


def faults(authors: Sequence[Author]) -> tuple[Reason, ...]:
    """Everything that stands against these authors."""
    if not authors:
        return (Reason.of("initiative.no_author"),)
    found = []
    names = [" ".join(author.name.casefold().split()) for author in authors]
    if any(not name for name in names):
        found.append(Reason.of("initiative.author_without_name"))
    twice = sorted({author.name for author, name in zip(authors, names, strict=True) if names.count(name) > 1})
    if twice:
        found.append(Reason.of("initiative.author_twice", names=tuple(twice)))
    if any(author.share <= 0 for author in authors):
        found.append(Reason.of("initiative.share_not_positive"))
    total = sum((author.share for author in authors), Decimal(0))
    if total != WHOLE:
        found.append(Reason.of("initiative.shares_not_whole", total=total))
    return tuple(found)
