"""With which sign and colour a state is shown; the words are those of the lifecycle tables, translated."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from thidua.core.workflow import ALL

ICONS = {
    "plain": "ring",
    "wait": "clock",
    "now": "dot",
    "good": "check",
    "back": "back",
    "late": "warning",
    "honour": "medal",
}
KINDS = {
    ("plan", "received"): "wait",
    ("plan", "unread"): "late",
    ("plan", "read"): "now",
    ("plan", "accepted"): "good",
    ("plan", "launched"): "good",
    ("award_list", "received"): "now",
    ("award_list", "checked"): "wait",
    ("award_list", "saved"): "good",
    ("award_list", "set_aside"): "plain",
    ("decision", "checked"): "wait",
    ("decision", "signed"): "now",
    ("decision", "issued"): "honour",
    ("payment", "due"): "wait",
    ("payment", "paid"): "good",
    ("giving_back", "asked"): "wait",
    ("giving_back", "back"): "good",
    ("doubt", "open"): "late",
    ("doubt", "settled"): "good",
    ("campaign", "running"): "now",
    ("campaign", "finished"): "good",
    ("call", "launched"): "good",
    ("registration", "submitted"): "wait",
    ("registration", "returned"): "back",
    ("registration", "approved"): "now",
    ("registration", "reached"): "good",
    ("registration", "missed"): "late",
    ("exemplar", "spread"): "honour",
    ("pact", "signing"): "now",
    ("pact", "concluded"): "good",
    ("initiative", "submitted"): "wait",
    ("initiative", "returned"): "back",
    ("initiative", "recognised"): "good",
    ("call", "received"): "now",
    ("call", "sent"): "wait",
    ("table", "adopted"): "good",
    ("round", "open"): "now",
    ("round", "verifying"): "now",
    ("round", "meeting"): "now",
    ("round", "closed"): "good",
    ("round", "reopened"): "back",
    ("sheet", "submitted"): "good",
    ("council", "active"): "good",
    ("session", "convened"): "wait",
    ("session", "sitting"): "now",
    ("session", "closed"): "good",
    ("item", "voting"): "now",
    ("item", "decided"): "good",
    ("sheet", "returned"): "back",
    ("scheme", "open"): "now",
    ("scheme", "closed"): "good",
    ("report", "submitted"): "wait",
    ("report", "returned"): "back",
    ("report", "approved"): "good",
    ("nomination", "submitted"): "wait",
    ("nomination", "received"): "now",
    ("nomination", "returned"): "back",
    ("dossier", "submitted"): "wait",
    ("dossier", "received"): "now",
    ("dossier", "returned"): "back",
    ("dossier", "carried"): "good",
    ("dossier", "declined"): "late",
    ("dossier", "sent_up"): "now",
    ("dossier", "decided"): "honour",
    ("dossier", "refused"): "late",
}


@dataclass(frozen=True, slots=True)
class Badge:
    """A sign, a word and a colour."""

    kind: str
    icon: str
    word: str


def badge(kind: str, word: str) -> Badge:
    """A badge of one of the seven kinds of `ICONS`; KeyError for any other."""
    return Badge(kind, ICONS[kind], word)


def state_badge(thing: str, name: str) -> Badge:
    """The badge of a lifecycle's state, with the word that the staff uses; KeyError where no table has it."""
    lifecycle = {entry.kind: entry for entry in ALL}[thing]
    return badge(KINDS.get((thing, name), "plain"), _(lifecycle.state(name).staff))
