"""Lists that hand out tasks whatever their heading says: item after item begins with a body and what it is to do."""

import re
from collections.abc import Iterator, Sequence

from thidua.core.plans.body.doers import first_act, is_act, is_sound, names_doer
from thidua.core.plans.body.labels import colon_at, is_matter
from thidua.core.plans.body.leading import after_lead
from thidua.core.plans.text.context import Context, nearest
from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import Node
from thidua.core.plans.wording.tolerant import one_of

# Whole classes of people are what criteria and contents speak of.
_CLASSES = one_of("tập thể", "cá nhân", "học sinh", "cán bộ", "công chức", "viên chức", "người lao động")
_CLASS = re.compile(rf"\W*(?:cac\s|moi\s|tung\s)?{_CLASSES}(?![a-z0-9])")
_LEAST, _LONGEST_NAME = 3, 130
_OTHER = (Context.TARGETS, Context.AWARDS, Context.CONTENTS, Context.PURPOSES, Context.TIME)


def handed_out(nodes: Sequence[Node]) -> frozenset[int]:
    """The places of the items of all such lists: three or more on end, of different bodies."""
    found: set[int] = set()
    for run in _runs(nodes):
        names = {node.block.folded[node.block.body :][:24] for node in run}
        if len(run) >= _LEAST and len(names) == len(run):
            found.update(node.place for node in run)
    return frozenset(found)


def _runs(nodes: Sequence[Node]) -> Iterator[list[Node]]:
    """Items of one depth that follow one another, deeper paragraphs and one odd item between them aside."""
    run: list[Node] = []
    odd = 0
    for node in nodes:
        if run and node.depth > run[0].depth and node.depth is not Depth.PLAIN:
            continue
        is_next = _hands_out(node)
        odd = 0 if is_next else odd + 1
        if run and (node.depth is not run[0].depth or odd > (node.depth is not Depth.PLAIN)):
            yield run
            run = []
        if is_next:
            run.append(node)
    yield run


def _hands_out(node: Node) -> bool:
    """Whether a paragraph begins with a body's name and then, behind a colon or not, an act."""
    where, begin = node.block.where, node.block.body
    if node.depth <= Depth.ARTICLE or not is_sound(where) or nearest(node) in _OTHER or is_matter(node):
        return False
    start = after_lead(where, begin)
    if not names_doer(where, start) or _CLASS.match(where.folded, start) or not where.text[start].isupper():
        return False
    colon, act = colon_at(where.folded, start), first_act(where, start)
    if start < colon < start + _LONGEST_NAME and (act is None or act > colon):
        return is_act(where, colon + 1)
    return act is not None and act < start + _LONGEST_NAME
