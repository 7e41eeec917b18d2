"""A report's text in, the persons whom it names as perpetrators out: suspects, accused, convicted, gunmen by name.

Only what the words say of a named person: "gunman identified as Juan Perez", "Perez pleaded guilty", "suspect Aye Min".
Later uses of the surname alone mean the same person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from warledger.claims.actors.mention import ActorMention
from warledger.claims.patterns.compiling import compiled
from warledger.records import Span

_WORD = r"[A-ZÀ-ÖØ-Þ][\w’'-]+"
_LINK = r"(?:(?:al|bin|ibn|de|la|van|von|el|ben|Al|El)[- ])?"
#: The first word of a surname: "Bin Laden".
_PARTICLES = frozenset("al bin ibn de la van von el ben".split())
_PERSON = rf"(?P<name>{_WORD}(?: (?:[A-Z]\. )?{_LINK}{_WORD}){{1,3}})"
_ROLE = (
    r"(?:suspects?|gunm[ae]n|shooters?|bombers?|attackers?|assailants?|killers?|assassins?|hijackers?|murderers?|"
    r"masterminds?|ringleaders?|hitm[ae]n|kidnappers?|arsonists?)"
)
#: A role that opens a sentence is no part of the name: "Gunman Juan Perez". Nor is what joins it: "If Perez".
_OPENING_ROLE = compiled(
    rf"^(?:{_ROLE}|If|As|While|Since|Because|Although|Though|Before|Once|Then|Later|Meanwhile|Also|Yet|So|For|That|Where|"
    r"Until|Unless|Whether|Here|Now|Not|Nor|Or) ",
    re.I,
)
_CALLED = (
    r"(?:,? (?:was |were |has been |have been |is )?(?:named|identified|known)(?: \w+)? as|"
    r",? named|,? called|,|:| --| —)?"
)
_AGE = r"(?:, (?:who is |aged )?\d{1,2},?|, of [\w ,.]{2,30},|,)?"
#: What says who he is: "Okello, a former pastor, shot two".
_APPOSED = r"(?:, (?:an?|the) [^,.;:]{3,70},)?"
_AUXILIARY = r"(?:(?:has|have|had|who|was|were|is|been|being|be|later|also|already|now|accused|formally|to) ){0,4}?"
#: "suspect X", "the gunman, identified as X", "suspected bomber X".
_BEFORE = compiled(rf"\b{_ROLE}{_CALLED} (?:\d\d-year-old )?{_PERSON}")
#: "X, 29, pleaded guilty", "X was charged with", "X is accused of".
_AFTER = compiled(
    rf"\b{_PERSON}{_AGE}{_APPOSED} {_AUXILIARY}"
    r"(?:plead(?:ed|s)? (?:not )?guilty|pled guilty|charged (?:with|in|over|for)|accused of|convicted of|convicted in|"
    r"found guilty|sentenced (?:to|for)|indicted|suspected of|accepted responsibility|confessed|masterminded|"
    r"admitted (?:\w+ )?(?:killing|murder|responsibility|the|carrying|shooting|planting)|"
    r"blew (?:him|her)self up|is responsible for|was responsible for|"
    r"(?:is|was|remains) (?:an?|the) (?:\w+ )?suspect (?:in|over)|went on trial|stood trial|(?:is|was) on trial|"
    r"serving (?:[\w-]+ ){1,4}?(?:sentences?|terms?|years|months) for|serving life for|on the run since|on the run for|"
    r"wanted (?:by [\w ]{2,30} )?(?:for (?!questioning|interrogation|the crime)|in|over)|sought (?:for|in|over))"
)
#: What a named person did with his own hands: "Okello had shot two guards". Of "Okello shot dead in Lira" it was done
#: to him: whom it was done to must follow.
_WHOM = (
    r"(?= (?:an?|the|his|her|their|at least|more than|about|two|three|four|five|six|seven|eight|nine|ten|several|"
    r"dozens|[1-9]\d*) (?!(?:days?|weeks?|months?|years?|hours?|times?|of them)\b))"
)
#: "Okello set off a bomb"; who sets off a mine, or what others left, is its victim.
_SET_OFF = (
    r"set off(?! (?:an?|the) (?:[\w-]+ ){0,2}?(?:land)?(?:mines?|traps?|tripwires?|alarms?|shells?)\b)"
    r"(?! (?:an?|the) (?:[\w-]+ ){1,5}?(?:abandoned|left|laid|hidden|buried|dropped|planted)\b)"
)
_DID = compiled(
    rf"\b{_PERSON}{_AGE}{_APPOSED} (?:(?:who|had|has|then|also|later|allegedly|reportedly) ){{0,3}}?"
    rf"(?:opened fire\b|fired the (?:shots?|bullets?|missile|rocket)\b|"
    rf"(?:killed|murdered|massacred|beheaded|assassinated|stabbed|detonated|planted|torched|"
    rf"burned down|gunned down|{_SET_OFF}|shot(?: dead| at| and (?:killed|wounded|injured))?){_WHOM})"
)
#: Before the name of a place or of a thing: "a raid on a school in Let Pan Gone killed two children".
_OBJECT_OF = compiled(
    r"\b(?:in|at|on|of|near|from|to|for|with|against|around|outside|inside|across|over|targeting|hitting|hit)\s+"
    r"(?:the\s+)?$",
    re.I,
)
#: "charged X with", "attacks plotted by X".
_UNDER = compiled(
    rf"\b(?:(?:charged|convicted|indicted|sentenced)|"
    rf"(?:plotted|planned|masterminded|orchestrated|perpetrated|committed|carried out|ordered|financed) by) "
    rf"(?:[a-zA-Z-]+ ){{0,3}}?{_PERSON}"
)
_DEED = (
    r"(?:(?!(?:when|as|while|after|before|and|of|that)\b)[\w’'-]+ ){0,3}?"
    r"(?:attack|bomb|blast|explosion|massacre|killing|murder|shooting|assassination|ambush|abduction|kidnapping|assault|"
    r"raid)"
)
#: "X, the alleged mastermind of the bombing", "X was behind the bombing". Of "denied that X was behind it" it is not
#: said.
_BEHIND = compiled(
    rf"\b{_PERSON}{_AGE}(?:,? (?:an?|the|one of the|its|their) (?:[\w-]+ ){{0,2}}?"
    rf"(?:masterminds?|ringleaders?|suspects?|architects?|planners?) (?:of|in|behind)|"
    r" (?:was|is|were|had been|has been) (?:\w+ly )?behind) "
    rf"(?:an? |the |this |these |both |that |last )?{_DEED}"
)
_UNDONE = compiled(r"\b(?:den(?:y|ied|ies|ying)|doubt\w*|whether|if|not|no|never|reject\w*)\b[^.;]{0,60}$", re.I)
#: Words without which `_AFTER` and `_UNDER` find nobody: few reports have them, and the searches are slow.
_ACCUSED = (
    *("plead", "pled ", "charged", "accused", "convicted", "guilty", "sentenced", "indicted", "suspected", "confessed"),
    *("accepted resp", "masterminded", "admitted", "blew ", "responsible for", " suspect ", "trial"),
    *("serving ", "on the run", "wanted ", "sought "),
)
_DOING = (
    *("opened fire", "fired the", "killed ", "murdered ", "massacred ", "beheaded ", "assassinated ", "stabbed "),
    *("detonated ", "planted ", "torched ", "burned ", "gunned down ", "set off ", "shot "),
)
#: Words without which `_BEFORE` finds nobody.
_ROLES = (
    *("suspect", "gunm", "shooter", "bomber", "attacker", "assailant", "killer", "assassin", "hijacker", "murderer"),
    *("mastermind", "ringleader", "hitm", "kidnapper", "arsonist"),
)
_HIDDEN = ("mastermind", "ringleader", "suspect", "architect", "planner", " behind ")
_DONE_BY = (
    *(
        "charged ",
        "convicted ",
        "indicted ",
        "sentenced ",
        "plotted by",
        "planned by",
        "masterminded by",
        "orchestrated by",
    ),
    *("perpetrated by", "committed by", "carried out by", "ordered by", "financed by"),
)
#: Lesser crimes: a charge of lying or fraud makes no perpetrator.
_LESSER = compiled(
    r"^[^.]{0,60}?\b(?:lying|obstruct\w*|conceal\w*|imped\w*|hamper\w*|conspir\w+ to (?:obstruct|lie)|fraud|tax\w*|"
    r"perjury|harbou?ring|smuggling|theft|drug|immigration|false|assisting|helping|aiding)\b",
    re.I,
)
#: Right before who died: "in revenge for the death of the bomber X" makes him no perpetrator of what the report tells.
_DIED = compiled(r"\b(?:death|killing|murder|assassination|funeral|execution) of (?:the |an? )?(?:[\w-]+ )?$", re.I)
#: Words in names that are no person's: openers, titles, days, bodies.
_NOT_A_PERSON = compiled(
    r"\b(?:The|A|An|In|On|At|Mr|Mrs|Police|Court|Islamic|State|States|President|Minister|Army|Front|United|Department|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|"
    r"September|October|November|December|Group|Party|Ministry|Council|Forces?|Brigade|University|City|Province|"
    r"District|Street|Road|Church|Mosque|North|South|East|West|Al-Qaeda|Taliban|But|And|He|She|They|It|When|After|"
    r"If|While|Since|Though|Although|As|Before|Because|Once|Until|Unless|Whether|That|This|His|Her|Their|Meanwhile|"
    r"Prosecutors?|Officials?)\b"
)
_YEARS = r"(?:, (?:aged )?\d{1,2},?)?"
#: Another person whom the same words accuse, behind the name or before it: they did it together, neither alone.
_AND_AFTER = compiled(rf"{_YEARS} and {_PERSON}")
_AND_BEFORE = compiled(rf"\b{_PERSON}{_YEARS} and $")
#: What joins their names.
_AND = " and "
#: Two of one surname, by it: "the Okot brothers"; "two brothers, Ali and Daniel Okot".
_SIBLINGS = (
    compiled(rf"\b(?P<surname>{_WORD}) brothers\b"),
    compiled(rf"\bbrothers\b[^.;:]{{0,80}}?\b{_WORD} and {_WORD} (?P<surname>{_WORD})"),
)
#: What brothers are said to have done, or to be accused of.
_BROTHERS = compiled(
    r"\bbrothers,? (?:[^.;:]{3,110}, )?(?:(?:who|had|have|were|are|been|also|then|later|allegedly|reportedly) ){0,3}?"
    r"(?:accused of|suspected of|charged (?:with|in)|convicted of|opened fire\b|carried (?:out )?(?:the|two)\b|"
    rf"(?:killed|murdered|massacred|beheaded|stabbed|detonated|planted|{_SET_OFF}|burned down|gunned down|"
    rf"shot(?: dead)?(?: to death)?){_WHOM})"
)
#: Longest such words, in characters.
_AND_REACH = 90
_DIED_REACH = 50
#: Persons that one report may name so; a bound for lists and hostile input.
_MOST = 12


def find(
    text: str, actors: Sequence[ActorMention], *, start: int = 0, avoid: Sequence[Span] = ()
) -> list[ActorMention]:
    """Mentions of named perpetrators, in order; none that shares words with one of `actors`.

    Args:
        text: The report's text.
        actors: Its other actor mentions.
        start: Offset from which mentions count.
        avoid: Words known to be something else, places.
    """
    return mentions(text, [name for name, _ in statements(text, actors, start=start, avoid=avoid)], start=start)


def statements(
    text: str, actors: Sequence[ActorMention], *, start: int = 0, avoid: Sequence[Span] = ()
) -> list[tuple[str, Span]]:
    """What the report says of named persons that makes them perpetrators: the name, and the words that say so."""
    named: dict[str, None] = {}
    out: list[tuple[str, Span]] = []
    for pattern in (
        *([_BEFORE] if any(map(text.__contains__, _ROLES)) else []),
        *([_AFTER] if any(word in text for word in _ACCUSED) else []),
        *([_UNDER] if any(words in text for words in _DONE_BY) else []),
        *([_DID] if any(words in text for words in _DOING) else []),
        *([_BEHIND] if any(words in text for words in _HIDDEN) else []),
    ):
        for match in pattern.finditer(text, start):
            role = _OPENING_ROLE.match(match["name"])
            start_of_name = match.start("name") + (role.end() if role else 0)
            name = " ".join(text[start_of_name : match.end("name")].split())
            for ending in ("’s", "'s"):
                name = name.removesuffix(ending)
            name = _whole(text, name, start)
            if (
                _NOT_A_PERSON.search(name)
                or _DIED.search(text, max(0, match.start() - _DIED_REACH), match.start())
                or len(name.split()) < 2
                or (pattern not in (_BEFORE, _BEHIND) and _LESSER.match(text[match.end() : match.end() + 80]))
                or (pattern is _BEHIND and _UNDONE.search(text, max(0, match.start() - _AND_REACH), match.start()))
                or (pattern is _DID and _OBJECT_OF.search(text, max(0, start_of_name - _DIED_REACH), start_of_name))
            ):
                continue
            if any(
                m.span.start < match.end("name") and start_of_name < m.span.end for m in actors if m.form != "joint"
            ):
                continue
            if any(s.start < match.end("name") and start_of_name < s.end for s in avoid):
                continue
            name = _together(text, name, start_of_name, match.end("name"))
            if len(named) < _MOST:
                named.setdefault(name)
            if name in named:
                out.append((name, Span(*match.span())))
    for name, span in _brothers(text, start) if " brothers" in text else ():
        # "the brothers Ali and Daniel Okot planted": not Daniel alone
        out = [(one, words) for one, words in out if not words.overlaps(span)]
        out.append((name, span))
    return out


def _brothers(text: str, start: int) -> Iterator[tuple[str, Span]]:
    """Two brothers by their surname, where the report has one such pair and says what they did."""
    surnames = {match["surname"] for pattern in _SIBLINGS for match in pattern.finditer(text, start)}
    # "Chechen brothers" is no surname: one that is ends somebody's whole name
    told = [s for s in surnames if re.search(rf"\b{_WORD} {re.escape(s)}\b(?! brothers)", text)]
    if len(told) == 1 and _NOT_A_PERSON.search(told[0]) is None:
        for match in _BROTHERS.finditer(text, start):
            yield f"{told[0]} brothers", Span(*match.span())


def _whole(text: str, name: str, start: int) -> str:
    """The name with the first name that the report has elsewhere: "Osama bin Laden" of "Bin Laden"."""
    first, _, rest = name.partition(" ")
    if first.lower() not in _PARTICLES:
        return name
    found = compiled(rf"\b{_WORD} {first.lower()} {re.escape(rest)}(?![\w-])").search(text, start)
    return name if found is None else found.group()


def _together(text: str, name: str, start: int, end: int) -> str:
    """The name, or those of two persons that stand side by side: "X and Y were charged with"."""
    after = _AND_AFTER.match(text, end)
    if after is not None and not _NOT_A_PERSON.search(after["name"]):
        return f"{name}{_AND}{after['name']}"
    before = max(_AND_BEFORE.finditer(text, max(0, start - _AND_REACH), start), key=re.Match.start, default=None)
    if before is not None and not _NOT_A_PERSON.search(before["name"]):
        return f"{before['name']}{_AND}{name}"
    return name


def mentions(text: str, named: Iterable[str], *, start: int = 0) -> list[ActorMention]:
    """All mentions of the persons, by their whole names or the surname alone, in order; of two together as of both."""
    pairs = [name.split(_AND) for name in dict.fromkeys(named) if _AND in name]
    named = list(dict.fromkeys(one for name in named for one in name.split(_AND)))
    whole: dict[str, str] = {}
    for name in named:
        whole.setdefault(name.split()[-1], name)
    if not whole:
        return []
    pattern = compiled(
        r"(?<![\w-])(?:(?:"
        + "|".join(sorted({re.escape(w) for n in named for w in n.split()[:-1]}, key=len, reverse=True))
        + r"|[A-Z]\.) )*"
        r"(?P<last>" + "|".join(map(re.escape, whole)) + r")(?![\w-])"
    )
    both = [
        ActorMention(Span(*match.span()), _AND.join(pair), "person", None, "name")
        for pair in pairs
        for match in re.finditer(_YEARS.join((_either(pair[0]), f" and {_either(pair[1])}")), text)
        if match.start() >= start
    ]
    out = []
    for match in pattern.finditer(text, start):
        span = Span(*match.span())
        if not any(span.overlaps(m.span) for m in both):
            name = whole[match["last"]]
            out.append(ActorMention(span, name, "person", None, "name" if match.group() == name else "alias"))
    return sorted([*out, *both], key=lambda m: m.span)


def _either(name: str) -> str:
    """The whole name or the surname alone, as a pattern."""
    return rf"\b(?:{re.escape(name)}|{re.escape(name.split()[-1])})\b"
