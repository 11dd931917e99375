"""How the office writes a number, a day, a moment and the distance to a deadline."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

from django.utils import timezone
from django.utils.translation import gettext, ngettext

from thidua.core.documents.amounts import amount_text
from thidua.core.kernel.quantity import rounded, written

MISSING = "–"
NEAR_DAYS = 7


def number(value: object, places: int | None = None) -> str:
    """A number with a decimal comma; None is missing (–), which is not zero.

    `places` None keeps the decimals it has; of a fraction at most two.
    """
    if value is None or value == "":
        return MISSING
    if isinstance(value, Fraction):
        amount = rounded(value) if places is None else rounded(value, places)
        amount = amount.normalize() if places is None else amount
    elif isinstance(value, Decimal):
        amount = value
    else:
        amount = Decimal(str(value))
    return written(amount, places).replace("-", "−")


def amount(value: Decimal | Fraction | None) -> str:
    """What was added up, as exactly as papers print it: a sum of figures with three decimals keeps its three."""
    return amount_text(value).replace("-", "−")


def day(value: date | datetime | None) -> str:
    """dd/mm/yyyy in the office's zone."""
    if value is None:
        return MISSING
    if isinstance(value, datetime):
        value = timezone.localtime(value).date()
    return f"{value:%d/%m/%Y}"


def moment(value: datetime | None) -> str:
    """HH:MM dd/mm/yyyy in the office's zone."""
    return MISSING if value is None else f"{timezone.localtime(value):%H:%M %d/%m/%Y}"


@dataclass(frozen=True, slots=True)
class Deadline:
    """A last good day as seen from today. `kind`: done, far, near, late, or past where nobody knows if it was kept."""

    due: date
    days: int
    kind: str
    words: str


def deadline(due: date, *, today: date, is_done: bool | None = False) -> Deadline:
    """How far the last good day is, in days. `is_done` None: not known, so a day gone by is not called late."""
    days = (due - today).days
    if is_done:
        return Deadline(due, days, "done", gettext("đã xong"))
    if days < 0 and is_done is None:
        return Deadline(due, days, "past", gettext("đã qua"))
    if days < 0:
        late = -days
        return Deadline(due, days, "late", ngettext("quá hạn %(n)s ngày", "quá hạn %(n)s ngày", late) % {"n": late})
    if days == 0:
        return Deadline(due, days, "near", gettext("hôm nay là ngày cuối"))
    words = ngettext("còn %(n)s ngày", "còn %(n)s ngày", days) % {"n": days}
    return Deadline(due, days, "near" if days <= NEAR_DAYS else "far", words)
