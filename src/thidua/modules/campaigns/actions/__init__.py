"""Writes of campaigns and blocs."""

from thidua.modules.campaigns.actions.blocs import carry_over, leave_bloc, record_term, set_up_blocs
from thidua.modules.campaigns.actions.calls import (
    answer_call,
    call_again,
    receive_call,
    release_unit,
    remind_units,
    send_calls,
)
from thidua.modules.campaigns.actions.campaigns import (
    finish_campaign,
    keep_upper,
    name_in_short,
    resume_campaign,
    start_campaign,
)
from thidua.modules.campaigns.actions.drafts import (
    BlocDraft,
    CallDraft,
    CampaignDraft,
    DeadlineDraft,
    MovementDraft,
    PhaseDraft,
    TaskDraft,
)
from thidua.modules.campaigns.actions.members import NamedMember, name_members
from thidua.modules.campaigns.actions.movements import correct_movement, register_movement

__all__ = [
    "BlocDraft",
    "CallDraft",
    "CampaignDraft",
    "DeadlineDraft",
    "MovementDraft",
    "NamedMember",
    "PhaseDraft",
    "TaskDraft",
    "answer_call",
    "call_again",
    "carry_over",
    "correct_movement",
    "finish_campaign",
    "keep_upper",
    "leave_bloc",
    "name_in_short",
    "name_members",
    "receive_call",
    "record_term",
    "register_movement",
    "release_unit",
    "remind_units",
    "resume_campaign",
    "send_calls",
    "set_up_blocs",
    "start_campaign",
]  # fmt: skip
