"""Reads of campaigns and blocs."""

from thidua.modules.campaigns.queries.blocs import (
    BlocPage,
    BlocView,
    MemberView,
    TermView,
    bloc_for_update,
    bloc_in_city,
    bloc_page,
    bloc_subject,
    bloc_view,
    members_by_unit,
    named_roles,
    term_views,
    terms_of_bloc,
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
    "TaskView", "TermView", "bloc_for_update", "bloc_in_city", "bloc_page", "bloc_subject", "bloc_view",
    "campaign_for_update", "campaign_page", "campaign_subject", "campaign_view", "deadlines_of", "members_by_unit",
    "named_roles", "tasks_for", "term_views", "terms_of_bloc", "visible_blocs", "visible_campaigns",
]  # fmt: skip
