"""Who issues a document without a letterhead: the body that says of itself "X ban hành Kế hoạch …"."""

import re

from thidua.core.plans.fact import Fact, fact_at
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.passage import Passage
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.heads import AT_START
from thidua.core.plans.wording.tolerant import one_of, tolerant

_ENACTS = one_of("ban hành", "xây dựng", "triển khai", "lập", "phát động", "tổ chức")
_ISSUES = re.compile(
    rf"(?P<body>[^.;:]{{4,140}}?)(?:\s\([^)]{{1,60}}\))?\s{_ENACTS}\s(?:[^.;:]{{0,80}}\s)?{tolerant('kế hoạch')}"
)


def enacting_body(document: Document) -> list[Fact]:
    """The body that says of itself "X ban hành Kế hoạch …" where there is no letterhead."""
    for node in document.preamble:
        where: Passage = node.block.where
        match = _ISSUES.match(where.folded)
        if match and AT_START.match(where.folded):
            span = match.span("body")
            name = corrected(where.text[slice(*span)])
            return [fact_at(where, span, "issuing_body", {"value": name}, confidence=75)]
    return []
