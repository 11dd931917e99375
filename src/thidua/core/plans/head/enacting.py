"""Who issues a document without a letterhead: the authority a decision names in capitals, or the body that speaks."""

import re
from collections.abc import Iterator

from thidua.core.plans.body.sentences import sentences
from thidua.core.plans.fact import Fact, fact_at
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.marks import is_capital
from thidua.core.plans.text.passage import Passage
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.heads import AT_START
from thidua.core.plans.wording.kinds import kind_of_row
from thidua.core.plans.wording.names import proper
from thidua.core.plans.wording.recasing import Casing
from thidua.core.plans.wording.tolerant import one_of, tolerant

_ENACTS = one_of("ban hành", "xây dựng", "triển khai", "lập", "phát động", "tổ chức")
_SAYS = one_of(
    "có ý kiến",
    "hướng dẫn",
    "đề nghị",
    "yêu cầu",
    "thông báo",
    "báo cáo",
    "kính đề nghị",
    "trân trọng đề nghị",
    "kính trình",
)
_FOLLOWS = one_of("như sau", "sau đây", "nội dung sau", "nhiệm vụ sau")
_SHORT_FORM = r"(?:\s\([^)]{1,60}\))?"
_ISSUES = re.compile(
    rf"(?P<body>[^.;:]{{4,140}}?){_SHORT_FORM}\s{_ENACTS}\s(?:[^.;:]{{0,80}}\s)?{tolerant('kế hoạch')}"
)
_SPEAKS = re.compile(
    rf"(?P<body>[^.;:()]{{4,100}}?){_SHORT_FORM}\s{_SAYS}\s(?:[^.;:(]|\([^)]{{0,80}}\)){{0,400}}{_FOLLOWS}"
)
_OFFICES = one_of(
    "giám đốc", "tổng giám đốc", "hiệu trưởng", "bộ trưởng", "thống đốc", "trưởng ban", "cục trưởng", "viện trưởng",
    "tổng cục trưởng", "chánh án", "tư lệnh", "chủ nhiệm", "trưởng phòng", "chỉ huy trưởng", "bí thư", "chủ tịch",
)  # fmt: skip
_AUTHORITY = re.compile(rf"\W*{_OFFICES}\s\S")
_CLAUSE = re.compile(r"(?:^|,)\s*(?=[^\W\d_])")
_LONGEST = 140


def enacting_body(document: Document) -> list[Fact]:
    """The authority in capitals above the bases, else the body that says "X ban hành Kế hoạch", "X đề nghị … sau"."""
    found = [node.block.where for node in document.preamble]
    if named := next((where for where in found if _is_authority(where)), None):
        name = Casing([row.text for row in document.rows]).recased(proper(named.text))
        return [fact_at(named, (0, len(named.text)), "issuing_body", {"value": name}, confidence=75)]
    spans = (pair for where in found for pair in _speaking(where))
    return [
        fact_at(where, span, "issuing_body", {"value": corrected(where.text[slice(*span)])}, confidence=sure)
        for where, span, sure in [*spans][:1]
    ]


def _is_authority(where: Passage) -> bool:
    """Whether a paragraph in capitals names nothing but a body or the office that leads one."""
    is_named = AT_START.match(where.folded) or _AUTHORITY.match(where.folded)
    is_short = len(where.text) <= _LONGEST and not where.text.rstrip().endswith(":")
    return bool(is_named) and is_short and is_capital(where.text) and kind_of_row(where.folded) is None


def _speaking(where: Passage) -> Iterator[tuple[Passage, tuple[int, int], int]]:
    """The body a sentence of the preamble begins with, if it issues the plan or says what follows."""
    match = _ISSUES.match(where.folded)
    if match and AT_START.match(where.folded):
        yield where, match.span("body"), 75
    for sentence in sentences(where):
        for begin in _CLAUSE.finditer(sentence.text):
            start = sentence.start + begin.end()
            is_body = where.text[start].isupper() and AT_START.match(where.folded, start)
            if is_body and (spoken := _SPEAKS.match(where.folded, start)):
                yield where, spoken.span("body"), 65
