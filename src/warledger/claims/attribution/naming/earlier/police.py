"""A report's text in, the one police that it names out: whom "police said" means."""

from __future__ import annotations

from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.phrases import DETERMINERS, LINKS, STOP
from warledger.claims.patterns.compiling import compiled
from warledger.knowledge.countries import by_word

#: Endings of their names.
NAMED_SO = (" police", " Police", " Police Department", " Police Service", " Police Force")
_NAMED = compiled(
    r"\b(?P<name>(?:[A-Z][\w.’'-]+ ){1,4})"
    r"(?!(?i:police (?:stations?|posts?|check ?-?points?|outposts?|barracks|headquarters|camps?|academy)\b))"
    r"(?:police\b|Police\b(?: (?P<unit>Department|Service|Force|Command|Commissariat))?)"
)
#: How the last word of a sentence ends, and no abbreviation.
_CLOSES = compiled(r"\w{4}\.$")
#: Words before "police" that say which kind they are, and not where.
_KINDS = frozenset(
    "national federal state military riot religious islamic border traffic special judicial civil criminal local "
    "provincial district counter-terrorism anti-riot un unpol secret political moral morality afp ap reuters".split()
)
#: What stands before a place and behind the police in texts without commas: "nine died in Goma police said".
_IN = compiled(r"\b(?:in|at|near|of|from|outside) $")
_SAID = compiled(r" (?:said|says?|told|reported|have|confirmed)\b")
#: Characters before a name that hold such a word.
_WORD_BEFORE = 9


def police_of(text: str) -> str | None:
    """The police of one place ("Dasso police", "Dasso Police Department"), where no others are named; or None."""
    named: dict[str, str] = {}
    for found in _NAMED.finditer(text):
        words = found["name"].split()
        ends = max((at for at, word in enumerate(words) if word.lower() in STOP or _CLOSES.search(word)), default=-1)
        words = words[ends + 1 :]  # "On Friday police said", "hit Medellin. The police said"
        while words and (words[0].lower() in speech().anything or words[0].lower() in DETERMINERS):
            words = words[1:]
        if words and words[0].lower() in LINKS:
            continue  # "In Goma police said" names no Goma police
        name = " ".join(words)
        state = by_word(name)
        glued = _IN.search(text, max(0, found.start() - _WORD_BEFORE), found.start()) and _SAID.match(text, found.end())
        if words and not glued and not (state and name in state.all_names) and _KINDS.isdisjoint(name.lower().split()):
            named.setdefault(name, f"{name} Police {found['unit']}" if found["unit"] else f"{name} police")
    return next(iter(named.values())) if len(named) == 1 else None
