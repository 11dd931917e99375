"""How a campaign is called where space is short: by the name that its office gave, else by the beginning of its own."""

import re

LONGEST = 80
"""So many letters a short name has at most."""
_ENOUGH = 25
_SET_GOING = re.compile(r"^(?:kế hoạch|về việc|v/v|phát động|triển khai|tổ chức|thực hiện)\s+", re.IGNORECASE)
_ENDS = re.compile(r"\s*[,;:(–]")


def short_name(name: str, given: str = "") -> str:
    """The given short name; else the name without its verb, up to a comma or bracket, or to the last word that fits."""
    if given.strip():
        return given.strip()
    told = " ".join(name.split())
    if len(told) <= LONGEST:
        return told
    while (rest := _SET_GOING.sub("", told)) != told:
        told = rest[:1].upper() + rest[1:]
    if len(told) <= LONGEST:
        return told
    ends = [found.start() for found in _ENDS.finditer(told) if _ENOUGH <= found.start() < LONGEST]
    at = ends[-1] if ends else told.rfind(" ", 0, LONGEST)
    return f"{told[: at if at > 0 else LONGEST - 1]}…"
