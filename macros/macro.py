"""What a macro is: a method that prints; a block when it stands alone on its line."""

from collections.abc import Callable
from typing import TypeVar

Macro = Callable[..., str]
F = TypeVar("F", bound=Macro)


def block(macro: F) -> F:
    """Marks a macro that makes a block of the page and stands alone on its line."""
    macro.is_block = True  # type: ignore[attr-defined]
    return macro


def is_block(macro: Macro) -> bool:
    """Whether a macro makes a block of the page."""
    return getattr(macro, "is_block", False)


def macros_of(holder: object) -> dict[str, Macro]:
    """The public methods of an object that holds macros, by name."""
    names = [name for name in vars(type(holder)) if not name.startswith("_") and name != "macros"]
    return {name: getattr(holder, name) for name in names}
