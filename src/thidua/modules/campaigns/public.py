"""The door of campaigns."""

from thidua.modules.campaigns.actions import (
    BlocDraft,
    CampaignDraft,
    DeadlineDraft,
    NamedMember,
    PhaseDraft,
    TaskDraft,
    carry_over,
    leave_bloc,
    name_members,
    record_term,
    start_campaign,
)
from thidua.modules.campaigns.queries import (
    BlocView,
    CampaignPage,
    CampaignView,
    DeadlineView,
    MemberView,
    TermView,
    bloc_for_update,
    bloc_in_city,
    bloc_subject,
    bloc_view,
    campaign_page,
    campaign_view,
    deadlines_of,
    tasks_for,
    term_views,
    terms_of_bloc,
    visible_blocs,
    visible_campaigns,
)

__all__ = [
    "BlocDraft", "BlocView", "CampaignDraft", "CampaignPage", "CampaignView", "DeadlineDraft", "DeadlineView",
    "MemberView", "NamedMember", "PhaseDraft", "TaskDraft", "TermView", "bloc_for_update", "bloc_in_city",
    "bloc_subject", "bloc_view", "campaign_page", "campaign_view", "carry_over", "deadlines_of", "leave_bloc",
    "name_members", "record_term", "start_campaign", "tasks_for", "term_views", "terms_of_bloc", "visible_blocs",
    "visible_campaigns",
]  # fmt: skip
