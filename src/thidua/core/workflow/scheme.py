"""The life of what an office asks units to report (bộ chỉ tiêu, báo cáo)."""

from thidua.core.workflow.lifecycle import Lifecycle, State, Step

SCHEME = Lifecycle(
    kind="scheme",
    states=(
        State("drafting", "Đang soạn", "Chưa giao"),
        State("open", "Đang thu báo cáo", "Đang thực hiện"),
        State("closed", "Đã khóa số liệu", "Đã kết thúc"),
    ),
    steps=(
        Step("open", ("drafting",), "open", "reporting.open_scheme"),
        Step("close", ("open",), "closed", "reporting.close_scheme"),
        Step("reopen", ("closed",), "open", "reporting.reopen_scheme"),
    ),
)
