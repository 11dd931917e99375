"""What restores ruined words, taught with what an office has confirmed."""

from collections.abc import Iterable
from typing import Protocol

from thidua.core.plans.text.row import Restorer


class Learner(Protocol):
    """Makes restorers."""

    def taught(self, confirmed: Iterable[str], /) -> Restorer:
        """A restorer whose phrase bank also holds these confirmed texts, in NFC; nobody else's is changed by it."""
        ...
