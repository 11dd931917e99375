"""The life of a council (hội đồng), of its sessions (phiên họp), and of the items on a session's agenda."""

from thidua.core.workflow.lifecycle import Lifecycle, State, Step

COUNCIL = Lifecycle(
    kind="council",
    states=(
        State("active", "Đang hoạt động", "Đang hoạt động"),
        State("ended", "Hết nhiệm kỳ", "Hết nhiệm kỳ"),
    ),
    steps=(Step("end", ("active",), "ended", "council.end_council"),),
)

SESSION = Lifecycle(
    kind="session",
    states=(
        State("prepared", "Đang chuẩn bị", "Đang chuẩn bị"),
        State("convened", "Đã mời họp", "Đã mời họp"),
        State("sitting", "Đang họp", "Đang họp"),
        State("closed", "Đã kết thúc", "Đã kết thúc"),
        State("cancelled", "Đã hủy", "Đã hủy"),
    ),
    steps=(
        Step("convene", ("prepared",), "convened", "council.convene_session"),
        Step("open", ("convened",), "sitting", "council.open_session"),
        Step("close", ("sitting",), "closed", "council.close_session"),
        Step("cancel", ("prepared", "convened"), "cancelled", "council.cancel_session"),
    ),
)

ITEM = Lifecycle(
    kind="item",
    states=(
        State("waiting", "Chưa xét", "Chưa xét"),
        State("voting", "Đang bỏ phiếu", "Đang xét"),
        State("decided", "Đã có kết quả", "Đã xét"),
        State("withdrawn", "Rút khỏi chương trình", "Không xét"),
    ),
    steps=(
        Step("open_ballot", ("waiting",), "voting", "council.open_ballot"),
        Step("close_ballot", ("voting",), "decided", "council.close_ballot"),
        Step("conclude", ("waiting",), "decided", "council.conclude_item"),
        Step("annul", ("voting", "decided"), "waiting", "council.annul_ballot"),
        Step("withdraw", ("waiting",), "withdrawn", "council.withdraw_item"),
    ),
)
