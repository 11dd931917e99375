"""What somebody has to do next: a sentence, a deadline, one button, and why the button is off where it is."""

from dataclasses import dataclass
from datetime import date

from thidua.core.kernel.reason import Reason


@dataclass(frozen=True, slots=True)
class Task:
    """One line of "Việc tôi phải làm". `sentence` is a code of foundation/reasons; `due` the last good day."""

    sentence: Reason
    url: str
    verb: str
    due: date | None = None
    disabled: Reason | None = None

    def sort_key(self) -> tuple[bool, date]:
        """Dated things first, the nearest first."""
        return self.due is None, self.due or date.max
