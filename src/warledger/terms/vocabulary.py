"""A YAML file of terms in, a `Vocabulary` out: names with their definitions, in the file's order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Term:
    """One term.

    Attributes:
        name: As it stands in claims and exports.
        definition: One line that says what it covers; "" where the file gives none.
        of: What the term is a kind of ("people", "things", "strikes"), or None.
        more: Other keys of the file, as they came.
    """

    name: str
    definition: str = ""
    of: str | None = None
    more: Mapping[str, Any] = field(default_factory=dict, hash=False)


class UnknownTermError(ValueError):
    """A name that the vocabulary doesn't hold."""


class Vocabulary(Mapping[str, Term]):
    """Terms by name. Iterates over the names in the file's order.

    Args:
        title: What the terms are, for messages ("effect", "event type").
        terms: The terms.
    """

    def __init__(self, title: str, terms: Iterator[Term]) -> None:
        self.title = title
        self._terms = {term.name: term for term in terms}

    def __getitem__(self, name: str) -> Term:
        return self._terms[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._terms)

    def __len__(self) -> int:
        return len(self._terms)

    def __repr__(self) -> str:
        return f"Vocabulary({self.title!r}: {', '.join(self)})"

    def of(self, kind: str) -> tuple[str, ...]:
        """Names of the terms that are a kind of `kind` ("people", "things", "strikes")."""
        return tuple(name for name, term in self._terms.items() if term.of == kind)

    def check(self, name: str) -> str:
        """The same name, where the vocabulary holds it.

        Raises:
            UnknownTermError: It doesn't; the message lists what it holds and the nearest name.
        """
        if name in self._terms:
            return name
        near = get_close_matches(name, self._terms, n=1)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        raise UnknownTermError(f"No {self.title} {name!r}. There are: {', '.join(self)}.{hint}")


def load(file: str, title: str) -> Vocabulary:
    """Read a vocabulary that ships with the program.

    Args:
        file: Name of the file in this folder ("effects.yaml").
        title: What the terms are, for messages.

    Raises:
        FileNotFoundError: No such file ships with the program.
        ValueError: The file isn't a mapping of names.
    """
    import yaml

    raw = yaml.safe_load(files("warledger.terms").joinpath(file).read_text(encoding="utf-8"))
    if not isinstance(raw, dict):
        raise ValueError(f"terms/{file}: a mapping of names to definitions is wanted, not {type(raw).__name__}.")
    return Vocabulary(title, (_term(str(name), value) for name, value in raw.items()))


def _term(name: str, value: Any) -> Term:
    """A term from its line: the definition alone, or a mapping with `definition` and other keys."""
    if not isinstance(value, Mapping):
        return Term(name, "" if value is None else str(value))
    more = {key: item for key, item in value.items() if key not in {"definition", "of"}}
    return Term(name, str(value.get("definition", "")), value.get("of"), more)
