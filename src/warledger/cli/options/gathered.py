"""A command and options that it shares with others in, the command with all of them out; it gets theirs as one."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any


def gathered(
    command: Callable[..., None], into: str, parameters: Sequence[inspect.Parameter], *, given_only: bool = False
) -> Callable[..., None]:
    """The command with other parameters; those that it doesn't have itself reach it by name in one dictionary.

    Args:
        command: The command.
        into: Its parameter for that dictionary.
        parameters: All that can be given to it, in the order in which its help lists them.
        given_only: Leave out of the dictionary what was not given.
    """
    own = inspect.signature(command, eval_str=True)
    shared = [parameter.name for parameter in parameters if parameter.name not in own.parameters]

    @wraps(command)
    def wrapped(**given: Any) -> None:
        asked = {name: given.pop(name) for name in shared}
        command(**given, **{into: {name: value for name, value in asked.items() if value or not given_only}})

    wrapped.__signature__ = own.replace(parameters=parameters)  # type: ignore[attr-defined]
    wrapped.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return wrapped


def own_of(command: Callable[..., None], into: str) -> list[inspect.Parameter]:
    """The command's own parameters, without the one for those that it shares."""
    own = inspect.signature(command, eval_str=True).parameters.values()
    return [parameter for parameter in own if parameter.name != into]
