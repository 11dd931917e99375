"""Everything that can be said to a user about a decision, as a code with values: the core holds no prose."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """A cause with a stable code, such as `sheet.above_maximum`, and the values its sentence names.

    The sentences stand in `thidua/foundation/reasons/<language>/`, one for each code; a test holds the two together.
    """

    code: str
    values: tuple[tuple[str, object], ...] = ()
    citation: str = ""

    @classmethod
    def of(cls, code: str, /, **values: object) -> "Reason":
        """A reason with its values by name."""
        return cls(code, tuple(sorted(values.items())))

    def value(self, name: str) -> object:
        """The value called `name`; KeyError where the reason has none."""
        return dict(self.values)[name]
