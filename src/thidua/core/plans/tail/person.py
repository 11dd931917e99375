"""Whether words may be the name of a person."""

import re

from thidua.core.plans.wording.tolerant import one_of

_NO_NAME = re.compile(
    one_of("nơi nhận", "ủy ban", "ban", "khối", "văn phòng", "sở", "phòng", "trưởng", "chủ tịch", "lưu")
)


def is_persons(name: str) -> bool:
    """Whether it may be a person: no word of it in capitals, and none that begins a body or an office."""
    return not _NO_NAME.match(name.lower()) and not any(word.isupper() for word in name.split())
