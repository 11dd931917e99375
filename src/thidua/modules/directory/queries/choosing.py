"""Choosing a person out of the directory by typing: the name as the list offers it, or a name that only one has."""

from collections.abc import Iterable
from dataclasses import dataclass

from thidua.core.kernel.ids import PersonId
from thidua.core.vietnamese.fold import search_key
from thidua.foundation.act import Context
from thidua.modules.directory.queries.people import visible_people


@dataclass(frozen=True, slots=True)
class Choosable:
    """A person whom a form offers; `label` is what its list shows."""

    id: PersonId
    name: str
    label: str


@dataclass(frozen=True, slots=True)
class Meant:
    """Who is meant by a typed name: somebody of the directory, or an outsider who is known by the name alone."""

    name: str
    person: PersonId | None = None


def people_to_choose(ctx: Context) -> tuple[Choosable, ...]:
    """The people whom the actor may see."""
    return tuple(
        Choosable(each.id, each.name, f"{each.name} ({each.username or each.unit})") for each in visible_people(ctx)
    )


def person_meant(typed: str, people: Iterable[Choosable]) -> Meant:
    """The person of the list, by its line or by a name that only one of them has; else the typed name itself."""
    text = " ".join(typed.split())
    key, offered = search_key(text), list(people)
    found = [each for each in offered if search_key(each.label) == key] if key else []
    found = found or ([each for each in offered if search_key(each.name) == key] if key else [])
    return Meant(found[0].name, found[0].id) if len(found) == 1 else Meant(text)
