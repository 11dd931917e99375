"""Rights in the room of notices, letters and calendars."""

from thidua.core.access.policy.row import Open, Row

RIGHTS: tuple[Row, ...] = (
    Row("notices.begin_day", open_to=Open.SYSTEM),
    Row("notices.tell", open_to=Open.SYSTEM),
    Row("notices.hand_letter_over", open_to=Open.SYSTEM),
    Row("notices.record_letter_sent", open_to=Open.SYSTEM),
    Row("notices.put_letter_back", open_to=Open.SYSTEM),
    Row("notices.give_letter_up", open_to=Open.SYSTEM),
    Row("notices.mark_letter_unclear", open_to=Open.SYSTEM),
    Row("notices.mark_seen", open_to=Open.SELF),
    Row("notices.choose_letters", open_to=Open.SELF),
    Row("notices.open_feed", open_to=Open.SELF),
    Row("notices.close_feed", open_to=Open.SELF),
)

SIGHTS: tuple[Row, ...] = (Row("notices.see_own", open_to=Open.SELF),)
