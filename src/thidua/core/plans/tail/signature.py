"""Who signed: the mode (KT. TRƯỞNG BAN), the position and the name; also where they are glued to recipients' rows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from thidua.core.plans.fact import Fact, JsonValue
from thidua.core.plans.tail.person import is_persons, restored, spelled
from thidua.core.plans.text.marks import is_capital
from thidua.core.plans.text.row import Row
from thidua.core.plans.wording.bank import BODIES, OFFICES
from thidua.core.plans.wording.correcting import tidy
from thidua.core.plans.wording.names import proper
from thidua.core.plans.wording.tolerant import one_of, tolerant
from thidua.core.vietnamese.fold import fold

_MODE = re.compile(
    r"(?<![a-z])(?P<mode>tm|kt|tl|tuq|q|t/m|k/t|t/l)(?:\s?\.\s?|\s)(?P<whom>[a-zđ&][^\d;:()\[\]{}]{3,60})"
)
_OFFICE = "|".join(rf"{tolerant(office)}" for office in sorted(OFFICES, key=len, reverse=True))
_POSITION = re.compile(
    rf"(?<![a-z])(?P<deputy>{tolerant('phó')}\s?)?(?:{_OFFICE}|chutich)(?:\s{one_of('thường trực')})?(?![a-z])"
)
_NAME = re.compile(r"(?:^|(?<=[;,.\s]\s)|(?<=;))((?:[A-ZĐÀ-Ỹ][^\W\d_]{0,7}\s){1,4}[A-ZĐÀ-Ỹ]\w{0,8})\s*\.?$")
_WHOLE = frozenset(body.upper() for body in BODIES)
_BLANKS = re.compile(r"\s+")
_LIKE = 82
_TITLES = re.compile(r"^(?:ThS|TS|PGS|GS|BS|KS|Th\.S|T\.S)\.?\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a row that may be of the signature."""

    row: Row
    start: int
    text: str
    folded: str

    @property
    def is_set_large(self) -> bool:
        """Whether it is set in capitals, as positions are."""
        return is_capital(self.text)


def signature(tail: Sequence[Row]) -> list[Fact]:
    """One fact with what could be read of name, position and mode; nothing where none of them could."""
    pieces = list(_pieces(tail))
    modes = list(_modes(pieces))
    mode = _joined(modes)
    position = _position(pieces, after=mode[0] if mode else None)
    name = _name(pieces)
    parts = [part for part in (name, position, mode) if part is not None]
    if not parts:
        return []
    value: dict[str, JsonValue] = {
        "name": name[1] if name else None,
        "position": _deputy(position[1], modes) if position else None,
        "mode": mode[1] if mode else None,
    }
    piece = parts[0][0]
    lines = [part[0].row.number for part in parts]
    row = piece.row
    src = row.raw[row.raw_start(piece.start) : row.raw_end(piece.start + len(piece.text))].strip()
    confidence = 60 + 10 * len(parts)
    return [Fact("signatory", "signatory", value, row.number, max(lines), src, min(confidence, 90))]


def _joined(modes: Sequence[tuple[_Piece, str]]) -> tuple[_Piece, str] | None:
    """All modes as one, at the place of the first."""
    return (modes[0][0], ", ".join(said for _, said in modes)) if modes else None


def _pieces(tail: Sequence[Row]) -> Iterator[_Piece]:
    """What stands alone on its row, or after the last semicolon or colon of a recipients' row."""
    for row in tail:
        is_listed = row.text.lstrip()[:1] in "-–—•“+" or ":" in row.text[:14]
        cut = max(row.text.rfind(";"), row.text[:14].rfind(":")) + 1 if is_listed else 0
        if is_listed and not cut:
            continue
        text = row.text[cut:]
        start = cut + len(text) - len(text.lstrip(" .,—-"))
        kept = row.text[start:].rstrip()
        if any(char.isalpha() for char in kept):
            yield _Piece(row, start, kept, row.folded[start : start + len(kept)])


def _modes(pieces: Sequence[_Piece]) -> Iterator[tuple[_Piece, str]]:
    """Each mode once: "TM. ỦY BAN NHÂN DÂN", and under it "KT. CHỦ TỊCH"; a body's name may go on in the next row."""
    said: set[str] = set()
    for piece, after in zip_longest(pieces, pieces[1:]):
        found = _mode(piece)
        if found is None or found[1][:2] in said:
            continue
        said.add(found[1][:2])
        whole = f"{found[1]} {proper(after.text).upper()}" if after is not None and after.text.isupper() else ""
        yield piece, whole if whole.split(". ", maxsplit=1)[-1] in _WHOLE else found[1]


def _mode(piece: _Piece) -> tuple[_Piece, str] | None:
    match = _MODE.search(piece.folded)
    if match is None or not piece.text[slice(*match.span("mode"))].isupper():
        return None
    whom = proper(piece.text[slice(*match.span("whom"))].strip(" .,"))
    return piece, f"{match['mode'].upper().replace('/', '')}. {whom.upper()}"


def _position(pieces: Sequence[_Piece], *, after: _Piece | None) -> tuple[_Piece, str] | None:
    """The last position set in capitals that is no part of a mode."""
    for piece in reversed(pieces):
        is_before_mode = after is not None and piece.row.number < after.row.number
        if is_before_mode or not piece.is_set_large or _MODE.search(piece.folded):
            continue
        if office := _office(piece.folded):
            return piece, office
    return None


def _office(folded: str) -> str | None:
    """The office a piece names, else the one it is most like; a seal over it leaves noise around it."""
    match = _POSITION.search(folded)
    read = _BLANKS.sub(" ", match.group() if match else folded).replace("chutich", "chu tich").strip(" .,-—")
    likeness, office = max((_likeness(read, fold(office)), office) for office in OFFICES)
    return office if likeness >= _LIKE else None


def _likeness(read: str, wanted: str) -> int:
    return int(SequenceMatcher(None, read, wanted, autojunk=False).ratio() * 100)


def _name(pieces: Sequence[_Piece]) -> tuple[_Piece, str] | None:
    for piece in reversed(pieces):
        text = _TITLES.sub("", piece.text.strip(" *."))
        match = _NAME.search(text)
        if match and is_persons(match.group(1)):
            name = spelled(tidy(match.group(1)))
            return piece, restored(name) if piece.row.seams else name
    return None


def _deputy(position: str, modes: Sequence[tuple[_Piece, str]]) -> str:
    """Only a deputy signs "KT." (Nghị định 30/2020/NĐ-CP, Article 13): of the office itself "Phó" was lost."""
    mode = modes[-1][1] if modes else ""
    is_lost = mode.startswith("KT") and fold(mode).endswith(fold(position))
    return f"Phó {position}" if is_lost else position
