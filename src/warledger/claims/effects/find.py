"""A parsed sentence in, its figure mentions out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from warledger.claims.effects import parts, strikes, triggers
from warledger.claims.effects.counting import phrases
from warledger.claims.effects.counting.bare import says_two
from warledger.claims.effects.counting.counted import Counted
from warledger.claims.effects.not_counted.revised import newer
from warledger.claims.effects.said_of.arguments import IN_THE_END, THEM
from warledger.claims.effects.said_of.fitting import PEOPLE_ONLY, taken, wrecked
from warledger.claims.effects.said_of.linking import link
from warledger.claims.effects.said_of.links import Link
from warledger.claims.effects.said_of.same_clause import list_joined
from warledger.claims.effects.triggers import Trigger, shot
from warledger.claims.quantities import Quantity

if TYPE_CHECKING:
    from spacy.tokens import Doc

_MATERIEL = frozenset({"weapon", "vehicle", "aircraft", "munition"})
#: What may stand between the two words of an undivided count: "killed or critically injured".
_BETWEEN_HARMS = frozenset(
    {"and", "or", "/", "&", ",", "also", "then", "critically", "seriously", "otherwise", "at", "least", "more"}
)


@dataclass(slots=True)
class FigureMention:
    """One count of people harmed or moved, of materiel or of strikes, as one sentence states it.

    Attributes:
        effect: A key of terms/effects.yaml.
        counted: Those counted and their number.
        trigger: The words that state the effect; None for strikes, which the counted noun states itself.
        rule: What linked the two.
        whole: The figure of which this one is a part, or None.
        partitive: True where it is a part of a figure told before ("14 of the dead").
        span: First and last token of the shortest stretch that holds number, noun and trigger.
    """

    effect: str
    counted: Counted
    trigger: Trigger | None
    rule: str
    whole: FigureMention | None = None
    partitive: bool = False
    span: tuple[int, int] = field(default=(0, 0))


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence before says of the people that this sentence lists.

    Attributes:
        effect: What happened to them.
        whole: The figure of which they are parts, or None.
        rule: How the two sentences hang together.
        at: Where the sentence puts other numbers to them, as offsets of its text; those alone count then.
    """

    effect: str
    whole: FigureMention | None
    rule: str
    at: tuple[int, ...] = ()


def find(doc: Doc, quantities: list[Quantity], *, told: Told | None = None) -> list[FigureMention]:
    """The figures of a parsed sentence, in order of their numbers.

    Args:
        doc: The sentence, tagged and parsed.
        quantities: Its numbers, with spans in `doc.text`.
        told: For a line of a list, and for "They included ...": what happened to those it names.
    """
    found = triggers.find(doc)
    # where no effect is stated, only strikes are figures, and those only where they are numbered
    counted = phrases.find(doc, quantities) if found or told is not None or quantities or says_two(doc) else []
    links = _undivided(doc, link(doc, found, counted), counted) if found else []
    out: dict[int, list[FigureMention]] = {}
    for one in links:
        effect = one.trigger.effect
        if taken(one.trigger, one.counted):
            effect = "seized"
        elif wrecked(one.trigger, one.counted):
            effect = "destroyed"
        elif effect == "seized" and one.counted.is_people:
            effect = "captured" if one.counted.category in ("combatant", "leader") else "abducted"
        if effect == "destroyed" and one.counted.is_people:
            continue
        if effect == "killed" and one.rule == "effect.among" and parts.dead_and_wounded(doc, one):
            effect = "casualties"
        made = _mention(effect, one.counted, one.trigger, one.rule)
        if told is not None and doc[one.counted.first].idx in told.at:
            made.span = (one.counted.first, one.counted.last)  # "a toll of nine; the union put it at 12": the union's
        out.setdefault(id(one.counted), []).append(made)
    for phrase in counted:
        if id(phrase) not in out and strikes.counts_strikes(doc, phrase):
            out[id(phrase)] = [_mention("strikes", phrase, None, "effect.strikes")]
    _list_of_strikes(doc, counted, out)
    if told is not None:
        free = [p for p in counted if id(p) not in out]
        for phrase, effect in _put_at(doc, told, free, out) if told.at else _named_by(doc, told, free):
            out[id(phrase)] = [
                FigureMention(effect, phrase, None, told.rule, told.whole, False, (phrase.first, phrase.last))
            ]
    for part, whole, rule in parts.breakdowns(doc, counted, links) if out else ():
        if id(whole) not in out and whole.numbered and id(part) in out and rule != "part.of_them":
            # "32 fighters, including four leaders, were killed": syntax gave the verb to the part alone
            first = out[id(part)][0]
            if first.trigger is not None:
                out[id(whole)] = [_mention(first.effect, whole, first.trigger, "effect.whole")]
        wholes = out.get(id(whole))
        if not wholes or (part.category in _MATERIEL) != (whole.category in _MATERIEL):
            continue
        if wholes[0].effect == "strikes" and part.category not in ("strike", "munition"):
            continue  # "three attacks hit buildings, including a mosque"
        if wholes[0].effect == "strikes" and part.kind == "one":
            continue  # "three attacks, including the bombing of the market": an event only
        if wholes[0].effect in PEOPLE_ONLY and not part.is_people:
            continue
        own = out.get(id(part), [])
        if own and own[0].rule.startswith(parts.GROUP_RULES) and own[0].effect not in {w.effect for w in wholes}:
            # "43 were killed and wounded; 14 of the dead were fighters"; the injured are no part of the killed
            own[0].whole = wholes[0] if wholes[0].effect == "casualties" else None
            continue
        out[id(part)] = [
            FigureMention(w.effect, part, w.trigger, rule, w, False, (part.first, part.last)) for w in wholes
        ]
    for often, trigger in strikes.times(doc):
        out[id(often)] = [_mention("strikes", often, trigger, "effect.times")]
    flat = [m for group in out.values() for m in group]
    for mention in flat:
        mention.partitive = mention.whole is None and parts.of_told_before(doc, mention.counted, mention.rule)
    return sorted(flat, key=lambda m: m.counted.first)


def _put_at(
    doc: Doc, told: Told, free: list[Counted], out: dict[int, list[FigureMention]]
) -> list[tuple[Counted, str]]:
    """The numbers put to those counted before, with what befell these: "the mayor put the number at nine, then 12"."""
    found: list[tuple[Counted, str]] = []
    for at in told.at:
        before = [m for group in out.values() for m in group if doc[m.counted.last].idx < at]
        people = [m for m in before if m.counted.numbered and m.counted.is_people and m.effect in PEOPLE_ONLY]
        effect = max(people, key=lambda m: m.counted.first).effect if people else told.effect
        last = next((p for p in free if doc[p.first].idx == at and p.numbered and p.is_people), None)
        while effect and last is not None:
            found.append((last, effect))
            last = next((p for p in free if p.first > last.last and p.is_people and _goes_on(doc, last, p)), None)
    return found


def _goes_on(doc: Doc, one: Counted, other: Counted) -> bool:
    """Is the second one more of those whom the first counts, or a newer number of them?"""
    alone = other.numbered or other.kind == "one"
    return other.first - one.last <= _NEXT and alone and (list_joined(doc, one, other) or newer(doc, one, other))


#: Tokens to the next number of a list.
_NEXT = 5


def _named_by(doc: Doc, told: Told, phrases: list[Counted]) -> list[tuple[Counted, str]]:
    """The phrases that a list's line, or "They included", names: the line's first number; all that "they" are."""
    return [(phrase, told.effect) for phrase in _told_of(doc, told, phrases)]


def _told_of(doc: Doc, told: Told, phrases: list[Counted]) -> list[Counted]:
    people = [p for p in phrases if p.is_people == (told.whole is None or told.whole.counted.is_people)]
    if told.rule != "part.they":
        return [p for p in people if p.numbered][:1]
    if any(p.predicate for p in people):
        # "Of these, 41 were men"
        return [p for p in people if p.predicate]
    objects = ("dobj", "attr", "conj", "appos")
    return [p for p in people if p.kind != "name" and doc[p.head].dep_ in objects and p.last > 1]


def _list_of_strikes(doc: Doc, counted: list[Counted], out: dict[int, list[FigureMention]]) -> None:
    """ "15 strikes, nine on Jawf and six on Saada": bare numbers with places that add up to the whole are its parts.

    Where the whole has a place of its own they count more of the same: "14 raids on Jawf and three on Saada".
    """
    whole: FigureMention | None = None
    listed: list[Counted] = []
    for phrase in counted:
        if id(phrase) in out:
            _listed_strikes(doc, whole, listed, out)
            first = out[id(phrase)][0]
            whole = first if first.effect == "strikes" and phrase.low == phrase.high else None
            listed = []
        elif whole is not None and strikes.listed(doc, phrase, listed[-1] if listed else whole.counted):
            listed.append(phrase)
            if sum(one.low or 0 for one in listed) == whole.counted.low:
                _listed_strikes(doc, whole, listed, out)
                whole = None
    _listed_strikes(doc, whole, listed, out)


def _listed_strikes(
    doc: Doc, whole: FigureMention | None, listed: list[Counted], out: dict[int, list[FigureMention]]
) -> None:
    """Add the numbers behind a number of strikes, where they are its parts or more of the same."""
    if whole is None or not listed:
        return
    parts = sum(one.low or 0 for one in listed) == whole.counted.low
    before = whole.counted
    for one in listed:
        if not parts and not strikes.more(doc, one, whole.counted, before):
            return
        one.category, one.lemma = whole.counted.category, whole.counted.lemma
        rule, of = ("part.strikes", whole) if parts else ("effect.strikes", None)
        out[id(one)] = [FigureMention("strikes", one, None, rule, of, False, (one.first, one.last))]
        before = one


def _mention(effect: str, phrase: Counted, trigger: Trigger | None, rule: str) -> FigureMention:
    first = min(phrase.first, trigger.first) if trigger else phrase.first
    last = max(phrase.last, trigger.last) if trigger else phrase.last
    return FigureMention(effect, phrase, trigger, rule, None, False, (first, last))


def _undivided(doc: Doc, links: list[Link], counted: list[Counted]) -> list[Link]:
    """One number under "killed and wounded" is one figure of casualties; else a numbered phrase has one effect."""
    out: list[Link] = []
    by_phrase: dict[int, list[Link]] = {}
    for one in links:
        by_phrase.setdefault(id(one.counted), []).append(one)
    for phrase_links in by_phrase.values():
        ended = [one for one in phrase_links if one.rule.startswith((IN_THE_END, THEM))]
        if any(one.trigger.effect == "wounded" for one in ended):
            # "died after they were taken to hospital"
            ended = [] if any(one.trigger.effect == "killed" for one in phrase_links) else ended
        if 0 < len(ended) < len(phrase_links):
            # "were abducted before being killed", "abducted two and later shot them": both befell them
            out.extend(ended)
            phrase_links = [one for one in phrase_links if one not in ended]
        group = _outcomes(doc, phrase_links)
        if len(group) == 1:
            out.extend(group)
            continue
        harm = [
            one
            for one in group
            if one.trigger.effect in ("killed", "wounded") and not one.rule.startswith(parts.GROUP_RULES)
        ]
        both = {one.trigger.effect for one in harm} == {"killed", "wounded"}
        if group[0].counted.numbered and both and _coordinated(doc, harm, counted):
            one = harm[0]
            trigger = Trigger(
                "casualties",
                one.trigger.form,
                min(h.trigger.first for h in harm),
                max(h.trigger.last for h in harm),
                one.trigger.head,
            )
            out.append(Link(trigger, one.counted, "effect.undivided"))
            continue
        if group[0].counted.numbered and (pair := _taken_and_harmed(doc, group, counted)):
            out.extend(pair)
            continue
        harmed = [one for one in group if one.trigger.effect == "casualties" and one.trigger.head == one.counted.head]
        if harmed and not any(one.trigger.effect in ("killed", "wounded") for one in group):
            # "inflicted three casualties, who were carried off": the noun says what befell them
            out.extend(harmed)
            continue
        # "killed 26 displaced people", "six injured civilians died": the attribute says who they were before
        outer = [one for one in group if not _inside(one)] or group
        # "31 villagers who were kidnapped have been released": so does a clause that only says which ones
        outer = [one for one in outer if not _which(doc, one)] or outer
        if group[0].counted.numbered or len(outer) < len(group):
            out.append(min(outer, key=lambda one: (one.rule.startswith("effect.order"), _distance(one))))
        else:
            out.extend(group)
    return out


def _taken_and_harmed(doc: Doc, group: list[Link], counted: list[Counted]) -> list[Link]:
    """ "Two nuns were kidnapped and murdered": one number of both; not "captured or killed"."""
    taken_ = next((one for one in group if one.trigger.effect in ("captured", "abducted")), None)
    harmed = next((one for one in group if one.trigger.effect in ("killed", "wounded")), None)
    if taken_ is None or harmed is None or taken(taken_.trigger, taken_.counted):
        return []
    pair = [taken_, harmed]
    apart = any(_inside(one) for one in pair) or _which(doc, taken_) != _which(doc, harmed)
    between = doc[min(one.trigger.last for one in pair) : max(one.trigger.first for one in pair)]
    apart = apart or any(t.lower_ in ("or", "/") for t in between)
    return [] if apart or not _coordinated(doc, pair, counted) else pair


#: What a shot may do to those it hits.
_OUTCOMES = frozenset({"killed", "wounded", "missing"})


def _outcomes(doc: Doc, group: list[Link]) -> list[Link]:
    """ "was shot and died", "shot and wounded": how it ended tells more than the shot."""
    ended = [one for one in group if one.trigger.effect in _OUTCOMES]
    return [one for one in group if one in ended or not shot(doc, one.trigger)] if ended else group


def _inside(one: Link) -> bool:
    """Does the trigger stand inside the phrase, or only qualify its noun?"""
    return one.counted.first <= one.trigger.first <= one.trigger.last <= one.counted.last


def _which(doc: Doc, one: Link) -> bool:
    """Does the trigger stand in a relative or participial clause of those counted?"""
    if one.rule.startswith(parts.GROUP_RULES):
        return True
    verb = doc[one.trigger.head]
    return verb.dep_ in ("acl", "relcl") and verb.head.i == one.counted.head


def _coordinated(doc: Doc, group: list[Link], counted: list[Counted]) -> bool:
    first = min(one.trigger.last for one in group)
    last = max(one.trigger.first for one in group)
    if any(p.numbered and first < p.first < last for p in counted):
        return False
    between = [doc[i].lower_ for i in range(first + 1, last)]
    joined = not between or any(w in ("and", "or", "/", "&") for w in between)
    return last - first <= 4 and joined and all(w in _BETWEEN_HARMS for w in between)


def _distance(one: Link) -> int:
    if one.trigger.first > one.counted.last:
        return one.trigger.first - one.counted.last
    return max(0, one.counted.first - one.trigger.last)


__all__ = ["FigureMention", "find"]
