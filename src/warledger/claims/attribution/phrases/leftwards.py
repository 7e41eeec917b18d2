"""The words of a sentence and a verb in, the speaker's phrase that ends before it out.

Reports come without commas, quotation marks and apostrophes, so a phrase is grown word by word from the
verb and stops where a speaker's name can't go on.
"""

from __future__ import annotations

from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.phrases.run_on import without_run_on
from warledger.claims.attribution.phrases.words import (
    AGENT_ENDINGS,
    COUNTED,
    DETERMINERS,
    LINKS,
    PRONOUNS,
    STOP,
    Words,
    bare,
    capital,
    fits,
    names_speaker,
)

#: Words that no name goes over.
_ENDING = STOP | LINKS
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun "
    "jul aug sep sept oct nov dec".split()
)
#: How the number of a unit ends.
_ORDINALS = ("st", "nd", "rd", "th")
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight mon tue tues wed thu thurs "
    "fri sat sun".split()
)
_DATES = _DAYS | _MONTHS
_BETWEEN = frozenset(
    "also later earlier has have had then further since reportedly repeatedly separately meanwhile already "
    "previously initially again now "
    "often long always never repeatedly once just officially publicly recently reportedly however today yesterday "
    "still both all on did does is are could there here".split()
)
#: What stands between commas before the verb.
_ASIDE = frozenset({"however", "meanwhile", "though", "nevertheless"})
#: In what somebody says something, between them and the verb.
_MEANS = frozenset("statement communique communiqué tweet interview briefing broadcast letter message".split())
#: Stretches of time, whose name ends a clause: "17 people died this month doctors said".
_TIMES = frozenset("year month week weekend morning evening afternoon night years months weeks days hours".split())
#: Modifiers of two kinds of sources or officials in one.
_PAIRED = frozenset(
    "security medical hospital health judicial political diplomatic tribal church official local military police "
    "government administrative community".split()
)
#: Participles that name people: "the wounded said" has a subject, "the network failed said" has none.
NAMES_PEOPLE = frozenset(
    "wounded injured displaced detained bereaved deceased accused kidnapped interviewed contacted reached questioned "
    "surveyed involved".split()
)
#: Nouns that a name follows without a comma.
_BEFORE_NAMES = frozenset("ally allies partner body capital port enclave hamlet suburb neighbourhood tank".split())
_TOWNS = frozenset("capital town city village district province port".split())
#: Nouns of places that "of" and their names follow, and tokens before them that say more of them.
AREAS = _TOWNS | frozenset(
    "suburb neighbourhood neighborhood region state county governorate municipality commune department area camp "
    "island stronghold hamlet territory".split()
)
_ADJECTIVES = 5
#: Who is close to those whom they know, and is none of them.
_NEAR_THEM = frozenset("source sources official officials person people diplomat politician".split())
_CLAUSE = frozenset("and but while when as after that because though although where".split())


def skip_left(words: Words, end: int) -> int:
    """Step left over what may stand between a speaker and the verb: auxiliaries, adverbs, days, a bracket."""
    at = end
    while at > 0:
        low = words.lower[at - 1]
        if low == ")":
            opening = at - 1
            while opening > 0 and words.words[opening] != "(" and at - opening < 12:
                opening -= 1
            if words.words[opening] != "(":
                return at
            at = opening
        elif low == "," and at > 2 and words.lower[at - 2] in _ASIDE and words.lower[at - 3] == ",":
            at -= 2  # "the spokesman, Awa Deka, however, said"
        elif low in ("on", "in", "late", "early", "of") and at < end and words.lower[at] in _DATES:
            at -= 1
        elif low in _MEANS and (before := _statement(words, at - 1)) is not None:
            at = before
        elif (
            low in _DAYS
            or low in _MONTHS
            # "Sam Kelly", "Myanmar Now" are names
            or (
                words.words[at - 1].islower()
                and (low in _BETWEEN or (low.endswith("ly") and low not in ("family", "daily", "weekly")))
            )
        ) or (low.isdigit() and at > 1 and words.lower[at - 2].rstrip(".") in _MONTHS):
            at -= 1
        else:
            return at
    return at


def _statement(words: Words, at: int) -> int | None:
    """Where "in a (short) statement", "in a communique" that ends at token `at` begins, or None."""
    for opening in range(at - 1, max(-1, at - 5), -1):
        if words.lower[opening] == "in":
            return opening if words.lower[opening + 1] in DETERMINERS else None
    return None


def left(words: Words, end: int) -> tuple[int, int] | None:
    """The speaker's phrase that ends before token `end`, as token indices, or None."""
    at = end - 1
    if at < 0:
        return None
    if words.lower[at] in PRONOUNS:
        return (at, end)
    first, unknown, joined, saw_and = end, 0, None, False
    after_comma: int | None = None
    while at >= 0 and end - at <= 24:
        low = words.lower[at]
        if low == ")" and first == at + 1 and (opening := _initials_before(words, at)) is not None:
            first, at = opening, opening - 1  # "the National Relief Agency (NRA) spokesman"
            continue
        if at and low in DETERMINERS and capital(words.words[at]) and words.lower[at - 1] == "the":
            first, at = at, at - 1  # "the Three Rivers": the number is a part of the name
            continue
        if low in DETERMINERS:
            first = at
            named = at >= 2 and words.lower[at - 1] == "of" and capital(words.words[at - 2])
            named = named and words.lower[at - 2] not in STOP  # "the Front of the Rivers"
            if at >= 2 and words.lower[at - 1] in LINKS and (named or names_speaker(words, at - 2)):
                first, at = at - 1, at - 2
                continue
            if at >= 3 and _close_to(words, at - 1):
                first, at = at - 2, at - 3
                continue
            speaker = at >= 2 and (names_speaker(words, at - 2) or _initials_before(words, at - 2) is not None)
            if speaker and words.lower[at - 1] == "and" and joined is None:
                joined = first
                first, at = at - 1, at - 2
                continue
            first = _named_before(words, first, end)
            break
        if low == "and" and first == at + 1 and at and words.lower[at - 1] in _PAIRED and words.lower[first] in _PAIRED:
            first, at = at - 1, at - 2  # "security and medical sources"
            continue
        if low == "and" and first == at + 1 and at and (opening := _initials_before(words, at - 1)) is not None:
            joined, saw_and, unknown, at = (joined or first), True, 0, opening - 1
            continue  # "the National Liberation Army (ELN) and the FARC"
        if low in ("and", "&") or (low == "," and saw_and):
            if first == at + 1 and at and names_speaker(words, at - 1):
                after_comma = first if low == "," and after_comma is None else after_comma
                joined, saw_and, unknown = (joined or first), True, 0
                at -= 1
                continue
            break
        if low == "of" and first == at + 1 and first < end and (link := _of_a_town(words, at, end)) is not None:
            first, at = link, link - 1
            continue
        if low in LINKS and first == at + 1 and at:
            before = bare(words.lower[at - 1])
            lexicon = speech()
            if _close_to(words, at):
                first, at = at - 1, at - 2
                continue
            headed = before in lexicon.people or before in lexicon.bodies or before in lexicon.spokespersons
            headed = headed or (low == "in" and _speaks_for(words, at))
            if headed or (low in ("of", "for") and capital(words.words[at - 1]) and before not in STOP):
                at -= 1
                continue
            break
        if low == "by" and first == at + 1 and at and _reports(words.lower[at - 1]):
            first, at = at - 1, at - 1
            continue
        if low.isdigit() and first == at + 1 and at and capital(words.words[at - 1]) and capital(words.words[first]):
            first, at = at, at - 1
            continue
        if (
            low.endswith(_ORDINALS)
            and low[:-2].isdigit()
            and first == at + 1
            and first < end
            and capital(words.words[first])
        ):
            first, at = at, at - 1  # "the 8th Infantry Division's spokesperson"
            continue
        if fits(words, at) and (unknown == 0 or first == at + 1):
            first, at = at, at - 1
            continue
        if low in STOP or not low[0].isalpha() or low in LINKS or unknown >= 3:
            break
        if first == at + 1 and (link := _before_place(words, at)) is not None:
            first, at = link + 1, link
            continue
        if low in _TIMES:
            break
        if (
            at == end - 1
            and low.endswith("s")
            and len(low) > 4
            and (not at or not words.lower[at - 1].isalnum() or words.lower[at - 1] in _CLAUSE)
        ):
            return (at, end)  # "Drivers said", ", critics say"
        if at == end - 1 and low.endswith("s") and (compound := _compound(words, at)) is not None:
            return (compound, end)  # "Protest organisers said"
        if first < end and (opening := _opens_with(words, at)) is not None:
            return (opening, end)
        if at == end - 1 and low.endswith("ed") and low not in NAMES_PEOPLE:
            break  # "until the phones failed (says)" is a clause, "the wounded (said)" are people
        apart = first == at + 1 and low not in _BEFORE_NAMES and not low.endswith((*AGENT_ENDINGS, "ed", "ing"))
        if apart and _name_alone(words, first, end):
            break  # "struck the mourning location Ali Sow told": a place and a person without a comma
        # a noun that the lexicon doesn't hold: kept only where an article opens the phrase
        step = at
        while (
            step >= 0
            and at - step < 4
            and words.lower[step][0].isalpha()
            and words.lower[step] not in STOP
            and words.lower[step] not in LINKS
            and speech().verbs.get(words.lower[step]) != "tell"
        ):
            if words.lower[step] in DETERMINERS:
                break
            step -= 1
        if step >= 0 and words.lower[step] in DETERMINERS:
            unknown += 1
            at = step
            continue
        break
    if first >= end:
        return None
    if after_comma is not None and 0 < first < after_comma and words.words[first - 1][-1].isalnum():
        return (
            after_comma,
            end,
        )  # "killing dozens of soldiers, residents and officials said": who fell are not who say it
    if (
        joined is not None
        and first > 0
        and words.lower[first - 1] in LINKS
        and not (first > 1 and words.words[first - 2] == ",")
    ):
        first = joined  # "a blast in Kabul and police said": Kabul is where, not who
    counted = first > 1 and (words.lower[first - 1].isdigit() or words.lower[first - 1] in COUNTED)
    if joined is not None and counted and words.lower[first] not in DETERMINERS:
        first = joined  # "gunmen killed nine people and police said": those counted are not who say it
    if words.lower[end - 1] == "reports" and first and words.lower[first - 1] in _PLACED and end - first <= 3:
        first = end - 1  # "taken in the province of Borno reports indicate": Borno is where
    return (without_run_on(words, first, end), end)


#: Before the name of a place.
_PLACED = frozenset("of in at near".split())


def _compound(words: Words, at: int) -> int | None:
    """Where up to two nouns begin that open a clause before a plural: ", (protest organisers) said"; or None."""
    first = at
    while first and at - first <= 1 and _modifies(words, first - 1):
        first -= 1
    opens = not first or not words.lower[first - 1].isalnum() or words.lower[first - 1] in _CLAUSE
    return first if first < at and opens else None


def _modifies(words: Words, at: int) -> bool:
    """Can a word be a noun that another one follows?"""
    low = words.lower[at]
    plain = low.isalpha() and not low.endswith(("ed", "ing", "ly")) and low not in speech().verbs
    apart = low in _ENDING or low in DETERMINERS or low in COUNTED or low in ("and", "or")
    return plain and not apart and (words.words[at].islower() or not at)


def _initials_before(words: Words, close: int) -> int | None:
    """Where a bracket opens that holds nothing but initials and stands behind a name, or None."""
    initials = (
        close > 2 and words.words[close] == ")" and words.words[close - 2] == "(" and words.words[close - 1].isupper()
    )
    return close - 2 if initials and capital(words.words[close - 3]) else None


def _before_place(words: Words, at: int) -> int | None:
    """ "(a doctor) in provincial capital Kidal": where the link stands before a noun of places that have names."""
    if words.lower[at] not in _TOWNS or not capital(words.words[at + 1]):
        return None
    for link in range(at - 1, max(-1, at - 4), -1):
        if words.lower[link] in LINKS:
            return link
        if words.lower[link] in DETERMINERS or not words.words[link].islower():
            return None
    return None


def _of_a_town(words: Words, of: int, end: int) -> int | None:
    """ "A doctor in the besieged town of (Kidal)": where the link stands behind the speaker, or None."""
    if words.lower[of - 1] not in AREAS or not _name_alone(words, of + 1, end):
        return None
    at = of - 2
    while at > 1 and of - at <= _ADJECTIVES and words.words[at][0].isalpha() and words.lower[at] not in DETERMINERS:
        at -= 1
    if at < 2 or words.lower[at] != "the" or words.lower[at - 1] not in LINKS:
        return None
    head = bare(words.lower[at - 2])
    return at - 1 if head in speech().people or head in speech().bodies or head in speech().spokespersons else None


def _speaks_for(words: Words, at: int) -> bool:
    """ "The spokesman for the UPDF in (Bunia)": does a body with a spokesperson end before a link?"""
    first = at - 1
    while first > 0 and capital(words.words[first]) and words.lower[first] not in STOP:
        first -= 1
    if first == at - 1:
        return False
    first -= words.lower[first] in DETERMINERS
    return first > 0 and words.lower[first] in ("for", "of") and words.lower[first - 1] in speech().spokespersons


def _close_to(words: Words, at: int) -> bool:
    """ "Sources close to (the militants)": does the link at a token lead from persons to those whom they know?"""
    return at > 1 and words.lower[at - 1 : at + 1] == ("close", "to") and words.lower[at - 2] in _NEAR_THEM


def _name_alone(words: Words, first: int, end: int) -> bool:
    """Up to three capitals that are no speaker's nouns, as a person's names are."""
    return 1 <= end - first <= 3 and all(
        capital(words.words[k]) and speech().kind(bare(words.lower[k])) is None for k in range(first, end)
    )


def _reports(word: str) -> bool:
    """A noun of what is issued: "statement", "report"."""
    return speech().bodies.get(word) == "reports"


def _opens_with(words: Words, at: int) -> int | None:
    """ "Local elected officials", "Kano state information commissioner Ado": where the subject opens the sentence.

    Args:
        words: The sentence.
        at: A word that the lexicon lacks, left of a speaker's phrase.
    """
    if not words.lower[at].isalpha() or at > 5 or words.lower[at] in speech().verbs:
        return None
    before = range(at)
    fitting = all(fits(words, k) for k in before) and any(words.lower[k] in speech().modifiers for k in before)
    return 0 if fitting and words.lower[0] not in ("in", "at", "near") else None


def _named_before(words: Words, first: int, end: int) -> int:
    """ "Amadou Diallo the governor of Mopti said": the name before a role or "a group", without a comma."""
    people = speech().people
    body = words.lower[first] in ("a", "an") and speech().bodies.get(words.lower[end - 1], "reports") != "reports"
    if not body and not any(word in people for word in words.lower[first + 1 : end]):
        return first
    close = at = first - 1 if first and words.words[first - 1] == "," else first
    while (
        at
        and close - at < 4
        and capital(words.words[at - 1])
        and words.lower[at - 1] not in _ENDING
        and (body or speech().kind(words.lower[at - 1]) is None)
    ):
        at -= 1
    named = close - at
    return (
        at
        if 2 <= named <= 4 and (at == 0 or not words.lower[at - 1].isalnum() or words.lower[at - 1] in ("and", "but"))
        else first
    )
