"""Writes of notices."""

from thidua.modules.notices.actions.letters import (
    TRIES,
    give_letter_up,
    hand_letter_over,
    mark_letter_unclear,
    put_letter_back,
    record_letter_sent,
)
from thidua.modules.notices.actions.telling import Told, begin_day, mark_seen, tell
from thidua.modules.notices.actions.wishes import choose_letters, close_feed, open_feed

__all__ = [
    "TRIES", "Told", "begin_day", "choose_letters", "close_feed", "give_letter_up", "hand_letter_over",
    "mark_letter_unclear", "mark_seen", "open_feed", "put_letter_back", "record_letter_sent", "tell",
]  # fmt: skip
