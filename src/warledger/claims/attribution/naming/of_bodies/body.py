"""The words for a body in, its name as the codebook writes it out; with "its" and "their", whose they are."""

from __future__ import annotations

from warledger.claims.attribution.kinds import kind_of
from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.naming.earlier.antecedents import ISSUED, KEPT, TAKEN_UP, again
from warledger.claims.attribution.naming.earlier.heard import Heard
from warledger.claims.attribution.naming.named import Named
from warledger.claims.attribution.naming.written.wording import ministry, titled
from warledger.claims.attribution.phrases import DETERMINERS, bare, capital
from warledger.claims.patterns.compiling import compiled
from warledger.knowledge.countries import COUNTRIES, by_word
from warledger.records import Span

#: Words before a body that belong to its official.
_RANKS = frozenset("senior top high-ranking unnamed former retired".split())
#: What a body of many states has in each.
_LOCAL = frozenset("office bureau branch delegation".split())
#: What shows that "the command" of a report is one of police.
_POLICE_COMMAND = compiled(r"\b[Pp]olice [Cc]ommand\b|\bCommissioner of Police\b")
_WHOSE_UNIT = frozenset("Army's Army’s army's army’s military's military’s".split())
_ARMED = frozenset("rebel militant insurgent separatist jihadist fighter guerrilla".split())
#: What a group's spokesperson speaks for besides the group: a part of it that has no word of its own.
OWN_ARMS = frozenset("military political armed official main chief media field operations wing".split())


def body_named(heard: Heard, words: list[str], by: str) -> Named | None:
    """A body by its words, in the codebook's writing."""
    while words and (words[0].lower() in DETERMINERS or words[0] in _RANKS):
        words = words[1:]
    if len(words) > 2 and words[-1] == "monitor" and any(word.lower() in speech().bodies for word in words[:-1]):
        words = words[:-1]  # "the Observatory for Rights monitor"
    if len(words) > 2 and words[0] in _WHOSE_UNIT and words[1][0].isdigit():
        words = words[1:]  # "the Army's 9th Division"
    if len(words) > 1 and words[0].isupper() and words[1] in _LOCAL:
        words = words[:1]  # "a spokesman for the UNHCR office in Goma"
    at = words.index("in") if "in" in words[1:] else len(words)
    if words and (words[0][0].isupper() or words[0][0].isdigit()) and all(word.islower() for word in words[at:]):
        words = words[:at]  # "the 12th Corps in the west"
    if by == "spokesperson" and words == ["command"] and (command := _command(heard)):
        return command
    of_one = words[:at] in (["army"], ["military"], ["police"]) or heard.bodies.known(" ".join(words[:at]))
    if by == "spokesperson" and at < len(words) and of_one and not heard.bodies.known(" ".join(words)):
        words = words[:at]  # "the spokesman for the army in Goma"
    if not words:
        return None
    if by == "spokesperson" and words in (["defence"], ["defense"]) and (forces := heard.bodies.forces("army")):
        return Named(*forces, person=True, by=by)
    known = heard.bodies.known(" ".join(words))
    if not known and len(words) == 1 and by == "spokesperson":
        known = heard.bodies.of_people(words[0])  # "a Chechen spokesman"
    if known:
        return Named(*known, person=True, by=by)
    if len(words) == 1 and (full := heard.bodies.initials(bare(words[0]))):
        words = full.split()
    for size in range(len(words) - 1, 2, -1):
        if all(map(capital, words[size:])) and (known := heard.bodies.known(" ".join(words[:size]))):
            return Named(*known, person=True, by=by)  # "the head of the Centre for Rights in Sela | Awa (Deka)"
    if words == ["Police"]:
        words = ["police"]  # "Police spokesman Awa Deka" opens the sentence
    low = [bare(word.lower()) for word in words]
    whose = _owning(heard, words, low)
    if whose:
        return Named(*whose, person=True, by=by)
    if words[0].endswith(("'", "’")) and low[0][:-1] in _ARMED and OWN_ARMS.issuperset(low[1:]):
        return Named(low[0], "belligerent", True, by=by)  # "the rebels' military spokesman"
    generic = len(words) == 1 and words[0].islower() and low[0] in speech().bodies
    if generic or (len(words) <= 2 and low[-1] in TAKEN_UP):
        taken_up = again(low, heard.recent(), heard.bodies)
        if taken_up:
            return Named(taken_up.name, taken_up.kind, True, taken_up.nouns, by=by)
    for size in range(len(words) - 1, 0, -1):  # "SANA state news agency", "Kandahar police chief"
        if size == 1 and low[-1] in speech().bodies and not words[-1].isupper():
            break  # the "Force" of "Sela Attack Force" is no state's
        known = heard.bodies.known(" ".join(words[-size:])) if words[-size][0].isupper() else None
        if known and known[1] != "government":
            before = words[-size - 1]
            own = known[1] == "belligerent" and before[0].isupper() and by_word(bare(before)) is None
            own = own and not speech().kind(bare(before.lower()))
            own = own and not (size > 1 and before.endswith(("'s", "’s")))  # "Haftar's Libyan National Army"
            return Named(f"{before} {known[0]}" if own else known[0], known[1], True, by=by)  # "the Kale PDF"
    words = [*words[:-1], bare(words[-1])]  # "the governor's spokesman"
    if low[-1] == "ministry":
        return Named(ministry(words, COUNTRIES.get(heard.bodies.country or "")), "government", True, by=by)
    if by == "spokesperson" and (words[-1] in _ARMED or (len(words) == 1 and low[0] in _ARMED)):
        words = [*words[:-1], f"{low[-1]}s"]  # "a rebel spokesman"
    return Named(titled(words), kind_of(low) or "unknown", True, by=by)


def _command(heard: Heard) -> Named | None:
    """ "The spokesman for the command": the one that spoke, or police, where the report tells of a police command."""
    spoke = next((named for named in heard.recent() if "command" in named.nouns), None)
    if spoke is None and _POLICE_COMMAND.search(heard.text):
        return Named(heard.police() or "police", "police", True, by="spokesperson")
    return Named(spoke.name, spoke.kind, True, spoke.nouns, by="spokesperson") if spoke else None


def _owning(heard: Heard, words: list[str], low: list[str]) -> tuple[str, str] | None:
    """ "the Taliban's military (spokesman)", "a Hezbollah field": the group, whose arms have no word of their own."""
    at = next((k for k, word in enumerate(words) if word.endswith(("'s", "’s", "s'", "s’"))), None)
    plain = at is None
    if at is None:
        at = next((k - 1 for k, word in enumerate(low) if k and word in OWN_ARMS), None)
    if at is None or not low[at + 1 :] or not OWN_ARMS.issuperset(low[at + 1 :]) or not words[at][0].isupper():
        return None
    known = heard.bodies.known(" ".join([*words[:at], bare(words[at])]))
    if plain and known and (known[1] != "belligerent" or by_word(words[at])):
        return None  # "the Ukrainian military" is a state's
    return known if known and known[1] != "government" else None


#: Those of a body besides its heads by whom it speaks: "its commanders", "their secretary general".
_OWN_PEOPLE = frozenset("commanders commander secretary leader leaders fighters leadership command".split())


def owner(heard: Heard, low: list[str], phrase: Span) -> Named | None:
    """ "its head", "their statement": the body that the sentence before tells of, else the last one that spoke."""
    theirs = not all(words.isdisjoint(low) for words in (speech().heads, ISSUED, KEPT))
    if not theirs and _OWN_PEOPLE.isdisjoint(low):
        return None
    told = heard.told_before(phrase)
    if told:
        return Named(*told, person=True, by="owner")
    if not theirs:
        return None
    last = next((named for named in heard.recent() if named.kind not in ("witness", "person", "official")), None)
    return Named(last.name, last.kind, True, by="owner") if last else None
