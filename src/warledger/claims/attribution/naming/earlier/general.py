"""General words for a speaker in, the one body of the report that they mean out.

"an activist group said" where the report names one monitor; "provincial police" where it names one province.
"""

from __future__ import annotations

from warledger.claims.attribution.bodies import Bodies
from warledger.claims.attribution.naming.named import Named
from warledger.claims.patterns.compiling import compiled
from warledger.knowledge.countries import by_word

#: Last words of a phrase for a body that the report names elsewhere, to the kinds of body that it can mean.
_MEANS: dict[tuple[str, ...], tuple[str, ...]] = {
    ("monitor",): ("monitor",),
    ("watchdog",): ("monitor", "ngo"),
    ("observatory",): ("monitor",),
    ("monitoring", "group"): ("monitor",),
    ("monitoring", "network"): ("monitor",),
    ("activist", "group"): ("monitor",),
    ("rights", "group"): ("monitor", "ngo"),
    ("ngo",): ("monitor", "ngo"),
    ("rights", "organisation"): ("monitor", "ngo"),
    ("rights", "organization"): ("monitor", "ngo"),
}
#: Levels of police, each with the nouns of its area.
_LEVELS = {
    "provincial": "[Pp]rovince|[Gg]overnorate",
    "district": "[Dd]istrict",
    "regional": "[Rr]egion",
    "state": "[Ss]tate",
    "county": "[Cc]ounty",
}
#: Parts of a state that have a government of their own.
_PARTS = frozenset("municipal regional provincial local state city county district departmental".split())
#: Who an area has, with the kind of source: its police, its governor.
_OF_AREAS = {"police": "police", "governor": "official"}
#: What follows the level: the police themselves, or who speaks for them.
_POLICE = frozenset("police spokesman spokesperson spokeswoman chief command office official officials".split())
_AREAS = {
    level: compiled(rf"\b(?P<name>[A-Z][\w’'-]{{2,30}}(?: [A-Z][\w’'-]{{2,30}})?)(?:[’']s?)? (?:{noun})\b")
    for level, noun in _LEVELS.items()
}
#: Characters behind the words in which the province is looked for too.
_AHEAD = 600
#: Words in capitals before "province" that are no part of its name.
_NOT_NAMED = compiled(r"^(?:The|In|Of|At|From|Northern|Southern|Eastern|Western|Central|[A-Z]\w+[’']s) ")


def meant(low: list[str], text: str, bodies: Bodies) -> Named | None:
    """The body that a speaker's words (lower case, without articles) mean, or None."""
    for size in (2, 1):
        for kind in _MEANS.get(tuple(low[-size:]), ()) if len(low) >= size else ():
            body = bodies.of_kind(kind)
            if body:
                return Named(body.name, body.kind, by="only one of its kind")
    return None


def own_government(core: list[str], low: list[str]) -> Named | None:
    """ "The municipal government", "the Dasso State Government": a part's own, and not the state's; or None."""
    if len(low) < 2 or low[-1] != "government" or low[-2] not in _PARTS:
        return None
    if any(by_word(word) for word in core[:-1]):
        return None  # "the Sudanese state government"
    return Named(" ".join(core), "government", by="government of an area")


def of_province(low: list[str], text: str, at: int) -> Named | None:
    """Whom "provincial police spokesman X" at offset `at` means: the police of the province named last before, or None.

    "The regional governor" likewise.

    Where none is named before, the only one of the text.
    """
    if low[0] not in _LEVELS or len(low) < 2 or low[1] not in _OF_AREAS or not _POLICE.issuperset(low[2:3]):
        return None
    named = ((m.start(), _NOT_NAMED.sub("", m["name"])) for m in _AREAS[low[0]].finditer(text[: at + _AHEAD]))
    found = [(start, name) for start, name in named if not _NOT_NAMED.match(f"{name} ")]
    before = [name for start, name in found if start < at]
    if not before and len({name for _, name in found}) != 1:
        return None
    return Named(f"{(before or [found[0][1]])[-1]} {low[1]}", _OF_AREAS[low[1]], True, by="named province")
