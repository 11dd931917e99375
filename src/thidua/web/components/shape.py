"""Reading what a module hands to a part: a dataclass, a dictionary or a model, all by the same names."""

from collections.abc import Mapping


def trait(thing: object, name: str, default: object = None) -> object:
    """The thing's attribute or entry called `name`, or the default where it has none."""
    if isinstance(thing, Mapping):
        return thing.get(name, default)
    return getattr(thing, name, default)
