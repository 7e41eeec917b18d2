"""A verb of speech in, the cues that it makes out: "X said", "said X", "X was quoted as saying", "Y quoted X"."""

from __future__ import annotations

from warledger.claims.attribution.cues.clause import CLOSES_CLAUSE, tells_clause
from warledger.claims.attribution.cues.cue import BE, PUNCTUATION, Cue, has_noun
from warledger.claims.attribution.cues.sides import in_relative, side_of
from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.phrases import (
    AGENT_ENDINGS,
    DETERMINERS,
    LINKS,
    PRONOUNS,
    Words,
    capital,
    fits,
    left,
    names_speaker,
    right,
    skip_left,
)
from warledger.claims.attribution.phrases.subjects import real, span_of, subject
from warledger.knowledge.countries import by_word
from warledger.records import Span

_REPORT_NOUNS = frozenset(
    "statement statements report reports video footage bulletin communique photo photos photographs images "
    "figures list toll count".split()
)
#: What shows and tells nothing by itself, and words with which it does.
_PICTURES = frozenset("video footage photo photos photographs images".split())
_TELLING = frozenset("that saying claiming showing which purporting purportedly allegedly statement report".split())
#: What bodies do with casualties and witnesses don't: their people are those recorded.
_KEEPS = frozenset("recorded documented registered counted identified listed verified logged tallied observed".split())
#: What is kept and tells nothing: a holiday, silence, a truce.
_KEPT_DAYS = frozenset("anniversary silence mourning holiday truce ceasefire cease-fire curfew fast".split())
#: What follows where a court charges, and nobody says anything.
_CHARGED_WITH = frozenset("with in over as for by after under on at".split())
_OTHER_ADJECTIVES = frozenset("recent new latest fresh second third deadly previous earlier similar only most".split())
_ADJECTIVES = frozenset("alleged reported confirmed claimed estimated recorded documented registered".split())
_COUNTED = frozenset("five six seven eight nine ten eleven twelve dozens scores hundreds".split())
#: What follows where a clause only says that somebody once stood in court.
_IN_COURT = frozenset("against on about for".split())
#: What follows these is always said: "police said life was hard", "they say up to 30 died".
_SAYS = frozenset("said says say".split())
#: What shows something by itself and in the plural, so that "show" behind it is a verb.
_MANY = frozenset("figures data records statistics documents numbers estimates reports images".split())
#: Verbs that turn down what others say, and nouns for that.
_DENIES = frozenset("denied denies deny disputed".split())
_SAID_BY_OTHERS = frozenset(
    "claim claims report reports allegation allegations accusation accusations account accounts".split()
)
#: Verbs before which "blame" is a noun.
_GIVES_BLAME = frozenset(
    "trade trades traded trading exchange exchanged exchanging swap swapped shift shifts shifted shifting put puts "
    "lay lays laid laying pin pins pinned place places placed cast casts take takes took bear bears "
    "deflect deflected".split()
)
#: What is turned down as untrue, and tokens behind the verb in which it stands.
_REJECTED = _SAID_BY_OTHERS | frozenset("figure figures toll version statement news rumours rumors it them".split())
_OBJECT = 7
#: Verbs that only a clause has.
_FINITE = frozenset("is are was were has have had will would could".split())
#: What tells of a speaker behind their noun: "an official who asked", "a man reached by telephone".
_ABOUT_SPEAKERS = frozenset("who reached contacted interviewed speaking from on in at".split())
#: What speakers do while they speak.
_WHILE_SPEAKING = frozenset("speaking citing quoting referring addressing writing talking including being".split())
#: What may stand behind a speaker's words without a clause of its own.
_WHEN_AND_WHERE_SAID = frozenset(
    "in a an the short brief written statement interview on late early monday tuesday wednesday thursday friday "
    "saturday sunday yesterday today".split()
)
#: Words behind which such a form is a noun: "followed up on reports that".
_TAKES_NOUN = frozenset("on of about by with from after amid despite to into over".split())
#: What leads to a place, and to no one who says it.
_BESIDE_PLACES = frozenset("to near in at from around outside inside on into".split())
_TOLL = frozenset(
    "toll number numbers figure figures death deaths casualty casualties tally count total losses dead victims "
    "account version".split()
)


def verb(words: Words, at: int) -> list[Cue]:
    """The cue that the verb at token `at` makes, if any."""
    lexicon, low = speech(), words.lower
    word, frame = low[at], lexicon.verbs[low[at]]
    before, total = skip_left(words, at), len(words)
    after = low[at + 1] if at + 1 < total else ""
    if (before and low[before - 1] == "to") or (at and low[at - 1] in ("of", "being", "by", "so", "self")):
        return []
    if (at and low[at - 1] in BE) or (before and low[before - 1] in BE and before == at):
        return _quoted_passive(words, at)
    passive = word.endswith("ed") and any(low[k] in BE for k in range(max(0, before - 1), at))
    if word in ("charged", "blamed") and after in _CHARGED_WITH:
        return []  # "a man charged with killing two guards", "rebels blamed for it"
    if word == "observed" and not _KEPT_DAYS.isdisjoint(low[at + 1 : at + _OBJECT]):
        return []  # "Pakistan observed on Monday the anniversary of the raid"
    if word == "accused" and after in ("of", "by"):
        return []  # "freed eight people accused of kidnapping"
    if passive or (word in _ADJECTIVES and _inside_nouns(words, at)):
        return []  # "casualties are also reported", "a recent alleged attack"
    if words.words[at][0].isupper() and not (word in ("says", "said", "say") and at):
        return []
    if word == "testified" and after in _IN_COURT and "who" in low[max(0, at - 2) : at]:
        return []  # "a guard who had testified against the gang was shot"
    if after == "as" and word in _KEEPS and at and words.words[at - 1] == ",":
        return []  # "the gunman, identified as Ali Sow, died"
    if after == "by" and word in _KEEPS:
        return []  # "reports logged by the office"
    if at and low[at - 1] in ("the", "a", "an"):
        return []  # "a post in the disputed areas"
    if word == "blame" and at and low[at - 1] in _GIVES_BLAME:
        return []  # "as the army and the RSF trade blame"
    counted = at > 0 and (low[at - 1] in LINKS or low[at - 1] in _COUNTED or low[at - 1].isdigit())
    if word in _ADJECTIVES and counted and after != "that":
        return []  # "nine alleged gunmen", "on reported presence of rebels"
    if word in _ADJECTIVES and at and low[at - 1] in DETERMINERS - {"all", "both", "others"}:
        return []  # "the site of an alleged massacre"
    if after == "to" and word in ("believed", "feared", "estimated", "reported", "alleged"):
        return []  # "a man believed to be ..."
    if frame == "speak" and (after != "of" or (word == "speaking" and not (at and low[at - 1] in BE))):
        return []
    if word in ("quoted", "cited", "quotes", "cites") or (
        word in ("reported", "reports") and after in ("quoting", "citing")
    ):
        return _quotes(words, at)
    up_to = after == "up" and low[at + 2 : at + 3] == ("to",)  # "reported up to 30 dead", but "gave up"
    if (after in lexicon.no_account_after and word not in _SAYS and not up_to) or (
        frame != "tell" and {"life", "lives", "responsibility"} & set(low[at + 1 : at + 5])
    ):
        return []
    if word in lexicon.also_nouns and _is_noun(words, at):
        return []
    if frame == "reject" and _REJECTED.isdisjoint(low[at + 1 : at + _OBJECT]):
        return []  # "rejected the offer", "dismissed two officers"
    if frame == "publish" and not ({after} & {"that", "out"} or _REPORT_NOUNS & set(low[at + 1 : at + 6])):
        return []
    if frame == "publish" and _PICTURES & set(low[at + 1 : at + 6]) and not _TELLING & set(low[at + 1 : at + 14]):
        return []  # "released images of captured soldiers"
    if word in ("put", "puts", "placed", "gave", "gives", "named") and not _TOLL & set(low[at + 1 : at + 6]):
        return []
    phrase, apposition = subject(words, before)
    if phrase is not None and frame != "tell" and low[phrase[0]] in ("i", "we"):
        return []  # inside somebody's words: "later I learned"
    if word in _KEEPS and phrase is not None and speech().people.get(low[phrase[1] - 1]) == "witness":
        one = low[phrase[0]] in ("a", "an", "one", "another")
        if not one and not after[:1].isdigit():
            return []  # "374 people recorded killed", but "an elder counted 54 bodies"
    if (word in _DENIES or frame == "reject") and phrase is not None and (denied := _of_another(words, at, phrase)):
        return [denied]
    if (frame == "tell" or word == "reports") and _turned_after_clause(words, at, phrase):
        return _inverted(words, at)
    if frame == "see" and not _sees(words, at, phrase):
        return []
    if frame == "clause" and not tells_clause(words, at, phrase):
        return []
    if frame == "tell" and _runs_into(words, at, phrase):
        return _inverted(words, at, run_on=True)  # "nine died close to the old police station said the Observatory"
    strict = frame != "tell"
    bare_name = phrase is not None and phrase[1] == at and not has_noun(words, phrase)
    if frame == "tell" and bare_name:
        turned = _inverted(words, at)
        if turned:
            return turned  # "rockets hit Kenema said Ana Ruiz director of the Observatory"
    if real(words, phrase, strict=strict) and phrase is not None:
        aside = in_relative(words, phrase[0], at)
        start, side = words.starts[phrase[0]], "after" if aside else side_of(words, phrase[0], at)
        if word.startswith("blame"):
            side = "ends"  # "blamed rebels for the raid that killed nine" takes for known what it says is theirs
        return [
            Cue(
                Span(words.starts[at], words.ends[at]),
                span_of(words, phrase),
                apposition,
                "relative" if aside else "verb.tell" if frame == "clause" else f"verb.{frame}",
                side,
                start,
                words.ends[at],
            )
        ]
    if frame == "tell" or word in ("reported", "reports"):
        return _inverted(words, at)
    return []


def _of_another(words: Words, at: int, subject: tuple[int, int]) -> Cue | None:
    """ "The army denied rebel claims that it killed nine": what follows is the rebels' account, or None."""
    noun = at + 1
    while noun < len(words) and (fits(words, noun) or words.lower[noun] in DETERMINERS):
        if words.lower[noun] in _SAID_BY_OTHERS:
            break
        noun += 1
    if words.lower[noun : noun + 1] == () or words.lower[noun] not in _SAID_BY_OTHERS:
        return None
    end = noun + 1
    whose = (at + 1 + (words.lower[at + 1] in DETERMINERS), noun)
    if whose[0] >= noun and words.lower[end : end + 1] and words.lower[end] in ("by", "from"):
        whose = right(words, end + 1) or whose
        end = whose[1]
    elif whose[0] >= noun and words.lower[noun] == "reports":
        whose = (noun, end)
    elif noun - whose[0] == 1 and by_word(words.words[whose[0]]):
        whose = (whose[0], end)  # "Palestinian reports"
    if whose[0] >= whose[1] or not real(words, whose, strict=True):
        return None
    if speech().verbs[words.lower[at]] == "reject" and words.lower[end : end + 1] not in (("that",), ("of",)):
        return None  # "rejected the army's claim. It said": nothing of the claim follows
    start = words.starts[subject[0]]
    verb_at = Span(words.starts[at], words.ends[at])
    return Cue(verb_at, span_of(words, whose), None, "denied", "after", start, words.ends[end - 1])


def _inside_nouns(words: Words, at: int) -> bool:
    """Does a form that is an adjective as often stand between an article and a noun, with another adjective?"""
    low = words.lower
    after = low[at + 1] if at + 1 < len(words) else ""
    return at > 1 and low[at - 1] in _OTHER_ADJECTIVES and low[at - 2] in DETERMINERS and after not in ("that", ",")


def _sees(words: Words, at: int, phrase: tuple[int, int] | None) -> bool:
    """Does a verb of finding out tell: "an AFP reporter saw nine bodies", "an inquiry found that", "X denounced."?"""
    if phrase is None or words.lower[phrase[0]] in PRONOUNS:
        return False
    word, after = words.lower[at], words.lower[at + 1] if at + 1 < len(words) else "."
    if word == "gathered":  # "nine people died, the Sela Post gathered", but "Protesters gathered."
        named = capital(words.words[phrase[1] - 1]) and phrase[0] > 0 and words.words[phrase[0] - 1] == ","
        return after == "that" or (named and after in (".", ","))
    if word in ("found", "finds", "find", "denounced", "denounces"):
        return after == "that" or (word.startswith("denounce") and after in (".", ",", '"', "”"))
    heads = [words.lower[k] for k in range(*phrase)]
    media = any(speech().people.get(head) == "media" for head in heads) or heads[-1] in ("team", "crew")
    return media and after not in ("no", "that", ".", ",")


def _is_noun(words: Words, at: int) -> bool:
    """Is a form that is a noun as often ("claims", "estimates") one here?"""
    low, lexicon = words.lower, speech()
    after = low[at + 1] if at + 1 < len(words) else ""
    if after == "that":
        return bool(at and (low[at - 1] in DETERMINERS or low[at - 1] in _TAKES_NOUN))  # "the UN estimates that"
    if low[at].endswith("s") and _one_before(words, at):
        return False  # "nine died, a broadcaster claims"
    if after in ("", ".") and low[at - 1 : at] and low[at - 1] in _MANY:
        return False  # "Nine people died, the ministry's figures show."
    if after in ("", ".") and low[at].endswith("s"):  # "12 people fled, the agency estimates."
        phrase = left(words, at)
        behind_comma = phrase is not None and phrase[0] > 0 and low[phrase[0] - 1] == ","
        return not (behind_comma and low[at - 1] in lexicon.bodies.keys() | lexicon.people.keys())
    if at and (after.endswith("ed") or after in _FINITE) and _inside_relative(words, at):
        return False  # "an attack that the opposition claims killed hundreds"
    modified = bool(at and low[at - 1] in lexicon.modifiers | DETERMINERS)
    return after in lexicon.verbs or not _clause_ahead(words, at) or modified


def _one_before(words: Words, at: int) -> bool:
    """Does one person or body stand before a form in -s: "a broadcaster claims", which is no plural noun?"""
    phrase = left(words, at)
    head = words.lower[at - 1] if at else ""
    known = head in speech().bodies or head in speech().people
    return phrase is not None and words.lower[phrase[0]] in ("a", "an") and known and not head.endswith("s")


def _inside_relative(words: Words, at: int) -> bool:
    """Does the phrase before a verb stand right behind "that" or "which"?"""
    phrase = left(words, at)
    return phrase is not None and phrase[0] > 0 and words.lower[phrase[0] - 1] in ("that", "which", "who")


def _clause_ahead(words: Words, at: int) -> bool:
    if at + 1 >= len(words):
        return True
    ahead, word = words.lower[at + 1], words.words[at + 1]
    return (
        ahead
        in (
            "that",
            "the",
            "a",
            "an",
            "at",
            "more",
            "its",
            "their",
            "it",
            "they",
            "he",
            "she",
            ",",
            "about",
            "some",
            "up",
        )
        or word[0].isupper()
        or word[0].isdigit()
    )


def _quoted_passive(words: Words, at: int) -> list[Cue]:
    """ "X was quoted (by Y) as saying"."""
    low = words.lower
    if low[at] not in ("quoted", "cited", "reported"):
        return []
    ahead = low[at + 1 : at + 14]
    if "as" not in ahead or not any(word in speech().quoted_as for word in ahead):
        return []
    before = at
    while before and (low[before - 1] in BE or low[before - 1] in ("has", "have", "had", "also")):
        before -= 1
    phrase = left(words, before)
    if not real(words, phrase, strict=True) or phrase is None:
        return []
    stop = at + 1 + next(k for k, word in enumerate(ahead) if word in speech().quoted_as)
    return [
        Cue(
            Span(words.starts[at], words.ends[stop]),
            span_of(words, phrase),
            None,
            "quoted_as",
            side_of(words, phrase[0], stop),
            words.starts[phrase[0]],
            words.ends[stop],
        )
    ]


def _quotes(words: Words, at: int) -> list[Cue]:
    """ "X quoted Y as saying": Y speaks."""
    ahead = at + 1
    if ahead < len(words) and words.lower[ahead] in ("quoting", "citing"):
        ahead += 1
    phrase = right(words, ahead)
    if not real(words, phrase, strict=True) or phrase is None:
        return []
    stop = phrase[1] - 1
    for k in range(phrase[1], min(len(words), phrase[1] + 14)):
        if words.lower[k] in speech().quoted_as:
            stop = k
            break
    outer = left(words, skip_left(words, at))
    first = outer[0] if outer else at
    end = words.ends[stop]
    apposition = None
    if phrase[1] < len(words) and words.lower[phrase[1]] == ",":
        tail = right(words, phrase[1] + 1)
        apposition = span_of(words, tail) if tail and words.lower[tail[0]] in DETERMINERS else None
    side = side_of(words, first, stop)
    return [
        Cue(
            Span(words.starts[at], words.ends[at]),
            span_of(words, phrase),
            apposition,
            "chain.quoted",
            side,
            words.starts[first],
            end,
        )
    ]


def _turned_after_clause(words: Words, at: int, phrase: tuple[int, int] | None) -> bool:
    """ "The rebels fled and two died, said the mayor, who ...": does the comma before the verb end a clause?

    Args:
        words: The sentence.
        at: The verb.
        phrase: The subject that was found left of it, or None.
    """
    low = words.lower
    if not at or words.words[at - 1] not in CLOSES_CLAUSE or at + 1 >= len(words):
        return False
    behind = right(words, at + 1)
    if behind is None or not real(words, behind, strict=True) or words.lower[at + 1] in PRONOUNS:
        return False
    end = behind[1]
    while end < len(words) and low[end] in _WHEN_AND_WHERE_SAID:
        end += 1  # "said the Observatory in a statement on Monday"
    ended = end >= len(words) or words.words[end] in CLOSES_CLAUSE + ".;"
    between = low[phrase[1] : at - 1] if phrase is not None else ()
    if not ended:  # "Gunmen entered Dasso, said an official who asked not to be named"
        clause = bool(between) and (between[0] != "," or _done_besides(between))
        return clause and low[at + 1] in ("a", "an") and _only_tells_of(words, behind)
    if phrase is None:
        return True
    if not between:
        return False  # "the mayor, said"
    if between[0] != ",":
        return True
    told = between[1:2] and between[1] in ("who", "whose", "which")
    return not told and (_done_besides(between) or any(word in _FINITE or word in ("and", "but") for word in between))


def _done_besides(between: tuple[str, ...]) -> bool:
    """ "Rebels raided Dasso, killing nine, said": does the clause go on with what its subject did, and not said?"""
    return len(between) > 1 and between[1].endswith("ing") and between[1] not in _WHILE_SPEAKING


def _only_tells_of(words: Words, speaker: tuple[int, int]) -> bool:
    """Does what follows a speaker tell of them, and not what they say: "who fled", "reached by telephone"?"""
    low = words.lower
    opening = low[speaker[1]]
    if low[speaker[1] - 1] not in speech().people:
        return False
    if opening not in _ABOUT_SPEAKERS:
        return False
    end = next((k for k in range(speaker[1], len(words)) if words.words[k] in CLOSES_CLAUSE + ".;"), len(words))
    told = low[speaker[1] + (2 if opening == "who" else 1) : end]
    return _FINITE.isdisjoint(told) and (opening == "who" or not any(word.endswith("ed") for word in told))


def _runs_into(words: Words, at: int, phrase: tuple[int, int] | None) -> bool:
    """Is what stands before "said the Observatory." the end of its clause that has lost its comma, and no speaker?

    So is a place that a preposition leads to, and those whom a number counts: "killed at least 10 civilians said X".
    """
    if phrase is None or phrase[1] != at or not phrase[0]:
        return False
    before = words.lower[phrase[0] - 1]
    counted = words.lower[phrase[0]] if words.lower[phrase[0]] in _COUNTED else before
    if before not in _BESIDE_PLACES and not (counted in _COUNTED or counted[0].isdigit()):
        return False
    behind = right(words, at + 1)
    ended = behind is not None and (behind[1] >= len(words) or words.words[behind[1]] in ".,;")
    return ended and behind is not None and has_noun(words, behind)


def _inverted(words: Words, at: int, *, run_on: bool = False) -> list[Cue]:
    """ "..., said Amina, a resident": the speaker follows the verb, behind a comma unless that is lost."""
    phrase = right(words, at + 1)
    if at and words.lower[at - 1] not in PUNCTUATION and not run_on and not _named_in_office(words, phrase):
        return []
    if phrase is None or not (real(words, phrase, strict=True) or _somebody(words, phrase)):
        return []
    apposition, stop = None, phrase[1]
    if stop + 1 < len(words) and words.lower[stop] == ",":
        tail = right(words, stop + 1)
        if tail and (words.lower[tail[0]] in DETERMINERS or names_speaker(words, tail[0])):
            apposition, stop = span_of(words, tail), tail[1]
    side = "both" if at else "after"
    return [
        Cue(
            Span(words.starts[at], words.ends[at]),
            span_of(words, phrase),
            apposition,
            "inverted",
            side,
            words.starts[at],
            words.ends[stop - 1],
        )
    ]


def _somebody(words: Words, phrase: tuple[int, int]) -> bool:
    """ "said a grain merchant": somebody by a noun that the lexicon lacks."""
    return words.lower[phrase[0]] in ("a", "an") and words.lower[phrase[1] - 1].endswith(AGENT_ENDINGS)


def _named_in_office(words: Words, phrase: tuple[int, int] | None) -> bool:
    """ "rockets hit Kenema said Ana Ruiz director of the Observatory": a name and an office speak without a comma."""
    if phrase is None or not all(w[0].isupper() for w in words.words[phrase[0] : phrase[0] + 2]):
        return False
    if words.lower[phrase[1] : phrase[1] + 1] and words.lower[phrase[1]] not in (".", "a", "an"):
        return False  # "Ado said Ana Ruiz director of the hospital was killed"
    return any(words.lower[k] in speech().heads | speech().spokespersons for k in range(phrase[0] + 2, phrase[1]))
