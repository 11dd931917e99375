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
from thidua.modules.campaigns.queries.calls import CallView, call_for_update, call_page, calls_to
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
from thidua.modules.campaigns.queries.cascade import CascadePage, Node, cascade_page, participation_of
from thidua.modules.campaigns.queries.movements import (
    MovementView,
    movement_for_update,
    movement_view,
    running_alike,
    units_with_register,
    visible_movements,
)
from thidua.modules.campaigns.queries.todo import tasks_for

__all__ = [
    "COLUMNS", "BlocPage", "BlocView", "CallView", "CampaignPage", "CampaignView", "CascadePage", "DeadlineView",
    "MemberView", "MovementView", "Node", "PhaseView", "TaskView", "TermView", "bloc_for_update", "bloc_in_city",
    "bloc_page", "bloc_subject", "bloc_view", "call_for_update", "call_page", "calls_to", "campaign_for_update",
    "campaign_page", "campaign_subject", "campaign_view", "cascade_page", "deadlines_of", "members_by_unit",
    "movement_for_update", "movement_view", "named_roles", "participation_of", "running_alike", "tasks_for",
    "term_views", "terms_of_bloc", "units_with_register", "visible_blocs", "visible_campaigns", "visible_movements",
]  # fmt: skip
