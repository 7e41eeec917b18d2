"""A surname in, the full name that the report's text, or an earlier speaker, gives it out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.naming.named import Named
from warledger.claims.attribution.phrases import bare
from warledger.knowledge.countries import by_word

#: Characters of the text in which a surname's full name is looked for.
_NAMES_WITHIN = 30_000
#: Letters of a first name that could be a title or initials.
_SHORT = 3


class FullNames:
    """Full names of one report's persons.

    Args:
        text: The report's text.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._found: dict[str, str] = {}

    def of(self, name: list[str], recent: Sequence[Named]) -> str:
        """A full name for a surname, where the text gives it."""
        said = " ".join(bare(word) if word.lower().endswith(("'s", "’s")) else word for word in name)
        if len(name) > 1 and not name[0].lower().startswith(("al-", "el-")):
            return said
        for named in recent:
            if named.full and named.full.lower().split()[-len(name) :] == [word.lower() for word in name]:
                return named.full
        first = next((one.full for one in recent if " " in one.full and one.full.split()[0] == said), "")
        if first and len(said) > _SHORT:
            return first  # "Somchai Nookong said", and then "Somchai said"
        if by_word(said) is not None:
            return said  # "the Nigerian", behind a headline that runs into "Borno Nigerian Army"
        if said in self._found:
            return self._found[said]
        match = (
            re.search(rf"((?:\b[A-Z][\w'’-]+ (?:[A-Z]\. )?){{1,3}}){re.escape(said)}\b", self.text[:_NAMES_WITHIN])
            if len(said) > 2
            else None
        )
        if match:
            before = match.group(1).split()
            while before and (before[0].lower().rstrip(".") in speech().titles or before[0].lower() in speech().people):
                before = before[1:]
            if before and not any(word.lower() in speech().bodies for word in before):
                self._found[said] = " ".join([*before, said])
                return self._found[said]
        self._found[said] = said
        return said
