"""Runs of capitalised words in, candidate names out: openers trimmed, possessives and lists without commas split."""

from __future__ import annotations

from itertools import chain

from warledger.claims.places.judging.known import Known
from warledger.claims.places.names.apostrophes import is_genitive, lost_apostrophes, owner_named
from warledger.claims.places.names.candidate import Candidate
from warledger.claims.places.names.rows import in_row
from warledger.claims.places.names.runs import Run, Token, gap, said
from warledger.claims.places.names.trimming import without_openers
from warledger.claims.places.words import NOT_PLACES, TIMES

#: Articles of several: what ends in s behind them has lost no apostrophe ("Las Palmas").
_PLURALS = frozenset({"las", "los", "les", "dos", "das"})
#: How well known the name in front of it must be to be a place's.
_A_TOWN = 3.0
#: Verbs that have a capital in a headline: they part its names ("Army Shells Homs Killing Two").
DEEDS = frozenset(
    "kill kills killed killing wound wounds wounded wounding injure injures injured injuring destroy destroys "
    "destroyed destroying claims claimed leave leaves leaving seize seizes seized arrest arrests arrested "
    "die dies died dying advance advances advancing rises continues continue targets targeting repels foils thwarts "
    "storms clashes enters retakes recaptures captures loses regains accuses denies vows urges warns retake recapture "
    "regain accuse deny vow urge warn admit admits expel expels evacuate evacuates reject rejects resume resumes mourn "
    "mourns flee flees fleeing deploy deploys kidnap kidnaps abduct abducts repel thwart alarms angers begins condemns "
    "damages deepens defies displaces enrages ends erupts escalates exposes faces fears flares forces fuels halts "
    "highlights horrifies injures intensifies jolts looms outrages prompts provokes raises reaches reveals shakes "
    "shatters shocks shows sparks stirs stuns terrifies threatens triggers underlines unleashes worsens".split()
)
#: Words that no name has inside it, though a headline gives them capitals ("Daesh on the Run From Areas in Raqqa").
_PARTING = frozenset(
    "will would is are was were has have had from into after before amid during as while says who which that "
    "because until despite".split()
)


def candidates(text: str, words: list[Token], found: list[Run], known: Known) -> list[Candidate]:
    """All candidates, in order."""
    known.warm(chain.from_iterable([_spellings(text, words, run) for run in found]))
    names = frozenset([word.text.split("-")[-1] for word in words if word.capital])
    out: list[Candidate] = []
    lost = lost_apostrophes(text)
    for run in found:
        for first, last in _parts(text, words, run, known, lost, names):
            out.extend(without_openers(text, words, first, last, known))
    return out


def _spellings(text: str, words: list[Token], run: Run) -> list[str]:
    """Names worth asking for: every stretch of a run of up to six words, with and without a last s."""
    out = []
    for first in range(run.first, run.last):
        start = words[first].start
        for last in range(first, min(run.last, first + 5)):
            name = text[start : words[last].end]
            out.append(name)
            if name[-1] == "s" and len(name) > 4:
                out.append(name[:-1])
    return out


#: Words that join a name to another.
_JOINS = frozenset({"and", "or"})


def _parts(
    text: str, words: list[Token], run: Run, known: Known, lost: bool, names: frozenset[str]
) -> list[tuple[int, int]]:
    """Cut a run at days and months, after possessives that lost their apostrophe, and between places in a row."""
    out: list[tuple[int, int]] = []
    first = run.first
    for at in range(run.first, run.last):
        word = words[at]
        if word.lower in _PARTING and run.first < at < run.last - 1:
            if at > first:
                out.append((first, at))
            first = at + 1
            continue
        if _heads_for(words, at, run):
            if at > first:
                out.append((first, at))
            first = at + 1
            continue
        agency = word.text.isupper() and word.lower in NOT_PLACES and run.last - run.first > 2
        if (
            (word.lower in TIMES and not _in_a_name(text, words, at, run, known))
            or agency
            or (word.lower in DEEDS and run.last - run.first > 1)
        ):
            if at > first:
                out.append((first, at))
            first = at + 1
            continue
        plural = at > first and words[at - 1].lower in _PLURALS
        if word.text[-1] == "s" and not word.possessive and not plural and word.text[:-1].isalpha():
            name = said(text, words, first, at + 1)
            cut = len(word.text) > 4 and (
                is_genitive(name, known, lost) or (at > first and is_genitive(word.text, known, lost))
            )
            cut = cut and (known.state(word.text[:-1]) or _owns(text, words, at))
            owner = owner_named(words, at, known, names)
            if not cut and owner and known.strength(word.text[:-1]) < _A_TOWN:
                if at > first:
                    out.append((first, at))
                first = at + 1
                continue  # a person's, a party's
            if cut or owner:
                word.possessive = True
                word.end -= 1
                word.text, word.lower = word.text[:-1], word.lower[:-1]
                out.append((first, at + 1))
                first = at + 1
    if first < run.last:
        out.append((first, run.last))
    return [piece for part in out for piece in in_row(text, words, part, known)]


def _owns(text: str, words: list[Token], at: int) -> bool:
    """Does what is owned follow right behind a name: not "Dostans and Gao", "in Dostans."?"""
    if at + 1 >= len(words) or gap(text, words[at], words[at + 1]) != " ":
        return False
    return words[at + 1].lower not in _JOINS


def _in_a_name(text: str, words: list[Token], at: int, run: Run, known: Known) -> bool:
    """ "Viña del Mar", "Sun City", "May Pen": does the gazetteer hold a name in which a month or a day is one word?

    A name that it only knows spelt another way is none: "Sat Aleppo". "Am Dafok" opens as towns of Chad and Sudan do.
    """
    if words[at].text == "Am" and at == run.first and at + 1 < run.last:
        return True
    for first in range(max(run.first, at - 3), at + 1):
        for last in range(max(at + 1, first + 2), min(run.last, first + 4) + 1):
            entry = known.best(said(text, words, first, last))
            if entry is not None and entry.match != "variant":
                return True
    return False


def _heads_for(words: list[Token], at: int, run: Run) -> bool:
    """ "Rebels Fleeing Gao Head for Kidal": is the last word of a headline's run a verb that leads to a place?"""
    last = at == run.last - 1 and at > run.first and at + 1 < len(words)
    return last and words[at].lower in ("head", "heads") and words[at + 1].lower in ("for", "to", "toward", "towards")
