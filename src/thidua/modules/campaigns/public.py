"""The door of campaigns."""

from thidua.modules.campaigns.actions import (
    BlocDraft,
    CampaignDraft,
    DeadlineDraft,
    NamedMember,
    PhaseDraft,
    TaskDraft,
    name_members,
    start_campaign,
)
from thidua.modules.campaigns.queries import (
    BlocView,
    CampaignPage,
    CampaignView,
    DeadlineView,
    MemberView,
    bloc_for_update,
    bloc_subject,
    bloc_view,
    campaign_page,
    campaign_view,
    deadlines_of,
    tasks_for,
    visible_blocs,
    visible_campaigns,
)

__all__ = [
    "BlocDraft", "BlocView", "CampaignDraft", "CampaignPage", "CampaignView", "DeadlineDraft", "DeadlineView",
    "MemberView", "NamedMember", "PhaseDraft", "TaskDraft", "bloc_for_update", "bloc_subject", "bloc_view",
    "campaign_page", "campaign_view", "deadlines_of", "name_members", "start_campaign", "tasks_for", "visible_blocs",
    "visible_campaigns",
]  # fmt: skip
