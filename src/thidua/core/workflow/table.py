"""The life of a criteria table (bảng tiêu chí chấm điểm). A table in use is never edited: a revision is a new one."""

from thidua.core.workflow.lifecycle import Lifecycle, State, Step

TABLE = Lifecycle(
    kind="table",
    states=(
        State("draft", "Nháp", "Đang soạn"),
        State("adopted", "Đã thống nhất", "Đã ban hành"),
        State("withdrawn", "Đã thay thế", "Hết hiệu lực"),
    ),
    steps=(
        Step("adopt", ("draft",), "adopted", "scoring.adopt_table"),
        Step("withdraw", ("draft", "adopted"), "withdrawn", "scoring.withdraw_table"),
    ),
)
