"""The words for a speaker in, those words as the codebook writes them out."""

from __future__ import annotations

from warledger.claims.attribution.kinds import kind_of
from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.naming.earlier.heard import Heard
from warledger.claims.attribution.naming.named import Named
from warledger.claims.attribution.naming.of_bodies.body import body_named
from warledger.claims.attribution.naming.of_bodies.known import OFFICIALS, SPOKEN_FOR
from warledger.claims.attribution.naming.written.wording import adjective, ministry, outlet, undotted
from warledger.claims.attribution.phrases import AGENT_ENDINGS, NAMES_PEOPLE, bare, capital
from warledger.claims.patterns.compiling import compiled
from warledger.claims.text.common_words import common
from warledger.knowledge.countries import COUNTRIES, by_word

_PLURAL_BODIES = frozenset(
    "rebels insurgents militants separatists jihadists militiamen fighters troops groups".split()
)
_MANY_BODIES = frozenset(("parties",))
#: Modifiers of speakers that are proper names.
_PEOPLES = frozenset("kurdish arabic-language".split())
#: A name that more words follow has more words than this itself.
_LEAST_OF_A_NAME = 3
_DEFINITE = frozenset("the this that these those".split())
#: Nouns of bodies that their own name follows.
_NAMED_AFTER = frozenset(
    "group agency newspaper channel network organisation organization ngo charity outlet website broadcaster daily "
    "magazine union institute watchdog movement party militia station radio association site operator service body "
    "alliance campaign company television".split()
)
#: Words with which a place's name may end: "Sun City residents".
_OF_PLACES = frozenset("city town village county district province region area camp".split())
#: Persons that reports name by what they are, and no place is a part of their name.
_PERSONS = frozenset("activists residents witnesses doctors medics locals rescuers villagers sources".split())
_COUNTED = frozenset(
    "days hours weeks months people civilians children women men others persons soldiers fighters militants".split()
)
#: A word in capitals that says of which people or faith persons are, not where.
_OF_A_PEOPLE = compiled(
    r"(?:ish|ese|ian|ean|ite|ic)$|^(?:Arab|Tamil|Muslim|Hindu|Sunni|Shia|Druze|Yazidi|Rohingya|Bedouin|Fulani|Amhara|"
    r"Oromo|Tuareg|Roma|Sikh|Karen|Hazara|Baloch|Pashtun|Uighur|Uyghur)$"
)
#: Parts of bodies that speak for them.
_PARTS = frozenset("cell room wing arm portal bloc team desk branch".split())
_LINKS = frozenset("of for in at from to with on inside near".split())
_TENDENCY = compiled(r"(?:pro|anti)-\w+|\w+-(?:run|owned|backed|led|linked|affiliated|aligned|controlled|funded)")


def as_said(heard: Heard, core: list[str], low: list[str], opener: str) -> Named | None:
    """The phrase itself, as the codebook writes it."""
    kind = kind_of(low) if _headed(core, low) else ""
    some = opener in ("a", "an", "one", "another") and low[-1].endswith(AGENT_ENDINGS)
    if not kind and opener in ("", "the") and _several(low[-1]) and not any(capital(word) for word in core[1:]):
        return Named(" ".join(low), "opposition" if "opposition" in low else "unknown")  # "protest organisers"
    if not kind and not any(capital(word) for word in core) and not some:
        return None  # "a wedding" says nothing, "a shopper" does
    known = None
    for size in range(len(core) - 1, 0, -1):
        if size == 1 and low[-1] in speech().bodies:
            break  # the "Monitor" of "Armed Violence Monitor" is no medium of that name
        if core[-size][0].isupper() and (known := heard.bodies.known(" ".join(core[-size:]))):
            break
    if known and (known[1] in SPOKEN_FOR):
        return Named(*known, by="registry")
    for size in range(len(core) - 1, 1, -1):
        described = size > _LEAST_OF_A_NAME or (core[-1].islower() and low[-1] in speech().bodies)
        if described and core[size].islower() and (known := heard.bodies.known(" ".join(core[:size]))):
            return Named(*known, by="registry")  # "the Centre for Reconciliation of the parties in Sela"
    if (
        (
            low[0] in speech().people
            or low[0] in speech().modifiers
            or speech().bodies.get(low[0]) == "reports"
            or low[0] in _PLURAL_BODIES
            or (low[0] in common() and by_word(core[0]) is None)  # "Shipping company officials"
            or (_several(low[0]) and (len(low) == 1 or low[1] in _LINKS))  # "Undertakers at the cemetery"
        )
        and core[0][1:].islower()
        and low[0] not in _PEOPLES
        and not any(capital(word) for word in core[1:])
    ):
        core = [core[0].lower(), *core[1:]]
    core, low = _persons_alone(core, low)
    first = by_word(core[0])
    if first and core[0] in first.adjectives and all(_OF_A_PEOPLE.search(word) for word in core[1:]):
        return Named(f"{opener} {' '.join(core)}", "witness") if opener in ("a", "an") else None  # "a Lebanese Shiite"
    while len(core) > 1 and _TENDENCY.fullmatch(core[0]) and all(capital(word) for word in core[1:]):
        core, low = core[1:], low[1:]  # "the pro-Kurdish HDP"
    at = next((k for k in range(len(core) - 2, -1, -1) if core[k] in _NAMED_AFTER or core[k] == "NGO"), None)
    if at is not None and all(capital(word) for word in core[at + 1 :]):
        core, kind = core[at + 1 :], kind_of(low[: at + 1]) or kind  # "the indigenous group ONIC"
    words = _spelled_out(heard, outlet(adjective(core)))
    if low[-1] == "government" and len(words) == 1 and words[0].lower() != "government":
        words = [*words, "government"]  # "the Puntland government": no medium's generic word
    if len(words) > 2 and heard.bodies.initials(words[-1]) == " ".join(words[:-1]):
        words = words[:-1]  # "Sela Relief Committee SRC"
    name = undotted(" ".join(words))
    state = COUNTRIES.get(heard.bodies.country or "")
    if state and low[-1] == "government" and len(words) == 1:
        name = f"{state.adjective} {name}"
    if "ministry" in low:
        name = ministry(words, state)
    singular = low[-1] in (
        "source",
        "official",
        "witness",
        "resident",
        "activist",
        "doctor",
        "medic",
        "monitor",
        "officer",
    )
    whose = ("ministry",) if low[-1] in ("source", "sources") else ("ministry", "council", "command", "directorate")
    if (low[-1] in OFFICIALS or len(whose) == 1) and (
        bodies := [word for word in words[:-1] if bare(word.lower()) in whose]
    ):
        return body_named(heard, words[: words.index(bodies[-1]) + 1], "source at body")
    if (
        (opener in ("a", "an", "another", "one") or (singular and opener not in _DEFINITE))
        and (singular or not low[-1].endswith("s"))
        and not capital(core[-1])
    ):
        vowel = name[:1].lower() in "aeiou" and not name.startswith(("US ", "UN ", "UK ", "EU ", "uni", "one "))
        other, name = f"another {name}", f"{'an' if vowel else 'a'} {name}"
        if opener == "another" and any(named.name == name for named in heard.recent()):
            name = other
    if not kind and words != core:
        kind = kind_of(words)  # of initials spelled out
    return Named(name, kind or ("unknown" if not capital(core[-1]) else "person"))


def _several(word: str) -> bool:
    """Does a plural name persons, or bodies of persons: "organisers", "parties"?"""
    return word in _MANY_BODIES or (word.endswith("s") and word[:-1].endswith(AGENT_ENDINGS))


def of_opposition(heard: Heard, core: list[str], low: list[str], opener: str) -> Named | None:
    """ "Opposition activists", "an opposition commander": persons, not the opposition itself."""
    if low[-2:-1] != ["opposition"] or not (low[-1] in speech().people or low[-1] in ("source", "sources")):
        return None
    if low[-1] == "activists":
        return Named("activists", "activist")
    return as_said(heard, [*core[:-2], *low[-2:]], low, opener)


def _headed(core: list[str], low: list[str]) -> bool:
    """Is the noun that others only modify a speaker's? "A military airport" is none, whatever speaks is military."""
    at = next((k for k, word in enumerate(low) if k and word in _LINKS), len(low))
    at -= at > 1 and low[at - 1] in NAMES_PEOPLE  # "the militants interviewed"
    lexicon, head = speech(), low[at - 1]
    known = lexicon.kind(head) or lexicon.kind(head.removesuffix("s")) or head in lexicon.anything
    return bool(known) or head in _PARTS or not core[at - 1].islower() or head.endswith(AGENT_ENDINGS)


def _persons_alone(core: list[str], low: list[str]) -> tuple[list[str], list[str]]:
    """Persons in the plural without the place or those counted before them, which commas kept apart once.

    "as they left Madaya activists said", "killing ten people activists said".
    """
    if low[-1] not in _PERSONS:
        return core, low
    first = next(
        k
        for k, (word, small) in enumerate(zip(core, low, strict=True))
        if not capital(word) or small in _PERSONS or (small in speech().modifiers and not (k and small in _OF_PLACES))
    )
    place = first and not any(
        word.isupper() or _OF_A_PEOPLE.search(word) or by_word(word) or small in speech().anything - _OF_PLACES
        for word, small in zip(core[:first], low[:first], strict=True)
    )
    at = first if place else 0
    while at < len(core) - 1 and low[at] in _COUNTED:
        at += 1
    return core[at:], low[at:]


def _spelled_out(heard: Heard, words: list[str]) -> list[str]:
    """Initials, where the text gives the name: "FNA" -> "Fars News Agency"."""
    full = heard.bodies.initials(words[0]) if len(words) <= 2 and words else None
    return [*full.split(), *words[1:]] if full else words
