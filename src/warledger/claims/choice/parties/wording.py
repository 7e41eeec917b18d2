"""A mention of an actor and the words next to it in, the part that they alone say it plays out.

Where they say nothing the parse does (`roles`); where the parse errs they put it right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from warledger.claims.actors import ActorMention
from warledger.claims.actors.phrases.ascribed import ascribed_to
from warledger.claims.choice.parties.role_words import WORDS, any_of
from warledger.claims.events import by_syntax
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading

_HELD = compiled(rf"^(?:[’']s?)?[- ]{any_of('held')}\b", re.I)
#: "bombing X targets", "raids on X targets": the noun, where "X targets Y" has the verb.
_TARGETS = compiled(r"^(?:[’']s?)? (?:[\w-]+ ){0,2}?targets\b", re.I)
_AT_TARGETS = compiled(
    r"\b(?:(?:bomb|strik|hit|shell|pound|attack|target|destroy|raid|engag|struck)\w*|on|at|against|of|several|some|many"
    r"|multiple|\d+)(?: (?:the|several|some|many|multiple|other|\d+))? $",
    re.I,
)
#: What a party is said to do as a rule: no deed of its own; and how the words for "as a rule" end.
_OFTEN = ("often ", "ly ")
AS_A_RULE = "often|frequently|regularly|routinely|usually|typically|commonly"
_HABIT = compiled(rf"^(?:,? (?:and |or )?[\w-]+){{0,6}}? (?:{AS_A_RULE}) [a-z]", re.I)
#: "a checkpoint run by X": what X holds is hit.
_RUN_BY = compiled(
    rf"\b(?:(?:{any_of('held')}|manned|operated|staffed|guarded|owned|patrolled|used)|"
    r"used (?:(?:as|for)\b(?: [\w’'-]+){1,6}|jointly|mainly|mostly)) by (?:the )?$",
    re.I,
)
#: "a blast by X's headquarters": where it was. Behind the party, or at the end of its words.
_BLAST_BY = compiled(rf"\b(?:{'|'.join(sorted(by_syntax.BLASTS))})(?:s|d|ed)? by (?:an? |the )?$", re.I)
_SITE = compiled(rf"(?:^(?:[’']s?)?[- ](?:[\w-]+ )??|\b)(?:{'|'.join(sorted(by_syntax.SITES))})\b", re.I)
_BY_IT = (" by ", " by the ", " by a ", " by an ")
#: "Iran-backed rebels": who backs them. "Troops backed by jets", "militants linked to X": they act themselves.
_LEANS = compiled(rf"^[- ]{any_of('leans')}\b(?! (?:by|to|with|off|away|up|their|its|for|it|a|an|the)\b)", re.I)
_BACKS = compiled(rf"\b{any_of('backed')} (?:to|with|by)(?: the| an?)?\s*$", re.I)
#: The second of two that do: "rebels supported by Uganda and Rwanda", a country or its government.
_BACKS_TOO = compiled(
    rf"\b{any_of('backed')} (?:to|with|by)(?: the)? (?:[A-Z][\w’'-]*|(?-i:U\.S\.))(?: [a-z]+)? and (?:the )?$", re.I
)
_A_STATE = compiled(r"(?:[A-Z][\w.’'-]*)(?: (?:Arabia|States|Kingdom|Emirates))?(?: (?:regimes?|governments?))?")
_ALLY = compiled(rf"\b{any_of('beside')}(?: the)?\s*$", re.I)
_AGAINST = compiled(rf"\b{any_of('against')}(?: the| an?)?\s*$", re.I)
_NOUN = any_of("violence")
#: The mention right before a noun of violence ("rebel artillery fire"), with no verb or preposition between.
_STRIKES = compiled(
    rf"^(?:[’']s?)?[ -](?:(?!{any_of('between')}\b)[\w-]+ ){{0,2}}?{_NOUN}\b(?! on (?:its|their)\b)", re.I
)
#: The mention right before an active verb, where the parse fails ("Army Kills 40" in a headline).
_KILLS = compiled(rf"^ (?:\w+ly )?{any_of('active')}", re.I)
#: Behind one of two who shoot at each other, or both: "exchanged fire", "and B traded heavy artillery fire".
_TRADES_FIRE = compiled(
    r"^(?: and (?:the )?(?:[\w’'-]+ ){1,4}?| )(?:(?:have|has|had|also|again|then) )*"
    r"(?:exchang|trad|swapp)(?:ed|e|es|ing) "
    r"(?:[\w-]+ ){0,2}?(?:fire|gunfire|shots?|shells?|rockets?)\b"
)
#: The same over what they ride, wear or carry: "gunmen riding a motorcycle opened fire".
_ARMED = compiled(
    rf"^ (?:riding|on|in|aboard|wearing|carrying|armed with|(?:dressed|disguised|clad|posing) (?:as|in))"
    rf" (?:[\w-]+ ){{1,3}}?{any_of('active')}",
    re.I,
)
#: The same over those who act with it: "X and its allies shelled", "X and other groups linked to it shelled".
_AND_OTHERS = compiled(
    rf"^ (?:and|with) (?:other|its|their|allied|several|some) (?:[\w-]+ ){{1,6}}?{any_of('active')}", re.I
)
#: Behind a name, what it is in brackets: "X (the al-Qaeda branch in the Sahel)".
_GLOSS = compiled(r" \([^()\n]{2,60}\)")
#: "killed by X", "an attack by X", "at the hands of X".
_BY = compiled(
    rf"\b(?:(?:{any_of('done')}|(?:\w+ )?{_NOUN}) by|at the hands of|under (?:\w+ )?(?:fire|attack|shelling) from)"
    r"(?: the| an?)?(?: suspected| alleged)?(?: [\"“]?(?:more than|at least|about|some|dozens of))?(?: an? \w+)?\s*$",
    re.I,
)
#: "the shells came from X positions": what lies there hits.
_FROM = compiled(rf"\b{_NOUN}[^.;]{{0,25}}? (?:(?:came|comes?|coming|fired|launched|shot) )?from(?: the)?\s*$", re.I)
#: "the fighting pitted X against Y".
_PITTED = compiled(
    r"\b(?:pit|pits|pitted|pitting|(?:clash(?:es)?|fighting|battles?) (?:that )?(?:has |have )?oppos(?:ed|es|ing))"
    r" (?:the )?(?:[^.;]{1,80}? (?:against|to|and) (?:the )?)?$",
    re.I,
)
#: A place or a day right before who acts, with no comma: "In rural Marib rebels repelled", "near Gao soldiers shot".
_OPENING = compiled(
    r"(?:^|[.,;] |\b(?:and|while|when|where|but|meanwhile) )(?:in|on|near|at|around|outside|inside|after) "
    r"[^,.;]{2,60}?(?<!\bof)(?<!\bthe)(?<!\ba)(?<!\ban)(?<!\bby)(?<!\bwith)(?<!\bfrom)(?<!\bagainst)(?<!\bto)(?<!\band)"
    r"(?<!\bor)(?<!\bon)(?<!\bat)(?<!\bin)(?<!\bnear)(?<!\bbetween)(?<!\bfor)(?<!\bamong) $",
    re.I,
)
#: Aircraft and guns right before an active verb act, whatever the parse makes of the words before them.
_WEAPONS = compiled(r"\b(?:(?:war)?planes?|jets?|aircraft|helicopters?|gunships?|drones?|artillery|tanks?)$", re.I)
#: "clashes with X", "fighting between X and", "battles against X".
_CLASHES_WITH = compiled(rf"\b{any_of('fighting')}(?: [\w-]+){{0,3}}? (?:with|against|between)(?: the| an?)?\s*$", re.I)
_ENDS = compiled(rf"[ -]{_NOUN}$", re.I)
#: An attack that came to nothing hits those who tried it: "repelled a rebel attack", "foiled raids by X".
_AVERTED = compiled(
    r"\b(?:repel\w*|repuls\w+|foil\w*|thwart\w*|avert\w*|(?:fend|ward)\w* off|(?:beat|beats|beating|beaten|push\w*|"
    r"fought|fight\w*) (?:back|off)) (?:(?!(?:and|after|while|when|that|which|near|in|on|at|with)\b)[\w’'-]+ ){0,5}$",
    re.I,
)


def _ends(words: Iterable[str]) -> tuple[str, ...]:
    """How the words before a mention end where one of these leads to it."""
    return tuple(word + article for word in words for article in ("", " the", " a", " an"))


#: How whatever `_ALLY`, `_AGAINST`, `_BACKS` and `_CLASHES_WITH` match ends: few mentions have that before them, and
#: the searches are slow.
_ALLIED, _TOWARDS = _ends(WORDS["beside"]), _ends(WORDS["against"])
_BACKING, _FACING = _ends((" to", " with", " by")), _ends((" with", " against", " between"))
#: Words without which `_TRADES_FIRE` and `_AVERTED` find nothing.
_TRADING = (" exchang", " trad", " swapp")
_AVERTING = ("repel", "repuls", "foil", "thwart", "avert", " off ", " back ")
#: Roles that the parse gives to who acts when it takes him for the end of the place before him.
_ADRIFT = frozenset(("prep", "holds", "from", "onto"))
#: Whom others flee: "a raid on families fleeing Syria killed nine".
_LEFT_BEHIND = compiled(r"\b(?:fleeing|leaving|escaping|departing)(?: the)? $", re.I)
#: Characters before and behind a mention that are looked at.
_REACH, _BEHIND = 40, 64


class Around(NamedTuple):
    """The words around a mention.

    Attributes:
        mention: The mention.
        told: Those of its sentence before it.
        before: The last of these.
        low: The same in lower case.
        tail: The same without the space at its end.
        after: Those right behind it.
        ascribed: Is it the state whose aircraft are only believed to have struck?
    """

    mention: str
    told: str
    before: str
    low: str
    tail: str
    after: str
    ascribed: bool


def around(reading: Reading, mention: ActorMention) -> Around:
    """The words around a mention of a report."""
    text, (start, end) = reading.text, mention.span
    sentence = reading.sentences[reading.sentence_of[start]]
    last = sentence.start + len(sentence.text)
    words = text[start:end]
    if text.startswith(" (", end):
        gloss = _GLOSS.match(text, end, last)
        end = end if gloss is None else gloss.end()
    told = text[sentence.start : start]
    before = told[-_REACH:]
    low = before.lower()
    return Around(
        words,
        told,
        before,
        low,
        low.rstrip(),
        text[end : min(end + _BEHIND, last)],
        mention.kind == "state_forces" and ascribed_to(text, start),
    )


def settled(words: Around) -> str | None:
    """The part that the words alone settle, whatever the parse says."""
    low, tail, behind = words.low, words.tail, words.after.lower()
    if low.endswith((" from ", " from the ")) and _FROM.search(words.before):
        return "does"
    if _HELD.match(words.after):
        return "holds"
    if "targets" in behind and _TARGETS.match(words.after) and _AT_TARGETS.search(words.before):
        return "holds"
    if _leads(low, _AVERTING) and _AVERTED.search(words.before) and (_STRIKES.match(words.after) or _by(words)):
        return "struck"
    if _leads(behind, _OFTEN) and _HABIT.match(words.after):
        return "elsewhere"
    if low.endswith(_BY_IT) and _BLAST_BY.search(words.before) and _at_site(words):
        return "holds"
    if " of " in words.told and by_syntax.lies_at(words.told):
        return "holds"
    if low.endswith((" by ", " by the ")) and _RUN_BY.search(words.before):
        return "holds"
    if _LEANS.match(words.after) or (tail.endswith(_BACKING) and _BACKS.search(words.before)):
        return "backs"
    if low.endswith((" and ", " and the ")) and _A_STATE.fullmatch(words.mention) and _BACKS_TOO.search(words.before):
        return "backs"
    return "ally" if tail.endswith(_ALLIED) and _ALLY.search(words.before) else None


def stated(words: Around) -> str | None:
    """The part that the words state, so that the parse need not be asked."""
    if words.ascribed:
        return "does"
    if _by(words):
        return "by"
    if _leads(words.after, _TRADING) and _TRADES_FIRE.match(words.after):
        return "fights"
    if _STRIKES.match(words.after) or _ENDS.search(words.mention):
        return "does"
    if _faces(words):
        return "fights"
    if _KILLS.match(words.after) and _WEAPONS.search(words.mention):
        return "acts"
    return None


def _at_site(words: Around) -> bool:
    """Do the words name a party by what it has at a place: "the army's headquarters", "security HQ"?"""
    return _SITE.match(words.after) is not None or _SITE.search(words.mention) is not None


def adrift(words: Around, parsed: Sequence[str]) -> bool:
    """Does the parse take who acts for the end of the place named before him?"""
    return (
        _ADRIFT.issuperset(parsed) and _KILLS.match(words.after) is not None and _OPENING.search(words.told) is not None
    )


def left(words: Around) -> str | None:
    """The part that is left to the words where neither they nor the parse say that it acts, fights or is hit."""
    if words.low.endswith(("ing ", "ing the ")) and _LEFT_BEHIND.search(words.before):
        return None
    if _KILLS.match(words.after) or _ARMED.match(words.after) or _AND_OTHERS.match(words.after):
        return "acts"
    return "onto" if words.tail.endswith(_TOWARDS) and _AGAINST.search(words.before) else None


def _faces(words: Around) -> bool:
    """Do the words before a mention say that it fights somebody?"""
    if words.tail.endswith(_FACING) and _CLASHES_WITH.search(words.before):
        return True
    return ("pit" in words.told or "oppos" in words.told) and _PITTED.search(words.told) is not None


def _by(words: Around) -> bool:
    """Do the words before a mention say that something was done by it?"""
    low = words.low
    led = " by" in low or "hands of" in low or ("under " in low and " from" in low)
    return led and _BY.search(words.before) is not None


def _leads(words: str, leading: tuple[str, ...]) -> bool:
    """Do the words hold one that leads on?"""
    # written out: asked several times for each mention
    for word in leading:  # noqa: SIM110
        if word in words:
            return True
    return False
