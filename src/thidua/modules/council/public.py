"""The door of councils."""

from thidua.modules.council.actions.agenda import (
    NewItem,
    conclude_item,
    note_remark,
    put_item,
    stand_aside,
    take_part,
    withdraw_item,
)
from thidua.modules.council.actions.ballots import annul_ballot, cast_ballot, enter_opinion, open_ballot
from thidua.modules.council.actions.bodies import (
    NewSeat,
    Standing,
    add_seat,
    adopt_rule,
    end_council,
    end_seat,
    establish_council,
    gather_bloc,
)
from thidua.modules.council.actions.counting import close_ballot
from thidua.modules.council.actions.elections import hold_run_off, settle_election
from thidua.modules.council.actions.sessions import (
    Came,
    cancel_session,
    close_session,
    convene_session,
    mark_attendance,
    open_session,
    prepare_session,
)
from thidua.modules.council.queries.reading import (
    ballot_page,
    council_page,
    item_page,
    session_page,
    visible_councils,
    visible_sessions,
)
from thidua.modules.council.queries.results import elected_by
from thidua.modules.council.queries.steps import tasks_for

__all__ = [
    "Came", "NewItem", "NewSeat", "Standing", "add_seat", "adopt_rule", "annul_ballot", "ballot_page",
    "cancel_session", "cast_ballot", "close_ballot", "close_session", "conclude_item", "convene_session",
    "council_page", "elected_by", "end_council", "end_seat", "enter_opinion", "establish_council", "gather_bloc",
    "hold_run_off", "item_page", "mark_attendance", "note_remark", "open_ballot", "open_session", "prepare_session",
    "put_item", "session_page", "settle_election", "stand_aside", "take_part", "tasks_for",
    "visible_councils", "visible_sessions", "withdraw_item",
]  # fmt: skip
