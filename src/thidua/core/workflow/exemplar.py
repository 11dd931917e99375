"""The life of an exemplary model (điển hình tiên tiến): found, fostered, summed up, spread (Luật, Đ17)."""

from thidua.core.workflow.lifecycle import Lifecycle, State, Step

EXEMPLAR = Lifecycle(
    kind="exemplar",
    states=(
        State("found", "Phát hiện", "Phát hiện"),
        State("fostered", "Bồi dưỡng", "Bồi dưỡng"),
        State("summed_up", "Tổng kết mô hình", "Tổng kết mô hình"),
        State("spread", "Nhân rộng", "Nhân rộng"),
        State("dropped", "Không tiếp tục", "Không tiếp tục"),
    ),
    steps=(
        Step("foster", ("found",), "fostered", "registrations.foster_exemplar"),
        Step("sum_up", ("fostered",), "summed_up", "registrations.sum_up_exemplar"),
        Step("spread", ("summed_up",), "spread", "registrations.spread_exemplar"),
        Step("drop", ("found", "fostered", "summed_up", "spread"), "dropped", "registrations.drop_exemplar"),
    ),
)
