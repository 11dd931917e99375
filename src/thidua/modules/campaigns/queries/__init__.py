"""Reads of campaigns and blocs."""

from thidua.modules.campaigns.queries.blocs import (
    BlocPage,
    BlocView,
    MemberView,
    bloc_for_update,
    bloc_page,
    bloc_subject,
    bloc_view,
    visible_blocs,
)
from thidua.modules.campaigns.queries.campaigns import (
    COLUMNS,
    CampaignPage,
    CampaignView,
    DeadlineView,
    PhaseView,
    TaskView,
    campaign_for_update,
    campaign_page,
    campaign_subject,
    campaign_view,
    deadlines_of,
    visible_campaigns,
)
from thidua.modules.campaigns.queries.todo import tasks_for

__all__ = [
    "COLUMNS", "BlocPage", "BlocView", "CampaignPage", "CampaignView", "DeadlineView", "MemberView", "PhaseView",
    "TaskView", "bloc_for_update", "bloc_page", "bloc_subject", "bloc_view", "campaign_for_update", "campaign_page",
    "campaign_subject", "campaign_view", "deadlines_of", "tasks_for", "visible_blocs", "visible_campaigns",
]  # fmt: skip
