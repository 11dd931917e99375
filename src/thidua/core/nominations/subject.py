"""Who can be proposed: a person, a collective, a household, an enterprise, a foreigner."""

PERSON, COLLECTIVE, HOUSEHOLD, ENTERPRISE, FOREIGNER = "person", "collective", "household", "enterprise", "foreigner"
SUBJECTS = (PERSON, COLLECTIVE, HOUSEHOLD, ENTERPRISE, FOREIGNER)
_ABROAD = frozenset({"nguoi_nuoc_ngoai"})
_FOREIGN_BODY = frozenset({"tap_the_nuoc_ngoai", "tap_the_kieu_bao"})


def subject_of(kind: str, category: str) -> str:
    """What the subject of a proposal is, of the register's kind and the law's category of a bearer."""
    if category in _ABROAD:
        return FOREIGNER
    return COLLECTIVE if category in _FOREIGN_BODY else kind


def weighed_as(subject: str) -> str:
    """What the law's six kinds of commendation (Luật, Điều 8) call the subject."""
    if subject == FOREIGNER:
        return PERSON
    return COLLECTIVE if subject == ENTERPRISE else subject
