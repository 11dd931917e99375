"""A place of the law in the words of offices: "điểm a khoản 1 Điều 24 Luật số 06/2022/QH15"."""

from collections.abc import Mapping

from thidua.core.rules.citation import Citation, Instrument

_KINDS = (("luat_", "Luật"), ("nd_", "Nghị định"), ("tt_", "Thông tư"), ("qd_", "Quyết định"), ("cv_", "Công văn"))


def text_words(text: Instrument) -> str:
    """The text by its kind and number, as papers cite it; without a number by its name."""
    if "/" not in text.number:
        return text.name
    kind = next((word for start, word in _KINDS if text.id.startswith(start)), "")
    return f"{kind} số {text.number}" if kind else text.number


def cited_words(cites: Citation, texts: Mapping[str, Instrument]) -> str:
    """The place from the smallest part to the text."""
    parts = [
        f"{word} {part}"
        for word, part in (("điểm", cites.point), ("khoản", cites.clause), ("Điều", cites.article))
        if part
    ]
    text = texts.get(cites.text)
    return " ".join([*parts, cites.text if text is None else text_words(text)])


def cited_plain(written: str, texts: Mapping[str, Instrument]) -> str:
    """The same for a citation as rules write it ("luat_06_2022 24.1.a")."""
    return cited_words(Citation.read(written), texts)
