"""The words of a sentence in, the stretch that names a speaker out, found from the verb leftwards or rightwards.

Reports come without commas, quotation marks and apostrophes, so a phrase is grown word by word from the
verb and stops where a speaker's name can't go on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from warledger.claims.attribution.lexicon import speech

_TOKEN = re.compile(
    r"\b(?:Gen|Lt|Col|Maj|Capt|Sgt|Dr|Mr|Mrs|Ms|Brig|Adm|Cmdr|Gov|Sen|Rep|Rev|Prof|Supt|Insp|St)\.|"
    r"(?:[A-Z]\.){2,}|\w+(?:[-'’.&]\w+)*(?:['’](?!\w))?|[^\w\s]"
)
DETERMINERS = frozenset(
    "the a an its his her their our some several two three four other another one many this that these those all "
    "both".split()
)
_LINKS = frozenset("of for in at from to with inside on near within into".split())
#: Words that no speaker's phrase holds, capital letter or not.
_STOP = frozenset(
    "i he she it they we you who which that whose whom what while when where after before as but because since "
    "until if although though so"
    "meanwhile however earlier later also yesterday today tomorrow tonight then thus moreover furthermore "
    "nevertheless instead still now"
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november"
    "december is are was were be been being has have had do does did will would could can may might should must "
    "not no here there this"
    "by about over under than or nor per via amid during against between through without despite following "
    "including just only even"
    "five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
    "thirty forty fifty sixty dozens scores hundreds thousands "
    "due amid evidence again elsewhere separately additionally overnight ago more most least read".split()
)
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun "
    "jul aug sep sept oct nov dec".split()
)
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight mon tue tues wed thu thurs "
    "fri sat sun".split()
)
_BETWEEN = frozenset(
    "also later earlier has have had then further since reportedly repeatedly separately meanwhile already "
    "previously initially again now"
    "often long always never repeatedly once just officially publicly recently reportedly however today yesterday "
    "still both all on did does is are".split()
)
_PARTICLES = frozenset("al el ad ar as ash at bin ibn ould abu de der van von la du dos da di le ag".split())
_CLAUSE = frozenset("and but while when as after that because though although where".split())
#: Last parts of modifiers that say where a speaker belongs ("London-based", "state-run").
_TIED = frozenset(
    "based run backed led owned linked affiliated controlled held funded aligned level allied appointed".split()
)
PRONOUNS = frozenset("he she it they we i".split())


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence's tokens: offsets in the report's text, as written, in lower case."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    lower: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.words)


def words_of(text: str, start: int, end: int) -> Words:
    """Tokens of `text[start:end]`."""
    starts, ends, words = [], [], []
    for match in _TOKEN.finditer(text, start, end):
        starts.append(match.start())
        ends.append(match.end())
        words.append(match.group())
    return Words(tuple(starts), tuple(ends), tuple(words), tuple(map(str.lower, words)))


def bare(word: str) -> str:
    """A lower-case word without genitive ("observatory's" -> "observatory")."""
    return word[:-2] if word.endswith(("'s", "’s")) else word.rstrip("'’")


def capital(word: str) -> bool:
    """Starts like a name: "Kabul", "al-Azawi", "6th", "e-Taiba"."""
    if word[0].isupper():
        return True
    if not word[0].isalnum():
        return False
    return ("-" in word and word.split("-", 1)[1][:1].isupper() and len(word.split("-", 1)[0]) <= 4) or (
        word[0].isdigit() and word[-1].isalpha() and len(word) < 6
    )


def names_speaker(words: Words, at: int) -> bool:
    """A noun of a speaker, a role, or a name."""
    low = bare(words.lower[at])
    lexicon = speech()
    if low in _STOP or low in _LINKS or low in DETERMINERS:
        return False
    return low in lexicon.bodies or low in lexicon.people or low in lexicon.spokespersons or capital(words.words[at])


def _fits(words: Words, at: int) -> bool:
    low, word = bare(words.lower[at]), words.words[at]
    if (
        low in ("without", "before", "under", "after", "here", "now", "i")
        and word[0].isupper()
        and at
        and words.words[at - 1][0].isupper()
    ):
        return True  # "Doctors Without Borders"
    if (
        low in _PARTICLES
        and 0 < at < len(words) - 1
        and words.words[at - 1][0].isupper()
        and words.words[at + 1][0].isupper()
    ):
        return True
    if low in _STOP or low in _LINKS or low in DETERMINERS or low == "and":
        return False
    if low in speech().anything or capital(word):
        return True
    if low == "run" and at and bare(words.lower[at - 1]) in ("state", "government", "regime"):
        return True  # "state run television"
    return "-" in word and word.rsplit("-", 1)[1] in _TIED


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
        elif low in ("on", "in", "late", "early", "of") and at < end and words.lower[at] in _DAYS | _MONTHS:
            at -= 1
        elif low == "statement" and (before := _statement(words, at - 1)) is not None:
            at = before
        elif (
            low in _BETWEEN
            or low in _DAYS
            or low in _MONTHS
            or (low.endswith("ly") and low not in ("family", "daily", "weekly"))
        ) or (low.isdigit() and at > 1 and words.lower[at - 2].rstrip(".") in _MONTHS):
            at -= 1
        else:
            return at
    return at


def _statement(words: Words, at: int) -> int | None:
    """Where "in a (short) statement" that ends at token `at` begins, or None."""
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
    while at >= 0 and end - at <= 24:
        low = words.lower[at]
        if at and low in DETERMINERS and capital(words.words[at]) and words.lower[at - 1] == "the":
            first, at = at, at - 1  # "the Three Rivers": the number is a part of the name
            continue
        if low in DETERMINERS:
            first = at
            named = at >= 2 and words.lower[at - 1] == "of" and capital(words.words[at - 2])
            named = named and words.lower[at - 2] not in _STOP  # "the Front of the Rivers"
            if at >= 2 and words.lower[at - 1] in _LINKS and (named or names_speaker(words, at - 2)):
                first, at = at - 1, at - 2
                continue
            if at >= 2 and words.lower[at - 1] == "and" and names_speaker(words, at - 2) and joined is None:
                joined = first
                first, at = at - 1, at - 2
                continue
            first = _named_before(words, first, end)
            break
        if low in ("and", "&") or (low == "," and saw_and):
            if first == at + 1 and at and names_speaker(words, at - 1):
                joined, saw_and = (joined or first), True
                at -= 1
                continue
            break
        if low in _LINKS and first == at + 1 and at:
            before = bare(words.lower[at - 1])
            lexicon = speech()
            headed = before in lexicon.people or before in lexicon.bodies or before in lexicon.spokespersons
            if headed or (low in ("of", "for") and capital(words.words[at - 1]) and before not in _STOP):
                at -= 1
                continue
            break
        if low == "by" and first == at + 1 and at and lexicon_reports(words.lower[at - 1]):
            first, at = at - 1, at - 1
            continue
        if low.isdigit() and first == at + 1 and at and capital(words.words[at - 1]) and capital(words.words[first]):
            first, at = at, at - 1
            continue
        if _fits(words, at) and (unknown == 0 or first == at + 1):
            first, at = at, at - 1
            continue
        if low in _STOP or not low[0].isalpha() or low in _LINKS or unknown >= 3:
            break
        if (
            at == end - 1
            and low.endswith("s")
            and len(low) > 4
            and (not at or not words.lower[at - 1].isalnum() or words.lower[at - 1] in _CLAUSE)
        ):
            return (at, end)  # "Drivers said", ", critics say"
        if first < end and (opening := _opens_with(words, at)) is not None:
            return (opening, end)
        # a noun that the lexicon doesn't hold: kept only where an article opens the phrase
        step = at
        while (
            step >= 0
            and at - step < 4
            and words.lower[step][0].isalpha()
            and words.lower[step] not in _STOP
            and words.lower[step] not in _LINKS
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
    if (
        joined is not None
        and first > 0
        and words.lower[first - 1] in _LINKS
        and not (first > 1 and words.words[first - 2] == ",")
    ):
        first = joined  # "a blast in Kabul and police said": Kabul is where, not who
    return (first, end)


def lexicon_reports(word: str) -> bool:
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
    fits = all(_fits(words, k) for k in before) and any(words.lower[k] in speech().modifiers for k in before)
    return 0 if fits and words.lower[0] not in ("in", "at", "near") else None


def _named_before(words: Words, first: int, end: int) -> int:
    """ "Amadou Diallo the governor of Mopti said": the name before a role, without a comma."""
    people = speech().people
    if not any(word in people for word in words.lower[first + 1 : end]):
        return first
    close = at = first - 1 if first and words.words[first - 1] == "," else first
    while (
        at
        and close - at < 4
        and capital(words.words[at - 1])
        and words.lower[at - 1] not in _STOP | people.keys() | speech().bodies.keys()
    ):
        at -= 1
    named = close - at
    return (
        at
        if 2 <= named <= 4 and (at == 0 or not words.lower[at - 1].isalnum() or words.lower[at - 1] in ("and", "but"))
        else first
    )


def subject_at(words: Words, start: int, before: int) -> tuple[int, int] | None:
    """The speaker's phrase that opens a clause whose verb stands further on ("Reports reaching Juba said")."""
    while start < before and words.lower[start] in ("and", "but", "meanwhile", "however", ","):
        start += 1
    phrase = right(words, start)
    if phrase is None or phrase[1] > before:
        return None
    after = words.lower[phrase[1]] if phrase[1] < len(words) else ""
    ok = (
        after in ("who", "which", "whose", "the", "a", "an", ",", "in", "on", "speaking", "that")
        or after.endswith("ing")
        or after.endswith("ed")
    )
    return phrase if ok and any(names_speaker(words, k) for k in range(*phrase)) else None


def right(words: Words, start: int) -> tuple[int, int] | None:
    """The speaker's phrase that begins at token `start`, as token indices, or None."""
    at, total = start, len(words)
    if at < total and words.lower[at] in PRONOUNS:
        return (at, at + 1)
    last, unknown, headed_low, headed = start, 0, False, False
    determined = at < total and words.lower[at] in DETERMINERS
    while at < total and at - start <= 24:
        low = words.lower[at]
        if low in DETERMINERS and (
            at == start or words.lower[at - 1] in _LINKS or words.lower[at - 1] in ("and", "&") or last == at
        ):
            inside = at > start and words.lower[at - 1] not in _LINKS and words.lower[at - 1] not in ("and", "&")
            if inside and not (
                capital(words.words[at - 1]) and speech().heads.intersection(words.lower[at + 1 : at + 2])
            ):
                break  # but "said Ana Ruiz the head of the Observatory"
            determined, unknown = True, 0
            at += 1
            continue
        if low in speech().verbs and not words.words[at][0].isupper() and at > start and low not in speech().anything:
            break
        if low in ("and", "&", *_LINKS):
            ahead = at + 1
            while ahead < total and words.lower[ahead] in DETERMINERS:
                ahead += 1
            joins = last == at and names_speaker(words, at - 1)
            if not joins or ahead >= total or not (_fits(words, ahead)):
                break
            if (
                low in ("in", "on", "to", "with", "into")
                and bare(words.lower[at - 1]) not in speech().people | speech().bodies
            ):
                break
            headed_low, headed, unknown = False, False, 0
            at += 1
            continue
        if headed_low and capital(words.words[at]) and not words.words[at].isupper():
            break  # "according to the bulletin Government troops took": without a comma, a new clause
        if _fits(words, at):
            head = bare(low)
            headed = head in speech().bodies or head in speech().people
            headed_low = (
                head in speech().bodies
                and head not in speech().people
                and head not in speech().modifiers
                and words.words[at].islower()
            )
            at += 1
            last = at
            continue
        if at == start and low[0].isalpha() and low not in _STOP and low not in speech().verbs:
            ahead = next((k for k in range(at + 1, min(total, at + 4)) if _fits(words, k)), 0)
            if ahead and all(
                words.lower[k].isalpha() and words.lower[k] not in _STOP | _LINKS for k in range(at, ahead)
            ):
                at = last = ahead  # "according to veteran war reporter Sara Lind"
                continue
            if low.endswith("s") and len(low) > 4:
                return (at, at + 1)  # "according to attorneys"
        if (
            determined
            and not headed
            and last <= at
            and (at == start or not capital(words.words[at - 1]))
            and unknown < 2
            and low[0].isalpha()
            and low not in _STOP
            and low not in speech().verbs
            and last <= at
        ):
            unknown += 1
            at += 1
            last = at
            continue
        break
    return (start, last) if last > start else None
