"""A verb of speech in, the cues that it makes out: "X said", "said X", "X denied claims of Y"."""

from __future__ import annotations

from warledger.claims.attribution.cues.clause import tells_clause
from warledger.claims.attribution.cues.cue import BE, Cue, has_noun
from warledger.claims.attribution.cues.inverted import inverted, runs_into, turned_after_clause
from warledger.claims.attribution.cues.nouns import inside_nouns, is_noun
from warledger.claims.attribution.cues.quoted import quoted_passive, quotes
from warledger.claims.attribution.cues.sides import in_relative, side_of
from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.phrases import (
    COUNTED,
    DETERMINERS,
    LINKS,
    PRONOUNS,
    Words,
    capital,
    fits,
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
_ADJECTIVES = frozenset("alleged reported confirmed claimed estimated recorded documented registered".split())
#: Articles and their like, but for those of a whole.
_OF_SOME = DETERMINERS - {"all", "both", "others"}
#: What follows where a clause only says that somebody once stood in court.
_IN_COURT = frozenset("against on about for".split())
#: What follows these is always said: "police said life was hard", "they say up to 30 died".
_SAYS = frozenset("said says say".split())
#: Verbs that turn down what others say, and nouns for that.
_DENIES = frozenset("denied denies deny disputed".split())
_SAID_BY_OTHERS = frozenset(
    "claim claims report reports allegation allegations accusation accusations account accounts".split()
)
_EACH_OTHER = (("each", "other"), ("one", "another"))
#: Verbs before which "blame" is a noun.
_GIVES_BLAME = frozenset(
    "trade trades traded trading exchange exchanged exchanging swap swapped shift shifts shifted shifting put puts "
    "lay lays laid laying pin pins pinned place places placed cast casts take takes took bear bears "
    "deflect deflected".split()
)
#: What is turned down as untrue, and tokens behind the verb in which it stands.
_REJECTED = _SAID_BY_OTHERS | frozenset("figure figures toll version statement news rumours rumors it them".split())
_OBJECT = 7
#: What a body has from others and passes on, what follows it, and tokens behind the verb in which it stands.
_HEARD = frozenset("reports evidence testimony testimonies accounts information allegations".split())
_WHAT_IS_HEARD = frozenset("of that about indicating".split())
_MOST_ADJECTIVES = 5
_TOLL = frozenset(
    "toll number numbers figure figures death deaths casualty casualties tally count total losses dead victims "
    "account version".split()
)
#: Verbs by which a group takes a deed upon itself, what it takes, and what it may be called.
_CLAIMS = frozenset("claim claims claimed".split())
_DEEDS = frozenset(
    "attack attacks bombing bombings blast blasts explosion explosions assault assaults ambush ambushes raid raids "
    "shooting shootings strike strikes operation operations assassination assassinations kidnapping kidnappings".split()
)
#: What follows a deed that is claimed and no more than that: its place and day, by what means it was claimed.
_CLAIMED_BY = frozenset(". , ; in on at via through hours shortly later late early near and but which that".split())


def _claims_a_deed(words: Words, at: int) -> bool:
    """ "X claimed the attack on Monday": it takes it upon itself, and tells nothing; "claimed the attack killed 12"."""
    low = words.lower
    noun = next((k for k in range(at + 1, min(at + 6, len(words))) if low[k] in _DEEDS), None)
    if noun is None or low[at + 1] not in DETERMINERS:
        return False
    if not all(fits(words, k) for k in range(at + 2, noun)):
        return False
    while noun + 1 < len(words) and low[noun + 1] in _DEEDS:
        noun += 1
    after = low[noun + 1] if noun + 1 < len(words) else "."
    return after in _CLAIMED_BY and speech().continuing.isdisjoint(low[noun + 1 : noun + _GOES_ON])


#: Tokens behind a claimed deed in which the group may go on to tell of it: "claimed the attack, saying it killed 12".
_GOES_ON = 14


def verb(words: Words, at: int) -> list[Cue]:
    """The cue that the verb at token `at` makes, if any."""
    lexicon, low = speech(), words.lower
    word, frame = low[at], lexicon.verbs[low[at]]
    before, total = skip_left(words, at), len(words)
    after = low[at + 1] if at + 1 < total else ""
    if (before and low[before - 1] == "to") or (at and low[at - 1] in ("of", "being", "by", "so", "self")):
        return []
    if (at and low[at - 1] in BE) or (before and low[before - 1] in BE and before == at):
        return quoted_passive(words, at)
    passive = word.endswith("ed") and any(low[k] in BE for k in range(max(0, before - 1), at))
    if word in ("charged", "blamed") and after in _CHARGED_WITH:
        return []  # "a man charged with killing two guards", "rebels blamed for it"
    if frame == "accuse" and low[at + 1 : at + 3] in _EACH_OTHER and low[at + 3 : at + 4] != ("of",):
        return []  # "the two sides blamed each other"
    if word == "observed" and not _KEPT_DAYS.isdisjoint(low[at + 1 : at + _OBJECT]):
        return []  # "Pakistan observed on Monday the anniversary of the raid"
    if frame == "accuse" and at and low[at - 1] in ("which", "who"):
        return []  # "the PKK, which accuses Ankara of backing them, killed two policemen": nobody says so
    if word == "accused" and after in ("of", "by"):
        return []  # "freed eight people accused of kidnapping"
    if passive or (word in _ADJECTIVES and inside_nouns(words, at)):
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
    counted = at > 0 and (low[at - 1] in LINKS or low[at - 1] in COUNTED or low[at - 1].isdigit())
    if word in _ADJECTIVES and counted and after != "that":
        return []  # "nine alleged gunmen", "on reported presence of rebels"
    if word in _ADJECTIVES and at and low[at - 1] in _OF_SOME:
        return []  # "the site of an alleged massacre"
    if after == "to" and word in ("believed", "feared", "estimated", "reported", "alleged"):
        return []  # "a man believed to be ..."
    if word == "said" and after == "to" and low[at + 2 : at + 3] in (("be",), ("have",)):
        return []  # "marched 12 captives said to be soldiers"
    if frame == "speak" and (after != "of" or (word == "speaking" and not (at and low[at - 1] in BE))):
        return []
    if word in ("quoted", "cited", "quotes", "cites") or (
        word in ("reported", "reports") and after in ("quoting", "citing")
    ):
        return quotes(words, at)
    up_to = after == "up" and low[at + 2 : at + 3] == ("to",)  # "reported up to 30 dead", but "gave up"
    if (after in lexicon.no_account_after and word not in _SAYS and not up_to) or (
        frame != "tell" and {"life", "lives", "responsibility"} & set(low[at + 1 : at + 5])
    ):
        return []
    if word in lexicon.also_nouns and is_noun(words, at):
        return []
    if word in _CLAIMS and _claims_a_deed(words, at):
        return []
    if frame == "reject" and _REJECTED.isdisjoint(low[at + 1 : at + _OBJECT]):
        return []  # "rejected the offer", "dismissed two officers"
    if frame == "publish" and not ({after} & {"that", "out"} or _REPORT_NOUNS & set(low[at + 1 : at + 6])):
        return []
    if frame == "publish" and _PICTURES & set(low[at + 1 : at + 6]) and not _TELLING & set(low[at + 1 : at + 14]):
        return []  # "released images of captured soldiers"
    puts = word in ("put", "puts", "placed", "raised", "revised", "gave", "gives", "named")
    if puts and not _TOLL & set(low[at + 1 : at + 6]) and low[at + 1 : at + 3] != ("it", "at"):
        return []
    if frame == "hear" and not _hears(words, at):
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
    if (frame == "tell" or word == "reports") and turned_after_clause(words, at, phrase):
        return inverted(words, at)
    if frame == "see" and not _sees(words, at, phrase):
        return []
    if frame == "clause" and not tells_clause(words, at, phrase):
        return []
    if frame == "tell" and runs_into(words, at, phrase):
        return inverted(words, at, run_on=True)  # "nine died close to the old police station said the Observatory"
    strict = frame != "tell"
    bare_name = phrase is not None and phrase[1] == at and not has_noun(words, phrase)
    if frame == "tell" and bare_name:
        turned = inverted(words, at)
        if turned:
            return turned  # "rockets hit Kenema said Ana Ruiz director of the Observatory"
    if real(words, phrase, strict=strict) and phrase is not None:
        aside = in_relative(words, phrase[0], at)
        start, side = words.starts[phrase[0]], "after" if aside else side_of(words, phrase[0], at)
        if frame == "hear":
            side = "after"  # of "nine died before police received reports of it" they tell the last words
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
        return inverted(words, at)
    return []


def _hears(words: Words, at: int) -> bool:
    """ "Has received credible reports of nine deaths", "collected testimony that soldiers shot nine"."""
    low = words.lower
    noun = next((k for k in range(at + 1, min(at + _MOST_ADJECTIVES, len(words) - 1)) if low[k] in _HEARD), None)
    return noun is not None and low[noun + 1] in _WHAT_IS_HEARD and "and" not in low[at + 1 : noun]


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
