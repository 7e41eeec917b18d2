"""Those counted and their number, as a noun phrase of a sentence states them: the record that the steps share."""

from __future__ import annotations

from dataclasses import dataclass

from warledger.claims.effects.lexicon import nouns

#: For a noun, where several are told by name.
NAMES = "names"


@dataclass(slots=True)
class Counted:
    """Those counted, and their number.

    Attributes:
        kind: "number", "range", "dozen", "vague", "one", "pair", "plural", "name".
        low: Lower bound, or None.
        high: Upper bound, or None.
        approx: True for vague or approximate numbers.
        first: Index of the phrase's first token (the qualifier of the number).
        head: Index of the head: the noun, or the number where no noun stands.
        last: Index of the phrase's last token.
        number: Index of the number's last token, or None.
        noun: (first, last) token of the words naming those counted, or None where no noun stands.
        category: By the head noun, or None.
        lemma: Of the head noun, lower case.
        partitive: "14 of the dead": a part of something told before.
        definite: "the pilot": one who is known already.
        predicate: "41 were men": the noun says what the number counts, and the number counts some of a whole.
        further: "another 11", "four other people", "many more": on top of those told before.
        name: For one who is told by name: its words in lower case, titles left out.
    """

    kind: str
    low: int | None
    high: int | None
    approx: bool
    first: int
    head: int
    last: int
    number: int | None
    noun: tuple[int, int] | None
    category: str | None
    lemma: str
    partitive: bool = False
    predicate: bool = False
    definite: bool = False
    further: bool = False
    name: tuple[str, ...] = ()

    @property
    def is_people(self) -> bool:
        """People, not things."""
        told_by_name = self.kind == "name" or self.lemma == NAMES
        return self.category is None or told_by_name or self.lemma in nouns().people

    @property
    def numbered(self) -> bool:
        """True where a number or a number word stands."""
        return self.number is not None

    @property
    def single(self) -> bool:
        """One person or thing: "a soldier", "one soldier"."""
        return self.kind == "one" or (self.kind == "number" and self.low == 1 == self.high)
