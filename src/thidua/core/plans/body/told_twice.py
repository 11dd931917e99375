"""A deadline that a paper tells twice, in another paragraph or in an annex, is one."""

from collections.abc import Sequence

from thidua.core.plans.fact import Fact
from thidua.core.vietnamese.fold import search_key

_SHARED_OF_10 = 7


def once(found: Sequence[Fact], annexed: int | None) -> list[Fact]:
    """Each deadline the first time it is told; `annexed` is the line from which on an annex runs."""
    return [fact for at, fact in enumerate(found) if not any(_is_same(fact, other, annexed) for other in found[:at])]


def _is_same(fact: Fact, other: Fact, annexed: int | None) -> bool:
    """Whether both tell one deadline: the same day, and what is handed in said in the same words, or a part of them.

    An annex that tells a day again tells nothing new.
    """
    when = ("due", "rel", "due_text", "every_text")
    is_annexed = annexed is not None and other.line < annexed <= fact.line
    if fact.value["due"] and (is_annexed or search_key(str(fact.value["what"])).startswith("phu luc ")):
        return fact.value["due"] == other.value["due"]
    own, others = (frozenset(search_key(str(one.value["what"])).split()) for one in (fact, other))
    is_shared = len(own & others) * 10 >= min(len(own), len(others)) * _SHARED_OF_10
    to = fact.value["to_whom"], other.value["to_whom"]
    is_elsewhere = all(to) and to[0] != to[1]
    return is_shared and not is_elsewhere and all(fact.value.get(key) == other.value.get(key) for key in when)
