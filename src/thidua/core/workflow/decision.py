"""The life of a decision, of a prize to be paid, of what has to come back, and of a doubt about a later award."""

from thidua.core.workflow.lifecycle import Lifecycle, State, Step

DECISION = Lifecycle(
    kind="decision",
    states=(
        State("draft", "Dự thảo", "Đang soạn"),
        State("checked", "Đã thẩm tra, chờ ký", "Đang soạn"),
        State("signed", "Đã ký, chờ cấp số", "Đang soạn"),
        State("issued", "Đã ban hành", "Đã ban hành"),
        State("cancelled", "Không ban hành", "Không ban hành"),
    ),
    steps=(
        Step("check", ("draft",), "checked", "decisions.check_decision"),
        Step("give_back", ("checked", "signed"), "draft", "decisions.give_back_decision"),
        Step("sign", ("checked",), "signed", "decisions.sign_decision"),
        Step("refuse", ("checked",), "cancelled", "decisions.refuse_lines"),
        Step("issue", ("signed",), "issued", "decisions.issue_decision"),
        Step("drop", ("draft", "checked", "signed"), "cancelled", "decisions.drop_decision"),
    ),
)

PAYMENT = Lifecycle(
    kind="payment",
    states=(
        State("due", "Chờ chi", "Chờ chi"),
        State("paid", "Đã chi", "Đã chi"),
        State("stopped", "Không chi", "Không chi"),
    ),
    steps=(
        Step("pay", ("due",), "paid", "decisions.mark_paid"),
        Step("stop", ("due",), "stopped", "decisions.stop_payment"),
    ),
)

GIVING_BACK = Lifecycle(
    kind="giving_back",
    states=(
        State("asked", "Chờ nộp lại", "Chờ nộp lại"),
        State("back", "Đã nộp lại", "Đã nộp lại"),
        State("let_go", "Không thu hồi", "Không thu hồi"),
    ),
    steps=(
        Step("take_back", ("asked",), "back", "decisions.take_back"),
        Step("let_go", ("asked",), "let_go", "decisions.let_go"),
    ),
)

DOUBT = Lifecycle(
    kind="doubt",
    states=(
        State("open", "Cần xem lại", "Cần xem lại"),
        State("settled", "Đã xem lại", "Đã xem lại"),
    ),
    steps=(Step("settle", ("open",), "settled", "decisions.settle_doubt"),),
)
