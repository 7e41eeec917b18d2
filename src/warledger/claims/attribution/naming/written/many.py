"""Words for one of many speakers, or for a side of a war in the singular, in; how the codebook writes them out."""

from __future__ import annotations

from warledger.claims.attribution.phrases import DETERMINERS
from warledger.claims.patterns.compiling import compiled
from warledger.records import Span

#: Plurals of persons of whom one can speak.
_ONE_OF_MANY = frozenset(
    "workers residents witnesses villagers officials survivors doctors nurses medics activists rescuers officers "
    "soldiers relatives refugees elders drivers sources".split()
)
#: What stands before the words for one of many, as many characters back at most.
_MOST_OF = compiled(r"\b[Oo]ne of (?:(?:(?:the|these|those|several|two|three|four) )?|(?:[\w’'-]+ ){1,5}most )$")
_BACK = 60
_ARMED = frozenset("rebel militant insurgent separatist jihadist".split())


def one_of_many(text: str, phrase: Span, low: list[str]) -> list[str] | None:
    """ "one of the aid workers", "one of the Front's most senior officers" -> "a senior officer"; None for others."""
    if low[-1] not in _ONE_OF_MANY:
        return None
    if low[:2] == ["one", "of"] and len(low) > 2:
        low = [word for word in low[2:] if word not in DETERMINERS]
    elif not _MOST_OF.search(text, max(0, phrase.start - _BACK), phrase.start):
        return None
    return ["a", *low[:-1], low[-1].removesuffix("s")]


def in_plural(core: list[str], opener: str) -> list[str]:
    """ "(denied) rebel (claims)" -> "rebels"."""
    return [f"{core[0]}s"] if len(core) == 1 and not opener and core[0] in _ARMED else core
