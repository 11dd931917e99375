"""A restorer that does the same lines once: what read the facts is what shows the changes."""

from collections.abc import Sequence

from thidua.core.documents.received import Line
from thidua.core.plans.text.row import RestoredLine, Restorer, cleaned


class RestoredOnce:
    """Restores as `restorer` does, and remembers the last text it was given."""

    def __init__(self, restorer: Restorer) -> None:
        self._restorer = restorer
        self._given: Sequence[str] | None = None
        self._restored: Sequence[RestoredLine] = ()

    def restore_lines(self, lines: Sequence[str], /) -> Sequence[RestoredLine]:
        """Each line restored, in order."""
        if self._given != lines:
            self._given, self._restored = list(lines), self._restorer.restore_lines(lines)
        return self._restored

    def restored(self, lines: Sequence[Line]) -> Sequence[RestoredLine]:
        """The lines of a text as its reading restored them; places in them are those of the raw lines."""
        return self.restore_lines(cleaned(lines))
