"""The life of an old list of awards: received, checked row by row, saved into the register part by part."""

from thidua.core.workflow.lifecycle import Lifecycle, State, Step

AWARD_LIST = Lifecycle(
    kind="award_list",
    states=(
        State("received", "Đang kiểm tra", "Đã tiếp nhận"),
        State("checked", "Chờ ghi sổ", "Đã tiếp nhận"),
        State("saving", "Đang ghi sổ", "Đang ghi sổ"),
        State("stopped", "Tạm dừng ghi sổ", "Đang ghi sổ"),
        State("saved", "Đã ghi sổ", "Đã ghi sổ"),
        State("set_aside", "Không sử dụng", "Không sử dụng"),
    ),
    steps=(
        Step("check", ("received",), "checked", "registry.check_list"),
        Step("save", ("checked", "stopped"), "saving", "registry.save_list"),
        Step("stop", ("saving",), "stopped", "registry.stop_saving"),
        Step("end", ("saving",), "saved", "registry.end_saving"),
        Step("set_aside", ("received", "checked"), "set_aside", "registry.set_list_aside"),
    ),
)
