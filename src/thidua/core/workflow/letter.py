"""The life of a letter (thư báo). It is marked before the post gets it, so that no crash sends it twice."""

from thidua.core.workflow.lifecycle import Lifecycle, State, Step

LETTER = Lifecycle(
    kind="letter",
    states=(
        State("waiting", "Chờ gửi", "Chờ gửi"),
        State("handed_over", "Đang gửi", "Đang gửi"),
        State("sent", "Đã gửi", "Đã gửi"),
        State("failed", "Không gửi được", "Không gửi được"),
        State("unclear", "Không rõ đã gửi chưa", "Không rõ đã gửi chưa"),
    ),
    steps=(
        Step("hand_over", ("waiting",), "handed_over", "notices.hand_letter_over"),
        Step("send", ("handed_over",), "sent", "notices.record_letter_sent"),
        Step("put_back", ("handed_over",), "waiting", "notices.put_letter_back"),
        Step("fail", ("handed_over",), "failed", "notices.give_letter_up"),
        Step("lose", ("handed_over",), "unclear", "notices.mark_letter_unclear"),
    ),
)
