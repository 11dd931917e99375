"""The words of a sentence that belong to a day by which something is due, and whether they tell of a handing in."""

import re
from collections.abc import Sequence

from thidua.core.plans.body.due import Due
from thidua.core.plans.body.sentences import Sentence
from thidua.core.plans.text.passage import Passage
from thidua.core.plans.wording.actors import VERB_AT
from thidua.core.plans.wording.tolerant import exact, tolerant

# "trình" within "công trình", "trình độ" and "nhận" within "công nhận" send and take nothing.
_SUBMIT = (
    r"(?<!cong\s)(?<!chuong\s)(?<!qua\s)(?<!lo\s)(?<!quy\s)(?<!giao\s)(?<!hanh\s)(?<!tien\s)(?<!phap\s)"
    r"trinh(?!\s(?:do|bay|tu)\b)"
)
_PAPERS = r"(?:ho\sso|bai|tac\spham|bao\scao|dang\sky|y\skien|danh\ssach)"
_TAKE = rf"(?<!cong\s)(?<!ghi\s)(?<!xac\s)(?<!chung\s)(?:tiep\s)?nhan(?=\s{_PAPERS})"
_SEND = rf"(?:{exact('gửi', 'nộp')}(?!\s(?:ngan\ssach|thue|vao\sngan|quy|tien|phi|phat)\b)|{_SUBMIT}|{_TAKE})"
POSTING = re.compile(rf"(?<![a-z0-9]){_SEND}(?![a-z0-9])")
SENDING = re.compile(rf"(?<![a-z0-9])(?:{_SEND}|{exact('báo cáo', 'đăng ký')})(?![a-z0-9])")
_HANDINGS = exact(
    "báo cáo", "hồ sơ", "đăng ký", "góp ý", "ý kiến", "dự thảo", "cung cấp", "biên bản", "giao đến",
    "xây dựng kế hoạch", "ban hành kế hoạch", "tổng hợp", "phản hồi", "bài dự thi",
)  # fmt: skip
HANDING = re.compile(rf"(?<![a-z0-9])(?:{_SEND}|{_HANDINGS})(?![a-z0-9])")
JOINS = re.compile(rf"[\s,;.()–-]*(?:(?:{exact('và', 'để', 'còn', 'sau đó')})\s)?")
# "trước ngày D (báo cáo 6 tháng)": what is due is named behind the day.
NAMED_AFTER = re.compile(rf"\s?\((?P<what>{tolerant('báo cáo')}\s(?!qua\s|ve\s|cho\s)[^)]{{2,120}})\)")
_SHORTEST = 12


def clause_of(sentence: Sentence, due: Due, found: Sequence[Due]) -> Sentence:
    """The words between the day before and this one that say what is handed in; of a day that begins, what follows."""
    if (listed := _listed(due, found)) is not None:
        return clause_of(sentence, listed, found)
    where = sentence.where
    begin = max([sentence.start, *(_end(where, other) for other in found if sentence.start <= other.start < due.start)])
    mark = where.folded.rfind(";", begin, due.start) + 1
    for start in (max(mark, begin), begin):
        clause = Sentence(where, start, due.start)
        if HANDING.search(clause.folded):
            return clause
    follows = Sentence(where, due.end, min([sentence.end, *(one.start for one in found if one.start >= due.end)]))
    if due.start - begin < _SHORTEST and HANDING.search(follows.folded):
        return follows
    return Sentence(where, sentence.start, due.start)


def words_of(sentence: Sentence, due: Due, found: Sequence[Due]) -> str | None:
    """The words of a clause that goes on with its sentence: "Báo cáo: quý I trước ngày D; quý II trước ngày D"."""
    where = sentence.where
    ends = [_end(where, other) for other in found if sentence.start <= other.start < due.start]
    begin = max([where.folded.rfind(";", sentence.start, due.start) + 1, *ends])
    words = where.text[begin : due.start].strip(" ,;:.()–-")
    colon = where.text.find(":", sentence.start, begin)
    if not ends or not words or HANDING.search(where.folded, begin, due.start):
        return None
    return f"{where.text[sentence.start : colon].strip()}: {words}" if colon >= 0 else words


def is_handed(sentence: Sentence, due: Due, found: Sequence[Due]) -> bool:
    """Whether the clause of the day tells of a handing in; one without an act of its own goes on with the sentence."""
    if (listed := _listed(due, found)) is not None:
        return is_handed(sentence, listed, found)
    folded = sentence.where.folded
    others = [other for other in found if other is not due and sentence.start <= other.start < sentence.end]
    mark = folded.rfind(";", sentence.start, due.start) + 1
    begin = max([sentence.start, mark, *(other.end for other in others if other.end <= due.start)])
    stop = folded.find(";", due.end, sentence.end)
    end = stop if stop >= 0 else sentence.end
    is_last = not any(due.end <= other.start < end for other in others)
    if HANDING.search(folded, begin, due.end) or (is_last and SENDING.search(folded, due.end, end)):
        return True
    joined = JOINS.match(folded, begin, due.start)
    is_act = VERB_AT.match(folded, joined.end() if joined else begin) is not None
    return not is_act and bool(HANDING.search(folded, sentence.start, begin))


def _listed(due: Due, found: Sequence[Due]) -> Due | None:
    """The day before this one in "trước ngày 15/6 và 15/12"."""
    return next((other for other in found if other.end == due.start), None)


def _end(where: Passage, due: Due) -> int:
    """Where the words about a day end, with the report named in brackets behind it."""
    after = NAMED_AFTER.match(where.folded, due.end)
    return after.end() if after else due.end
