"""Reads of notices."""

from thidua.modules.notices.queries.calendar import (
    CalendarPage,
    DueView,
    FeedView,
    appointments_of,
    calendar_page,
    digest_of,
)
from thidua.modules.notices.queries.letters import (
    LetterToSend,
    letter_for_update,
    letter_to_send,
    letters_due,
    lost_letters,
)
from thidua.modules.notices.queries.notices import NoticeView, already_told, notices_page, unseen_count
from thidua.modules.notices.queries.wishes import WishesView, wish_of, wishes_of

__all__ = [
    "CalendarPage", "DueView", "FeedView", "LetterToSend", "NoticeView", "WishesView", "already_told",
    "appointments_of", "calendar_page", "digest_of", "letter_for_update", "letter_to_send", "letters_due",
    "lost_letters", "notices_page", "unseen_count", "wish_of", "wishes_of",
]  # fmt: skip
