"""Who signed: the mode (KT. TRƯỞNG BAN), the position and the name; also where they are glued to recipients' rows."""

import re
from collections.abc import Iterator, Sequence

from thidua.core.plans.fact import Fact, JsonValue
from thidua.core.plans.tail.office import office, written_office
from thidua.core.plans.tail.person import is_large_name, is_persons, restored, spelled, without_titles
from thidua.core.plans.tail.piece import MODE, Piece
from thidua.core.plans.tail.pieces import pieces
from thidua.core.plans.text.row import Row
from thidua.core.plans.wording.correcting import tidy
from thidua.core.plans.wording.names import proper
from thidua.core.vietnamese.fold import fold

_NAME = re.compile(r"(?:^|(?<=[;,.\s]\s)|(?<=;))((?:[A-ZĐÀ-Ỹ][^\W\d_]{0,7}\s){1,4}[A-ZĐÀ-Ỹ]\w{0,8})\s*\.?$")


def signature(tail: Sequence[Row]) -> list[Fact]:
    """One fact with what could be read of name, position and mode; nothing where none of them could."""
    found = pieces(tail)
    modes = list(_modes(found))
    mode = _joined(modes)
    position = _position(found, after=mode[0] if mode else None)
    name = _name(found)
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


def _joined(modes: Sequence[tuple[Piece, str]]) -> tuple[Piece, str] | None:
    """All modes as one, at the place of the first."""
    return (modes[0][0], ", ".join(said for _, said in modes)) if modes else None


def _modes(found: Sequence[Piece]) -> Iterator[tuple[Piece, str]]:
    """Each mode once: "TM. ỦY BAN NHÂN DÂN", and under it "KT. CHỦ TỊCH"."""
    said: set[str] = set()
    for piece in found:
        mode = _mode(piece)
        if mode is not None and mode[1][:2] not in said:
            said.add(mode[1][:2])
            yield mode


def _mode(piece: Piece) -> tuple[Piece, str] | None:
    match = MODE.search(piece.folded)
    if match is None or not piece.text[slice(*match.span("mode"))].isupper():
        return None
    whom = proper(piece.text[slice(*match.span("whom"))].strip(" .,"))
    return piece, f"{match['mode'].upper().replace('/', '')}. {whom.upper()}"


def _position(found: Sequence[Piece], *, after: Piece | None) -> tuple[Piece, str] | None:
    """The last position that is no part of a mode: set in capitals, else written in full below the mode."""
    below = [
        piece for piece in found
        if not (after is not None and piece.row.number < after.row.number) and not MODE.search(piece.folded)
    ]  # fmt: skip
    for above, piece in reversed([*zip([None, *below], below, strict=False)]):
        if above is not None and (said := _over_two_rows(above, piece)):
            return above, said
        if piece.is_set_large and (said := office(piece.text, piece.folded, is_damaged=piece.is_damaged)):
            return piece, said
    for piece in reversed(below if after is not None else []):
        if said := written_office(piece.text, piece.folded):
            return piece, said
    return None


def _over_two_rows(above: Piece, piece: Piece) -> str | None:
    """An office in capitals whose words about the body go on below: "CHỦ TỊCH" above "HỘI ĐỒNG QUẢN TRỊ"."""
    is_near = piece.row.number - above.row.number == 1 and above.text.isupper() and piece.text.isupper()
    is_alone = not any(char.isalpha() for char in piece.row.text[: piece.start])
    if not (is_near and is_alone) or above.is_damaged or written_office(above.text, above.folded) is None:
        return None
    return written_office(f"{above.text} {piece.text}", f"{above.folded} {piece.folded}")


def _name(found: Sequence[Piece]) -> tuple[Piece, str] | None:
    """The last name of a person; where names are set in capitals too, the last of those."""
    for piece in reversed(found):
        match = _NAME.search(without_titles(piece.text.strip(" *.")))
        if match and is_persons(match.group(1)):
            name = spelled(tidy(match.group(1)))
            return piece, restored(name) if piece.row.seams else name
    large = next((piece for piece in reversed(found) if is_large_name(without_titles(piece.text.strip(" *.")))), None)
    return (large, tidy(without_titles(large.text.strip(" *."))).title()) if large else None


def _deputy(position: str, modes: Sequence[tuple[Piece, str]]) -> str:
    """Only a deputy signs "KT." (Nghị định 30/2020/NĐ-CP, Article 13): of the office itself "Phó" was lost."""
    mode = modes[-1][1] if modes else ""
    is_lost = mode.startswith("KT") and fold(mode).endswith(fold(position))
    return f"Phó {position}" if is_lost else position
