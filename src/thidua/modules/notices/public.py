"""The door of notices. Actions of other modules ask for telling by the effect `TELL` (`turn.afterwards`)."""

from thidua.modules.notices.actions import Told, tell
from thidua.modules.notices.queries import unseen_count

TELL = "notices.tell"
"""The effect that tells those with duties at a unit: `unit`, `duties`, `told` (key, kept sentence, url, ISO day)."""

__all__ = ["TELL", "Told", "tell", "unseen_count"]
