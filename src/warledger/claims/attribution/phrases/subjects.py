"""A sentence's words and a verb in, the phrase of its subject out: through relatives, appositions, "and said"."""

from __future__ import annotations

from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.phrases import (
    DETERMINERS,
    NAMES_PEOPLE,
    PRONOUNS,
    STOP,
    Words,
    bare,
    capital,
    fits,
    left,
    names_speaker,
    right,
    skip_left,
    subject_at,
)
from warledger.knowledge.countries import by_word
from warledger.records import Span

_VERBS = frozenset("is are was were has have had be been will would can could".split())
#: First words of a relative clause that says how somebody speaks ("who declined to be named"), and its longest.
_ANONYMOUS = frozenset("asked requested declined spoke refused wished wanted preferred did was were is are".split())
#: First words of one that says what a speaker does or went through ("which relies on informants", "who fled on foot").
_DOING = frozenset(
    "relies runs has had works worked monitors tracks uses keeps lives lived fled survived witnessed saw visited "
    "treated attended leads heads fights supports escaped reached returned helped took lost represents".split()
)
_SPEAKS_FOR = frozenset("spoke speaks speaking spokesman spokesperson spokeswoman represents".split())
#: What media do with those who tell them.
_QUESTIONED = frozenset("contacted reached interviewed quoted cited questioned".split())
_RUN = frozenset("run controlled administered".split())
#: Those whom others help, and who seldom speak.
_HELPED = frozenset("wounded injured dead displaced bereaved".split())
_LONGEST_RELATIVE, _LONGEST_BODY = 16, 14
_PLACES = frozenset("capital town city village district province region neighbourhood neighborhood".split())
#: What opens a clause before its subject, and the longest such phrase.
_OPENERS = frozenset("in on at near around across outside".split())
_LONGEST_OPENER = 9
#: Areas that speak as well, but not behind "in": "a source in Kirkuk Governorate said".
RULED = frozenset("governorate municipality prefecture county commune".split())
#: Tokens between a speaker and the area that they are in: "in the".
_NEXT_TO = 2
_BESIDE = frozenset("neighbouring neighboring nearby adjacent rural central greater".split())
#: What opens a clause or phrase between commas that tells of the speaker, and what does before their body's name.
_OF_A_BODY = frozenset("of from with".split())
_OPENS_APPOSITION = frozenset("who whose which a the an known".split()) | _OF_A_BODY
_ENDS_CLAUSE = frozenset(',;:"“”')
_BEFORE_PLACE = frozenset("by in of near at from on to around with against for".split())


def span_of(words: Words, phrase: tuple[int, int]) -> Span:
    """The characters of a phrase that is given by its tokens."""
    return Span(words.starts[phrase[0]], words.ends[phrase[1] - 1])


def real(words: Words, phrase: tuple[int, int] | None, *, strict: bool) -> bool:
    """Does the phrase name somebody? Strict: it must hold a noun of a speaker, a role, or a name."""
    if phrase is None:
        return False
    inside = range(*phrase)
    if _part_of_body(words, phrase):
        return False
    if all(words.lower[k] in DETERMINERS for k in inside):
        return words.lower[phrase[0]] in ("others", "some", "many", "another", "one", "both") and not strict
    return not strict or words.lower[phrase[0]] in PRONOUNS or any(names_speaker(words, k) for k in inside)


def _part_of_body(words: Words, phrase: tuple[int, int]) -> bool:
    """ "Shot in the head, were found, said a medic": whom somebody's head names runs no body."""
    start = phrase[0] if words.lower[phrase[0]] not in DETERMINERS else phrase[0] + 1
    if words.lower[start : phrase[1]] != ("head",):
        return False
    before = start - 1 - (start > 0 and words.lower[start - 1] in DETERMINERS)
    return before >= 0 and words.lower[before] in ("in", "to", "on")


def subject(words: Words, before: int) -> tuple[tuple[int, int] | None, Span | None]:
    """The phrase before a verb, through a relative pronoun or an apposition between commas."""
    low = words.lower
    if before and low[before - 1] in ("who", "which"):
        before -= 1
        if before and low[before - 1] == ",":
            before -= 1
        return left(words, before), None
    if before and low[before - 1] in (",", "-", "–", "—"):
        close = before - 1
        opening = close - 1
        while opening >= 0 and low[opening] not in (",", "-", "–", "—", ".", ";") and close - opening < 24:
            opening -= 1
        inner = left(words, close)
        if opening > 0 and low[opening] in (",", "-", "–", "—"):
            outer = _with_office(words, left(words, skip_left(words, opening)), inner, opening)
            if (
                real(words, outer, strict=True)
                and outer is not None
                and (
                    inner is None
                    or inner[0] <= opening + 1
                    or low[opening + 1] in _OPENS_APPOSITION
                    or low[opening + 1] in speech().people
                )
            ):
                known_as = low[opening + 1 : opening + 3] == ("known", "as")
                apposition = span_of(words, inner) if inner and (known_as or inner[0] <= opening + 1) else None
                if apposition is None and low[opening + 1] not in ("who", "whose", "which"):
                    tail = right(words, opening + 1 + (low[opening + 1] in _OF_A_BODY))
                    apposition = span_of(words, tail) if tail else None
                if _placelike(words, outer):  # "Officials in Goma, where they are sheltered, said"
                    whose = subject_at(words, _clause_start(words, before), before)
                    far = whose is None or outer[0] - whose[1] > _NEXT_TO
                    if far and not RULED.isdisjoint(words.lower[slice(*outer)]):
                        return None, None  # "shelled Nono, in the commune of Sebete, reported the prosecutor"
                    if real(words, whose, strict=True):
                        return whose, None
                    where = low[outer[0] - 1] in ("in", "at", "near")  # "people who live in Goma, ..., said"
                    return (None, None) if where else (outer, apposition)
                return outer, apposition
        if real(words, inner, strict=True) and inner is not None and inner[0] == opening + 1:
            return inner, None
        return subject_at(words, _clause_start(words, before), before), None
    if before and low[before - 1] in ("and", "but"):  # "Officials closed the road and said ..."
        start = _behind_opener(words, _clause_start(words, before), before)
        outer = right(words, start)
        return (outer if outer and outer[1] < before - 1 and real(words, outer, strict=True) else None), None
    relative = _before_relative(words, before)
    if relative is not None:
        return relative, None
    phrase = _after_state(words, left(words, before))
    if phrase is None or low[phrase[1] - 1] in _HELPED:
        busy = _before_participle(words, before)
        if busy is not None:
            return busy, None
    if phrase is not None and phrase[0] > 2 and low[phrase[0] - 2] == "who" and low[phrase[0] - 1].endswith("ed"):
        whose = left(words, phrase[0] - 2) if low[phrase[0]] in DETERMINERS else None
        if real(words, whose, strict=True):
            return whose, None  # "callers who phoned the emergency services said"
    if phrase is None or (words.lower[phrase[0]] not in PRONOUNS and _placelike(words, phrase)):
        opens, body = subject_at(words, _clause_start(words, before), before), _long_body(words, before)
        if body is not None and (opens is None or opens[1] <= body[0]):
            return body, None
        return opens, None
    if low[phrase[0]] in PRONOUNS:
        return phrase, None  # "Her husband, she said, was shot"
    return _asked(words, phrase) or _around(words, phrase), None


def _asked(words: Words, phrase: tuple[int, int]) -> tuple[int, int] | None:
    """ "Residents contacted by Radio Sela (said)": those who were asked, and not who asked them.

    "The ministry run by the rebels (said)" is a ministry, with who runs it.
    """
    by = phrase[0] - 1
    by -= by >= 0 and words.lower[by] == "save"  # "run by Save the Children"
    if by < 2 or words.lower[by] != "by" or words.lower[by - 1] not in _QUESTIONED | _RUN:
        return None
    whom = left(words, by - 1)
    if whom is None or not real(words, whom, strict=True):
        return None
    return (whom[0], phrase[1]) if words.lower[by - 1] in _RUN else whom


def _with_office(
    words: Words, outer: tuple[int, int] | None, name: tuple[int, int] | None, comma: int
) -> tuple[int, int] | None:
    """ "The youth leader of Dasso, Bokko, Mr Peter Gyang, said": the office in front of the wider place.

    Args:
        words: The sentence.
        outer: The phrase before the last comma ("Bokko").
        name: The phrase behind it.
        comma: That comma.
    """
    if outer is None or name is None or name[0] != comma + 1 or not outer[0] or words.lower[outer[0] - 1] != ",":
        return outer
    known = speech().anything
    if words.lower[name[0]] in DETERMINERS or not known.isdisjoint(words.lower[slice(*outer)]):
        return outer
    office = left(words, outer[0] - 1)
    if office is None or office[1] != outer[0] - 1:
        return outer
    inside = words.lower[slice(*office)]
    linked = next((k for k, word in enumerate(inside) if word in ("of", "in")), 0)
    return office if linked and inside[linked - 1] in speech().people else outer


def _before_participle(words: Words, before: int) -> tuple[int, int] | None:
    """ "A nurse treating the wounded told": somebody and what they are doing, up to the verb."""
    low = words.lower
    for at in range(before - 2, max(0, before - _LONGEST_RELATIVE), -1):
        if words.words[at] in _ENDS_CLAUSE or low[at] in ("and", "but", "that"):
            return None
        if low[at].endswith("ing") and low[at - 1] in speech().people:
            phrase = left(words, at)
            one = phrase is not None and (low[phrase[0]] in ("a", "an", "one", "another") or not phrase[0])
            return phrase if one and real(words, phrase, strict=True) else None
    return None


def _before_relative(words: Words, before: int) -> tuple[int, int] | None:
    """ "A resident who asked not to be named told": the speaker before a relative clause without commas."""
    low = words.lower
    for at in range(before - 2, max(0, before - _LONGEST_RELATIVE), -1):
        if words.words[at] in _ENDS_CLAUSE or low[at] in ("and", "but", "that"):
            return None
        if low[at] in ("who", "which") and _speaks_behind_place(words, before):
            return None
        doing = low[at] in ("who", "which") and low[at + 1] in _DOING
        if doing or (low[at] == "who" and (low[at + 1] in _ANONYMOUS or _inside_relative(words, before))):
            phrase = left(words, at)
            return phrase if real(words, phrase, strict=True) else None
    return None


def _speaks_behind_place(words: Words, before: int) -> bool:
    """ "Civilians who were taken to clinics in the area the sources (added)": does a speaker of its own stand there?"""
    low, phrase = words.lower, left(words, before)
    if phrase is None or phrase[1] != before or low[phrase[0]] != "the" or phrase[0] < 2:
        return False
    behind, named = low[phrase[0] - 1], low[before - 1] in ("source", "sources")
    place = behind not in _BEFORE_PLACE and (
        named or low[phrase[0] - 2] in _BEFORE_PLACE or low[phrase[0] - 2] in DETERMINERS
    )
    if not behind.isalpha() or behind in STOP or behind.endswith("ed"):
        return False
    return place and real(words, phrase, strict=True)


def _inside_relative(words: Words, before: int) -> bool:
    """Are the words before a verb the end of a relative clause: "who hid near the court", "until the phones failed"?"""
    if not _SPEAKS_FOR.isdisjoint(words.lower[max(0, before - _LONGEST_RELATIVE) : before]):
        return False  # "a man who said he spoke for the Front"
    if words.lower[before - 1].endswith("ed") and words.lower[before - 1] not in NAMES_PEOPLE:
        return True
    phrase = left(words, before)
    if phrase is None:
        return True
    return words.lower[phrase[0] - 1] in _BEFORE_PLACE if phrase[0] else False


def _long_body(words: Words, before: int) -> tuple[int, int] | None:
    """ "The centre for reconciliation of the parties in Sela said": a body whose name holds nouns of what it is for."""
    for at in range(before - 1, max(-1, before - _LONGEST_BODY), -1):
        low = words.lower[at]
        if not low[0].isalpha() or low in STOP or low == "and" or low in speech().verbs:
            return None
        if low not in ("for", "of") or not 1 < at < before - 1 or bare(words.lower[at - 1]) not in speech().bodies:
            continue
        first = at - 1
        while first and (fits(words, first - 1) or words.lower[first - 1] in DETERMINERS):
            first -= 1
            if words.lower[first] in DETERMINERS:
                return (first, before)
    return None


def _around(words: Words, phrase: tuple[int, int]) -> tuple[int, int]:
    """The subject around an apposition: "Residents of Kumba, a town in Meme say", "the Bama Network an NGO said"."""
    first = phrase[0]
    lexicon = speech()
    if first and words.words[first - 1] == ",":
        outer = subject_at(words, _clause_start(words, first), first)
        if (
            outer
            and words.words[outer[1]] == ","
            and outer[1] < first
            and any(words.lower[k] in lexicon.people for k in range(*outer))
        ):
            between = words.lower[outer[1] : first]
            if not any(word in _VERBS or word in lexicon.verbs or word.endswith("ed") for word in between):
                return outer
    if first and words.lower[first] in ("a", "an") and words.words[first - 1][0].isupper():
        inner = left(words, first)
        if (
            inner
            and (not inner[0] or words.lower[inner[0] - 1] not in _BEFORE_PLACE)
            and any(lexicon.bodies.get(words.lower[k]) in ("monitor", "media", "ngo", "un") for k in range(*inner))
        ):
            return inner
    return phrase


def _clause_start(words: Words, before: int) -> int:
    """Where the clause of a verb begins: after the last ";" or quotation mark, else the sentence's start."""
    for at in range(before - 1, max(-1, before - 60), -1):
        if words.words[at] in ';"”“':
            return at + 1
    return max(0, before - 60)


def _behind_opener(words: Words, start: int, before: int) -> int:
    """Behind "In Dasso," or "On Monday," at the start of a clause, where its subject stands."""
    if words.lower[start] not in _OPENERS:
        return start
    commas = [k for k in range(start + 1, min(before, start + _LONGEST_OPENER)) if words.words[k] == ","]
    while len(commas) > 1 and all(capital(words.words[k]) for k in range(commas[0] + 1, commas[1])):
        del commas[0]  # "In Dasso, Sela Province, rebels"
    return commas[0] + 1 if commas else start


def _after_state(words: Words, phrase: tuple[int, int] | None) -> tuple[int, int] | None:
    """ "an attack on Turkey Habar reported": without commas, the state is where and the rest is who."""
    if phrase is None or phrase[1] - phrase[0] < 2 or not phrase[0] or words.lower[phrase[0] - 1] not in _BEFORE_PLACE:
        return phrase
    state = by_word(words.words[phrase[0]])
    if state is None or words.words[phrase[0]] != state.name or not words.words[phrase[0] + 1][0].isupper():
        return phrase
    return phrase[0] + 1, phrase[1]


def _placelike(words: Words, phrase: tuple[int, int]) -> bool:
    """A bare name after "in", "of", "near" is a place, not who speaks."""
    before = words.lower[phrase[0] - 1] if phrase[0] else ""
    lexicon = speech()
    if before in _BESIDE and phrase[0] > 1:
        before = words.lower[phrase[0] - 2]  # "refugees in neighbouring Goma said"
    if before in _PLACES and phrase[0] > 1 and words.words[phrase[0]][0].isupper():
        before = "in"  # "the main hospital in the provincial capital Goma said"
    return before in ("in", "of", "near", "at", "from", "on", "to", "around") and not any(
        (words.lower[k] in lexicon.bodies and words.lower[k] not in RULED)
        or words.lower[k] in lexicon.people
        or words.lower[k] in lexicon.spokespersons
        for k in range(*phrase)
    )
