"""The words of a phrase in, whether and where they hold a person's name out."""

from __future__ import annotations

from warledger.claims.attribution.bodies import Bodies
from warledger.claims.attribution.kinds import kind_of
from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.phrases import bare, capital
from warledger.claims.patterns.compiling import compiled
from warledger.knowledge.countries import by_word

#: Capitals that a person's name does not have: initials of bodies.
_INITIALS = compiled(r"^[A-Z]{2,}$|[a-z][A-Z]{1,3}$|^[A-Z]{2,}-")
#: Words with capitals that only say which: "a Goma-based activist", "an anti-JNIM campaigner".
_OF_WHAT_KIND = compiled(
    r"-(?:based|born|language|led|run|owned|controlled|funded|backed|linked|affiliated|aligned|trained)$|^(?:anti|pro|non)-"
)
#: Letters after a person's name.
_AFTER_NAMES = frozenset("QC KC MP MEP MBE CBE OBE PhD MD Jr Sr II III".split())


def without_letters(core: list[str], low: list[str]) -> tuple[list[str], list[str]]:
    """The words and their lower case without the letters after a person's name ("QC")."""
    while len(core) > 2 and core[-1].rstrip(".") in _AFTER_NAMES:
        core, low = core[:-1], low[:-1]
    return core, low


def in_a_name(role: list[str], name: list[str]) -> bool:
    """Is the last noun before a name part of that name ("Border Guard Service"), as its capital letter tells?"""
    lexicon = speech()
    if len(role) < 2 or not capital(role[-1]):
        return False
    last = bare(role[-1].lower())
    if last in lexicon.bodies and len(name) == 1:
        return True  # "Security Media Cell"
    return last in lexicon.people and last not in lexicon.titles and last not in lexicon.heads


def could_be_named(name: list[str], role: list[str]) -> bool:
    """Can `name`, after the words `role`, be a person's name?"""
    lexicon = speech()
    if not name or any(_INITIALS.search(word) for word in name):
        return False  # "JTF Central", "The MoD", "the Commission SRC"
    if role:
        last = role[-1].rstrip(".")
        # not "the town of Goma", "a resident of Goma", "a source at a hospital in the capital Sanaa"
        return (
            last in lexicon.titles
            or last in lexicon.heads
            or (lexicon.kind(last) is not None and bool(set(role) & (lexicon.heads | lexicon.people.keys())))
        )
    if len(name) > 4 or (len(name) == 1 and name[0].isupper()):
        return False
    return len(name) == 1 or by_word(name[0]) is None


def leading_name(core: list[str], low: list[str], bodies: Bodies) -> int:
    """How many words of "Amadou Diallo, the governor of Mopti" are the name; 0 for none."""
    lexicon, lead = speech(), 0
    while (
        lead < len(core)
        and capital(core[lead])
        and not lexicon.kind(low[lead])
        and low[lead].rstrip(".") not in lexicon.titles
        and not _OF_WHAT_KIND.search(low[lead])
    ):
        lead += 1
    if any(capital(word) and small in lexicon.bodies for word, small in zip(core[lead:], low[lead:], strict=True)):
        return 0  # "Sela Relief General Committee"
    opens = lead < len(core) and (
        low[lead] in ("the", "a", "an") or low[lead] in lexicon.heads or low[lead] in lexicon.people
    )
    if opens and low[lead] in lexicon.people and low[lead].endswith("s"):
        return 0  # "Sun City residents"
    opens = opens and not any(_INITIALS.search(word) for word in core[:lead])  # "a Kale PDF official"
    state = by_word(core[0]) if lead else None
    opens = opens and not (state and core[0] in state.adjectives)  # "a Lebanese Shiite official"
    named = lead >= 2 and opens and not bodies.known(" ".join(core[:lead]))
    return lead if named and any(word in lexicon.people or word in lexicon.heads for word in low[lead:]) else 0


def before_office(core: list[str], low: list[str]) -> tuple[int, int] | None:
    """Where the name stands in "Gen Amadou Diallo Malis interior minister", which has lost its commas, or None."""
    lexicon, first = speech(), 0
    while first < len(core) and low[first].rstrip(".") in lexicon.titles:
        first += 1
    end = next((k for k in range(first, len(core) - 1) if _states(core[k])), first)
    held = all(capital(word) and not lexicon.kind(word.lower()) for word in core[first:end])
    office = all(word.islower() for word in core[end + 1 :]) and low[-1] in lexicon.people
    return (first, end) if held and office and 2 <= end - first <= 3 else None


def _states(word: str) -> bool:
    """ "Mali's", or "Malis" without its apostrophe."""
    stem = bare(word) if word.endswith(("'s", "’s")) else word.removesuffix("s")
    state = by_word(stem) if stem != word and capital(word) else None
    return state is not None and stem in state.all_names


def glued_body(core: list[str], text: str, headed: bool = False) -> int:
    """How many words are the body of "Sela Observatory for Human Rights Awa Deka", without a comma; 0 for none.

    Args:
        core: The phrase without its article.
        text: The report, where a body that is no monitor must be named apart from the person, too.
        headed: True where they are of "the head of": a body needs no other sign.
    """
    lexicon, last = speech(), len(core) - 2
    if (
        last < 2
        or not capital(core[0])
        or not all(capital(word) and not lexicon.kind(bare(word.lower())) for word in core[last:])
    ):
        return 0
    if any(word.lower() in lexicon.titles or _INITIALS.search(word) for word in core[last:]):
        return 0
    body = core[:last]
    ends = bare(body[-1].lower())
    noun = lexicon.kind(ends)
    rights = ends == "rights" and any(lexicon.bodies.get(word.lower()) for word in body)
    if headed and capital(body[-1]) and kind_of(body):
        return last
    if not capital(body[-1]) or not (rights or (noun and ends not in lexicon.people)):
        return 0
    apart = text.count(" ".join(body)) > text.count(" ".join(core))
    return last if rights or noun == "monitor" or apart else 0
