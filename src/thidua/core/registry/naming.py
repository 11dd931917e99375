"""Names in a register: found without accents, put in Vietnamese order, known again under another spelling."""

from thidua.core.vietnamese.fold import name_sort_key, search_key, sort_key

PERSON, COLLECTIVE, HOUSEHOLD, ENTERPRISE = "person", "collective", "household", "enterprise"
KINDS = (PERSON, COLLECTIVE, HOUSEHOLD, ENTERPRISE)
_I_AND_Y = str.maketrans("y", "i")


def order_of(name: str, kind: str) -> str:
    """The place of a name among others: people by given name, all else as a dictionary has it."""
    return name_sort_key(name) if kind == PERSON else sort_key(name)


def spelling(name: str) -> str:
    """What two spellings of one name share: accents, their place, case, marks and i or y make no difference."""
    return search_key(name).translate(_I_AND_Y)
