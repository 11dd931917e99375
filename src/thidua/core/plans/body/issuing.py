"""Who issued a cited instrument and what it is about: the words after its number and day."""

import re

from thidua.core.plans.text.passage import Passage
from thidua.core.plans.wording.actors import ACTOR
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.instruments import ANY_TYPE
from thidua.core.plans.wording.tolerant import one_of, tolerant
from thidua.core.plans.wording.words import CUA, SO, VE

_OF = re.compile(rf"[\s,]{{0,3}}(?:{CUA})\s+")
# A session of the Central Committee follows the day without "của".
_SESSION = re.compile(rf"[\s,]{{1,3}}(?={tolerant('hội nghị lần thứ')}\s)")
_SAYS = one_of("ban hành", "phê duyệt", "quy định", "hướng dẫn", "phát động", "triển khai")
_STOP = re.compile(rf"\s(?:{VE})\s|[;.:()]|,(?!\s?{tolerant('khen thưởng')})|\sva\s+(?={ANY_TYPE}\s)|\s{_SAYS}\s")
_ABOUT = re.compile(rf"\s{{0,2}}[,(]?\s{{0,2}}(?:{VE})\s+|\s+(?={one_of('ban hành', 'phê duyệt', 'quy định')}\s)")
_ENACTS = one_of(
    "ban hành", "xây dựng", "hướng dẫn", "đề nghị", "thông báo", "như sau", "yêu cầu", "chỉ thị", "phát động"
)
_NEXT_CITED = rf"\s(?:va|{tolerant('và')})\s(?={ANY_TYPE}\s(?:{SO}\s?)?\d{{1,5}}\s?[/-]\s?[a-z])"
SUBJECT_END = re.compile(rf"[;)]|(?<=[”\"])(?=,)|{_NEXT_CITED}|\.(?:\s|$)|/\.|,\s(?={ACTOR}[^,;.]{{0,90}}{_ENACTS})")
_SHORT_FORM = re.compile(r"\s?\([^\W\d_]{2,8}\)")
_LONGEST_ISSUER, _LONGEST_SUBJECT = 160, 500


def issuer(where: Passage, at: int) -> tuple[str | None, int]:
    """Who issued it, and where the words about its subject may begin."""
    of = _OF.match(where.folded, at) or _SESSION.match(where.folded, at)
    if of is None:
        return None, at
    named = _SHORT_FORM.sub(lambda short: "_" * len(short.group()), where.folded[: of.end() + _LONGEST_ISSUER])
    stop = _STOP.search(named, of.end())
    end = stop.start() if stop else min(len(where.text), of.end() + _LONGEST_ISSUER)
    return corrected(_SHORT_FORM.sub("", where.text[of.end() : end]).strip(" ,")) or None, end


def _closes(folded: str, begin: int, stop: re.Match[str]) -> bool:
    """Whether a bracket that ends here was opened within the subject."""
    return stop.group() == ")" and "(" in folded[begin : stop.start()]


def subject(where: Passage, at: int) -> str | None:
    """What it is about, if the words at this place say so."""
    about = _ABOUT.match(where.folded, at)
    if about is None:
        return None
    limit = min(len(where.text), about.end() + _LONGEST_SUBJECT)
    stops = SUBJECT_END.finditer(where.folded, about.end(), limit)
    end = next((stop.start() for stop in stops if not _closes(where.folded, about.end(), stop)), limit)
    return corrected(where.text[about.end() : end]) or None
