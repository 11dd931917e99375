"""The words of a decision's articles: those of the house, or an office's own, with fields in braces that are filled.

What the law itself orders stays in whatever an office writes (`KEPT`), and so do the fields without which a decision
would not say what it decides (`NEEDED`).
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from thidua.core.documents.award_decision.annex import money
from thidua.core.documents.award_decision.content import (
    CORRECTING,
    GRANTING,
    RESTORING,
    REVOKING,
    AwardLine,
    DecisionPaper,
)
from thidua.core.kernel.reason import Reason

KINDS = (GRANTING, CORRECTING, REVOKING, RESTORING)
MOST = 12
"""So many articles a decision has at most."""
LONGEST = 1_000
_FIELD = re.compile(r"\{([^{}]*)\}")
AWARDS, CORRECTION, TARGET, BECAUSE, MONEY, FUND, WHOM, BODY, AUTHORITY, ABOUT = FIELDS = (
    "khen_thuong", "dinh_chinh", "quyet_dinh", "ly_do", "tien_thuong", "quy", "nguoi_thi_hanh", "co_quan",
    "nguoi_quyet_dinh", "trich_yeu",
)  # fmt: skip
"""The fields that an article may have, as they are typed between braces."""

_IN_FORCE = "Quyết định này có hiệu lực kể từ ngày ký"
_CARRY_OUT = (
    "Thủ trưởng các cơ quan, đơn vị liên quan và {nguoi_thi_hanh} chịu trách nhiệm thi hành Quyết định này"
)  # fmt: skip
GIVE_BACK = "Người bị hủy bỏ khen thưởng nộp lại hiện vật khen thưởng và tiền thưởng đã nhận"
HOUSE: Mapping[str, tuple[str, ...]] = {
    GRANTING: (
        "Tặng {khen_thuong}", "Tổng số tiền thưởng là {tien_thuong} đồng, chi từ {quy}", _IN_FORCE, _CARRY_OUT,
    ),
    CORRECTING: (
        "Đính chính {dinh_chinh}. Lý do: {ly_do}", "Các nội dung khác giữ nguyên", _IN_FORCE, _CARRY_OUT,
    ),
    REVOKING: (
        "Hủy bỏ {khen_thuong} theo {quyet_dinh}. Lý do: {ly_do}", GIVE_BACK, _IN_FORCE, _CARRY_OUT,
    ),
    RESTORING: ("Phục hồi {khen_thuong} theo {quyet_dinh}. Lý do: {ly_do}", _IN_FORCE, _CARRY_OUT),
}  # fmt: skip
KEPT: Mapping[str, tuple[tuple[str, str], ...]] = {REVOKING: ((GIVE_BACK, "luat_06_2022 93.2"),)}
"""Articles that the law itself orders, with their place: an office moves them, and does not change or drop them."""
NEEDED: Mapping[str, frozenset[str]] = {
    GRANTING: frozenset({AWARDS, MONEY}), CORRECTING: frozenset({CORRECTION, BECAUSE}),
    REVOKING: frozenset({AWARDS, TARGET, BECAUSE}), RESTORING: frozenset({AWARDS, TARGET, BECAUSE}),
}  # fmt: skip


def fields_of(kind: str) -> tuple[str, ...]:
    """The fields that say something in a decision of that kind."""
    silent = {GRANTING: {CORRECTION, TARGET, BECAUSE}, CORRECTING: {AWARDS, MONEY, FUND}}
    return tuple(name for name in FIELDS if name not in silent.get(kind, {CORRECTION, MONEY, FUND}))


def fields_in(text: str) -> tuple[str, ...]:
    """The names between braces, in their order."""
    return tuple(_FIELD.findall(text))


def faults(kind: str, articles: Sequence[str]) -> tuple[Reason, ...]:
    """Everything that keeps an office's articles from being a decision of that kind."""
    if not 0 < len(articles) <= MOST or any(len(text) > LONGEST for text in articles):
        return (Reason.of("template.length", most=MOST, longest=LONGEST),)
    used = [name for text in articles for name in fields_in(text)]
    known = fields_of(kind)
    unknown = sorted(set(used) - set(known))
    stray = [at for at, text in enumerate(articles, 1) if set("{}") & set(_FIELD.sub("", text))]
    found = [Reason.of("template.field_unknown", field=name, fields=known) for name in unknown]
    found += [Reason.of("template.brace_open", article=at) for at in stray]
    found += [Reason.of("template.field_missing", field=name) for name in sorted(NEEDED[kind] - set(used))]
    plain = {_plain(text) for text in articles}
    found += [Reason.of("template.law_left_out", text=text) for text, _place in KEPT.get(kind, ()) if text not in plain]
    return tuple(found)


def _plain(text: str) -> str:
    return " ".join(text.split()).rstrip(".;")


def articles_of(paper: DecisionPaper) -> list[str]:
    """The articles of a decision, filled; one that tells of money is left out where none is paid."""
    values = _values(paper)
    texts = paper.wording or HOUSE[paper.kind]
    has_money = paper.is_paid and bool(paper.total)
    told = [_plain(text) for text in texts if has_money or MONEY not in fields_in(text)]
    return [_FIELD.sub(lambda found: values.get(found[1], found[0]), text) for text in told]


def _values(paper: DecisionPaper) -> dict[str, str]:
    return {
        AWARDS: _granted(paper) if paper.kind == GRANTING else _spoken_of(paper), CORRECTION: _corrected(paper),
        TARGET: paper.target, BECAUSE: paper.because, MONEY: money(paper.total),
        FUND: paper.fund or "quỹ thi đua, khen thưởng", WHOM: _whom(paper), BODY: paper.body,
        AUTHORITY: paper.authority, ABOUT: paper.about,
    }  # fmt: skip


def _whom(paper: DecisionPaper) -> str:
    return paper.lines[0].name if len(paper.lines) == 1 else "các cá nhân, tập thể có tên tại Danh sách kèm theo"


def _granted(paper: DecisionPaper) -> str:
    if len(paper.lines) == 1:
        return f"{paper.lines[0].called} cho {_told(paper.lines[0])}"
    counts = Counter(line.called for line in paper.lines)
    listed = "; ".join(f"{award} cho {count:02d} cá nhân, tập thể" for award, count in counts.items())
    return f"{listed} (có danh sách kèm theo)"


def _told(line: AwardLine) -> str:
    about = f", {line.about}" if line.about else ""
    period = f", {line.period}" if line.period else ""
    achievement = f". Thành tích: {line.achievement}{period}" if line.achievement else period
    return f"{line.name}{about}{achievement}"


def _corrected(paper: DecisionPaper) -> str:
    if len(paper.lines) != 1:
        return f"{paper.target} theo danh sách kèm theo"
    one = paper.lines[0]
    return f"{paper.target}: “{one.name}” ({one.award}) nay sửa là “{one.instead}”"


def _spoken_of(paper: DecisionPaper) -> str:
    if len(paper.lines) == 1:
        return f"{paper.lines[0].called} của {paper.lines[0].name}"
    return "các khen thưởng có tên tại Danh sách kèm theo"
