"""Members whom an item is about stand aside without being asked; the secretary may let one take part, with a reason."""

from collections.abc import Iterable

from thidua.modules.council.models import Item, StandsAside
from thidua.modules.council.queries import gathering

CONCERNED = "Nội dung liên quan đến bản thân hoặc đơn vị của thành viên"


def set_aside(items: Iterable[Item], *, only: set[int] | None = None) -> None:
    """Set aside on each item the members it is about; `only` looks at these places alone."""
    for item in items:
        attendees = item.session.attendees.select_related("seat", "person")
        for each in attendees if only is None else attendees.filter(pk__in=only):
            if gathering.is_concerned(each, item):
                StandsAside.objects.get_or_create(item=item, attendee=each, defaults={"because": CONCERNED})
