"""The life of a unit's report."""

from thidua.core.workflow.lifecycle import Lifecycle, State, Step

REPORT = Lifecycle(
    kind="report",
    states=(
        State("drafting", "Chưa gửi", "Chưa gửi"),
        State("submitted", "Chờ duyệt", "Đã gửi"),
        State("returned", "Bị trả lại", "Chưa gửi"),
        State("approved", "Đã duyệt", "Đã gửi"),
        State("lifted", "Không phải gửi", "Không phải gửi"),
    ),
    steps=(
        Step("submit", ("drafting", "returned"), "submitted", "reporting.submit_report"),
        Step("withdraw", ("submitted",), "drafting", "reporting.withdraw_report"),
        Step("return", ("submitted",), "returned", "reporting.return_report"),
        Step("approve", ("submitted",), "approved", "reporting.approve_report"),
        Step("revise", ("approved",), "returned", "reporting.revise_report"),
        Step("lift", ("drafting", "returned"), "lifted", "reporting.lift_report"),
    ),
)
