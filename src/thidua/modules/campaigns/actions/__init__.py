"""Writes of campaigns and blocs. Importing the files registers their actions."""

from thidua.modules.campaigns.actions.blocs import carry_over, leave_bloc, record_term
from thidua.modules.campaigns.actions.campaigns import (
    BlocDraft,
    CampaignDraft,
    DeadlineDraft,
    NamedMember,
    PhaseDraft,
    TaskDraft,
    finish_campaign,
    name_members,
    resume_campaign,
    start_campaign,
)

__all__ = [
    "BlocDraft", "CampaignDraft", "DeadlineDraft", "NamedMember", "PhaseDraft", "TaskDraft", "carry_over",
    "finish_campaign", "leave_bloc", "name_members", "record_term", "resume_campaign", "start_campaign",
]  # fmt: skip
