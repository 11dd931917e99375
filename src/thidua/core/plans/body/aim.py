"""Words that say of the figures behind them that they are to be reached."""

import re

from thidua.core.plans.body.sentences import Sentence
from thidua.core.plans.wording.tolerant import one_of, tolerant

_AIMS = (
    "phấn đấu",
    "đặt mục tiêu",
    "đề ra mục tiêu",
    "dự kiến",
    "cam kết",
    "đặt ra những",
    "hứa bàn giao",
    "hứa hoàn thành",
)
# "đăng ký 80 công trình", "nhận di dời xong 205 cột điện".
_BINDS = (
    rf"(?<!von\s)(?<!da\s){tolerant('đăng ký')}\s(?=(?:{one_of('ít nhất', 'tối thiểu', 'từ', 'trên')}\s)?\d)"
    rf"|nhan\s(?={one_of('di dời', 'xây dựng', 'sửa chữa', 'trồng mới', 'đỡ đầu')}|lam\s|xay\s|giup\s)"
)
_AIM = re.compile(rf"(?<![a-z0-9])(?:{one_of(*_AIMS)}\s|{_BINDS})")
# Without its mark it is "đa" as well.
_DONE = re.compile(r"\sđã\s")


def aimed(sentence: Sentence) -> Sentence | None:
    """The part of a sentence from its first word of aim on, if it has one and does not go on to tell what was done."""
    aim = _AIM.search(sentence.folded)
    if aim is None or _DONE.search(sentence.text, aim.end() - 1):
        return None
    return Sentence(sentence.where, sentence.start + aim.end(), sentence.end)
