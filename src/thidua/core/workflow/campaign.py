"""The life of a campaign (phong trào, đợt thi đua)."""

from thidua.core.workflow.lifecycle import Lifecycle, State, Step

CAMPAIGN = Lifecycle(
    kind="campaign",
    states=(
        State("running", "Đang thực hiện", "Đang thực hiện"),
        State("finished", "Đã tổng kết", "Đã tổng kết"),
    ),
    steps=(
        Step("finish", ("running",), "finished", "campaigns.finish_campaign"),
        Step("correct", ("finished",), "running", "campaigns.resume_campaign"),
    ),
)
