"""Reads of what people chose for their letters."""

from dataclasses import dataclass

from thidua.core.kernel.ids import PersonId
from thidua.core.kernel.outcome import Ok
from thidua.core.notices.letters import Mode, Wish
from thidua.foundation.act import Context
from thidua.foundation.sockets import plugged
from thidua.modules.notices.models import Wishes
from thidua.ports.mail import Mail


@dataclass(frozen=True, slots=True)
class WishesView:
    """What the reader chose. `has_post`: whether this installation can send letters at all."""

    address: str
    wish: Wish
    has_post: bool


def wish_of(person: PersonId) -> tuple[str, Wish]:
    """The person's address, empty where they gave none, and their wish."""
    row = Wishes.objects.filter(person=person).first()
    if row is None:
        return "", Wish(mode=Mode.NONE)
    return row.address, Wish(Mode(row.mode), row.quiet_from, row.quiet_until, row.digest_at)


def wishes_of(ctx: Context) -> WishesView:
    """The reader's own."""
    address, wish = wish_of(ctx.actor.person) if ctx.actor.person else ("", Wish(mode=Mode.NONE))
    return WishesView(address, wish, isinstance(plugged(Mail).readiness(), Ok))
