"""Who signs and by what power, and who gets the paper (Nghị định 30/2020/NĐ-CP, Phụ lục I, elements 7 and 9b)."""

from dataclasses import dataclass

from thidua.core.documents.tree import Closing, Recipients, SignatureBlock

TO_FILL = "……………………"


@dataclass(frozen=True, slots=True)
class Signature:
    """The signer's power, post and name; None or "" is not known and becomes a blank, never a guess.

    `on_behalf_of`: the collective (TM.). `deputy_of`: the head whose deputy signs (KT.). `by_order_of` (TL.),
    `by_mandate_of` (TUQ.). `is_acting`: the post is held as quyền (Q.). `first_line` is printed above all, as blocs do
    (`TRƯỞNG KHỐI THI ĐUA`).
    """

    post: str | None = None
    name: str | None = None
    on_behalf_of: str = ""
    deputy_of: str = ""
    by_order_of: str = ""
    by_mandate_of: str = ""
    first_line: str = ""
    is_acting: bool = False


@dataclass(frozen=True, slots=True)
class Distribution:
    """Nơi nhận without dashes and semicolons, in order; `archive` is what follows `Lưu:`, such as `VT, VP`."""

    names: tuple[str, ...] = ()
    archive: str = "VT"


def signature_block(signature: Signature) -> SignatureBlock:
    """The lines above the signature, in capitals, and the name under it."""
    powers = (
        ("", signature.first_line),
        ("TM. ", signature.on_behalf_of),
        ("KT. ", signature.deputy_of),
        ("TL. ", signature.by_order_of),
        ("TUQ. ", signature.by_mandate_of),
    )
    lines = [(power + holder).upper() for power, holder in powers if holder]
    post = (signature.post or TO_FILL).upper()
    lines.append(f"Q. {post}" if signature.is_acting else post)
    return SignatureBlock(tuple(lines), signature.name or TO_FILL)


def recipients(distribution: Distribution) -> Recipients:
    """Each name closed by a semicolon, the archive by a full stop."""
    return Recipients((*(f"{name};" for name in distribution.names), f"Lưu: {distribution.archive}."))


def closing(signature: Signature, distribution: Distribution) -> Closing:
    """Recipients beside the signature."""
    return Closing(recipients(distribution), signature_block(signature))
