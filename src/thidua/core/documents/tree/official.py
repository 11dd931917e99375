"""The parts that make a text an official paper (Nghị định 30/2020/NĐ-CP, Phụ lục I): from head to signature."""

from dataclasses import dataclass

from thidua.core.documents.tree.text import literal


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The head of a paper: bodies and number on the left, Quốc hiệu, tiêu ngữ, place and day on the right."""

    parent: str
    body: str
    number: str
    place_and_day: str
    subject: str = ""  # "V/v …" under the number of a công văn

    def __post_init__(self) -> None:
        for name in ("parent", "body", "number", "place_and_day", "subject"):
            object.__setattr__(self, name, literal(getattr(self, name)))


@dataclass(frozen=True, slots=True)
class Title:
    """Tên loại and trích yếu; for an annex its number, its name, and in `belongs_to` the paper it is part of."""

    kind: str
    subject: str
    belongs_to: str = ""

    def __post_init__(self) -> None:
        for name in ("kind", "subject", "belongs_to"):
            object.__setattr__(self, name, literal(getattr(self, name)))


@dataclass(frozen=True, slots=True)
class Addressees:
    """Kính gửi."""

    names: tuple[str, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "names", tuple(map(literal, self.names)))


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """Quyền hạn and chức vụ in lines, room for signature and seal, then the name ("" leaves it to be filled)."""

    lines: tuple[str, ...]
    name: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", literal(self.name))
        object.__setattr__(self, "lines", tuple(map(literal, self.lines)))


@dataclass(frozen=True, slots=True)
class Recipients:
    """Nơi nhận: the lines without their dash, the last one being the archive."""

    lines: tuple[str, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "lines", tuple(map(literal, self.lines)))


@dataclass(frozen=True, slots=True)
class Closing:
    """Recipients on the left and the signature on the right, kept on one page."""

    recipients: Recipients
    signature: SignatureBlock
