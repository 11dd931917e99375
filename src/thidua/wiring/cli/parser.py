"""The parser of the command line: its usage, its headings and what it refuses are said in Vietnamese."""

import argparse
import re
import sys
from typing import Any, NoReturn

# What argparse may say of a command that it cannot take, in this order, and how it is said here.
_SAID = tuple(
    (re.compile(pattern, re.DOTALL), said)
    for pattern, said in (
        (r"^the following arguments are required: (?P<names>.+)", "thiếu {names}"),
        (r"^unrecognized arguments: (?P<names>.+)", "không có {names}"),
        (
            r"^argument (?P<name>.+?): invalid choice: '(?P<given>.*)' \(choose from (?P<choices>.+)\)",
            "{name}: không có '{given}'; chọn một trong: {choices}",
        ),
        (r"^argument (?P<name>.+?): invalid int value: '(?P<given>.*)'", "{name}: '{given}' không phải là số"),
        (r"^argument (?P<name>.+?): invalid \S+ value: '(?P<given>.*)'", "{name}: không hiểu '{given}'"),
        (r"^argument (?P<name>.+?): expected at least one argument", "{name}: thiếu giá trị, cần ít nhất một"),
        (r"^argument (?P<name>.+?): expected (?:one|\d+) arguments?", "{name}: thiếu giá trị"),
        (r"^argument (?P<name>.+?): ignored explicit argument '(?P<given>.*)'", "{name}: không nhận giá trị '{given}'"),
        (
            r"^argument (?P<name>.+?): not allowed with argument (?P<other>.+)",
            "{name} không dùng cùng {other}",
        ),
        (r"^one of the arguments (?P<names>.+) is required", "cần một trong: {names}"),
        (
            r"^ambiguous option: (?P<given>.+?) could match (?P<names>.+)",
            "{given} có thể là {names}: hãy viết đủ",
        ),
        # What a command itself says of a value is in Vietnamese already.
        (r"^argument (?P<name>.+?): (?P<said>.+)", "{name}: {said}"),
    )
)


class _Formatter(argparse.HelpFormatter):
    """Help whose first line begins with the Vietnamese word."""

    def add_usage(self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "Cách dùng: " if prefix is None else prefix)


class VietnameseParser(argparse.ArgumentParser):
    """argparse as an officer reads it. Its commands (`add_subparsers`) are parsers of this kind too."""

    def __init__(self, **how: Any) -> None:
        how.setdefault("formatter_class", _Formatter)
        super().__init__(**how, add_help=False)
        self._positionals.title, self._optionals.title = "Cần cho biết", "Tùy chọn"
        self.add_argument("-h", "--help", action="help", help="in phần hướng dẫn này")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and how to see what can be asked; ends with 2."""
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: {_in_vietnamese(message).rstrip('.')}. Xem hướng dẫn: {self.prog} --help\n")


def _in_vietnamese(message: str) -> str:
    for pattern, said in _SAID:
        if found := pattern.match(message):
            return said.format(**found.groupdict())
    return message
