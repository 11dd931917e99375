"""Which share an item's vote needs: the law's where it is in force, else the body's own rule. Nothing is assumed."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from thidua.core.council.threshold import Threshold
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.rules.citation import Instrument
from thidua.core.rules.found import NeedsText, Value
from thidua.core.vietnamese.fold import sort_key
from thidua.law.book import lawbook
from thidua.law.procedure.council import threshold as law_threshold
from thidua.modules.council.models import Council, Item, ItemKind, OwnRule

ELECTION, MOTION, LAST_BALLOT = "bau", "bieu_quyet", "so_lan_bau"
WOMEN = "nguyen_tac.ty_le_nu_uu_tien"
QUOTA = "han_muc."
"""Keys of own rules beside the codes of awards; a quota is this and the award's code."""


def key_of(item: Item) -> str:
    """Under which key the body's own rules would have the item's share."""
    if item.kind == ItemKind.PROPOSAL:
        return item.award
    return ELECTION if item.kind == ItemKind.ELECTION else MOTION


def award_name(code: str) -> str:
    """An award as the law calls it; the code itself where the book has no such award."""
    title = lawbook().titles.get(code)
    return title.name if title else code


def own_rule(council: Council, key: str) -> OwnRule | None:
    """The newest rule of the body under that key."""
    return council.rules.filter(key=key).order_by("-id").first()


def own_number(council: Council, key: str) -> int | None:
    """The newest number of the body under that key, such as a quota."""
    rule = own_rule(council, key)
    return rule.most if rule else None


def threshold_of(item: Item, *, on: date) -> Outcome[Threshold]:
    """The share for the item's vote that day, with who asks for it; by the law of the day the item itself names.

    A dossier is handled by the law of the day on which it was received, however late the council sits.
    """
    key = key_of(item)
    found = law_threshold(key, item.law_day or on)
    if isinstance(found, Value):
        return Ok(Threshold(Fraction(Decimal(found.value)), basis=cited(str(found.cites))))
    rule = own_rule(item.session.council, key)
    if rule is not None and rule.share:
        return Ok(Threshold(Fraction(rule.share), rule.is_strict, rule.basis))
    name = rule_name(key)
    if isinstance(found, NeedsText):
        return refuse("ballot.text_needed", what=name, text=cited(found.text))
    return refuse("ballot.rule_needed", what=name)


def cited(written: str) -> str:
    """A citation in words: kind and number of the text, article, clause and point."""
    text, _blank, place = written.partition(" ")
    known = lawbook().texts.get(text)
    parts = [f"{word} {part}" for word, part in zip(("Điều", "khoản", "điểm"), place.split("."), strict=False) if part]
    return ", ".join([_called(known) if known else text, *parts])


def _called(text: Instrument) -> str:
    kind = next((kind for kind in ("Luật", "Nghị định", "Thông tư", "Quyết định") if text.name.startswith(kind)), "")
    return f"{kind} số {text.number}" if kind and "/" in text.number else text.name


def rule_name(key: str) -> str:
    """What a key of own rules is about, in words."""
    known = {
        ELECTION: "Bầu, lựa chọn",
        MOTION: "Biểu quyết nội dung khác",
        LAST_BALLOT: "Số lần bỏ phiếu bầu nhiều nhất",
    }
    if key.startswith(QUOTA):
        return f"Số lượng đề nghị: {award_name(key.removeprefix(QUOTA))}"
    return known.get(key) or award_name(key)


def women_share(on: date) -> Fraction | None:
    """The share of women that comes first among equals, where it is in force."""
    parameter = lawbook().parameters[WOMEN].at(on)
    return Fraction(Decimal(parameter.value)) if isinstance(parameter, Value) else None


def awards() -> list[tuple[str, str]]:
    """Every award of the law, by its name."""
    titles = ((title.code, title.name) for title in lawbook().titles.values())
    return sorted(titles, key=lambda pair: sort_key(pair[1]))


def rule_keys() -> list[tuple[str, str]]:
    """What a body's own rules can be about: elections, motions, each award's share and quota."""
    own = [(key, rule_name(key)) for key in (ELECTION, MOTION, LAST_BALLOT)]
    quotas = [(QUOTA + code, rule_name(QUOTA + code)) for code, _name in awards()]
    return [*own, *awards(), *quotas]
