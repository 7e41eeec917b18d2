"""A time expression in its text in, the rule by which it says when somebody spoke out, or None.

"The ministry said on Saturday that clashes ..." dates the saying; "killed 5 people on Saturday, police said" dates
the deed, and so does "condemned the Saturday attack". Only words that belong to the saying (to whom, in what, where it
was published) may stand between.
"""

from __future__ import annotations

import re

from warledger.claims.dates.grammar import OF_DEED
from warledger.claims.patterns.compiling import compiled

#: How far to the left a verb of saying is looked for: the longest run of such words seen on the wires is about 90.
_LEFT = 120
_RIGHT = 90
_SAY = (
    r"(?:said|says?|saying|told|tells|announced|announc(?:es|ing)|reported|reporting|stated|states|confirmed|confirms|"
    r"confirming|declared|declares|added|adds|warned|warns|warning|claimed|claims|acknowledged|admitted|denied|denies|"
    r"revealed|disclosed|tweeted|wrote|posted|condemned|urged|vowed|insisted|noted|explained|commented|responded|replied|estimated|published|testified|recounted|"
    r"briefed|informed|quoted|blamed|accused)"
)
_NOUN = (
    r"(?:statements?|communiqu[eé]s?|bulletin|report|press release|press conference|news conference|briefing|interview|"
    r"speech|tweet|message|letter|video(?:tape)?|recording|broadcast|post|remarks|comments|announcement|testimony|toll|"
    r"count|press|news|reporters|journalists)"
)
#: Words of the saying itself: the hearer, the means, the time of day.
_BETWEEN = (
    r"(?:to|in|a|an|the|its|his|her|their|by|via|through|late|early|earlier|later|on|at|from|of|and|also|here|us|me|"
    r"officially|publicly|formally|responsibility|web(?:site| site)?|page|account|(?:tele)?phone|text|email|e-mail|"
    r"television|tv|radio|state|official|"
    r"local|state-run|national|foreign|media|agency|newspaper|daily|weekly|online|correspondents?|new|brief|joint|short|"
    r"separate|written|televised|issued|released|carried|published|posted|made|broadcast|again|" + _NOUN + r")"
)
_NAME = r"[A-Z][\w'’&.-]*"
#: Who speaks, after the verb: "said police chief Ana Ruiz on Monday".
_ROLE = (
    r"(?:mayor|governor|ministers?|ministry|spokes(?:man|woman|person|people)|officers?|commander|director|head|chief|police|"
    r"army|military|officials?|sources?|residents?|witnesses|activists|monitors?|medics|doctors?|general|colonel|president)"
)
#: The hour of the saying: "officials said as dawn broke Saturday".
_HOUR = r"(?:\s+as\s+(?:dawn|day|night|darkness|dusk)\s+(?:broke|fell|approached)(?:\s+on)?)?"
_GAP = rf"(?:\s+(?:{_BETWEEN}\b|{_ROLE}\b|{_NAME})){{0,10}}"
_AFTER_VERB = compiled(rf"\b(?P<verb>{_SAY}|claimed responsibility[\w ]{{0,40}})(?P<gap>{_GAP}){_HOUR},?\s*$")
_AFTER_NOUN = compiled(rf"\b{_NOUN}(?:\s+(?:{_BETWEEN})\b){{0,5}},?\s*$", re.I)
#: What comes to light later than what it tells of: "footage emerged on Tuesday", "details of the raid surfaced".
_CAME_OUT = compiled(
    r"\b(?:details|footage|videos?|images|pictures|photos|photographs|clips?|recordings?|reports|news|accounts|evidence)\b"
    r"[\w ,'’-]{0,80}\b(?:emerged|surfaced|circulated|leaked)(?:\s+(?:online|on\s+social\s+media))?"
    r"(?:\s+(?:on|late|early))*\s*$",
    re.I,
)
#: What is found out and made known on a day of its own: "On Tuesday similar results were confirmed by doctors".
_MADE_KNOWN = compiled(
    r"^(?:\s+(?:morning|night|evening|afternoon))?,?\s+(?:[a-z][\w'’-]*\s+){0,3}?(?:results?|findings?|conclusions?|"
    r"estimates?|figures|statistics|names|details|footage|videos?|images|pictures|photos|photographs|documents?|"
    r"statements?|reports?)\b(?:\s+(?:of|on|from|by|about)\s+(?:[\w'’-]+\s*){1,5}?)?\s+(?:were|was|has\s+been|have\s+been)\s+"
    r"(?:also\s+)?(?:confirmed|published|released|announced|presented|revealed|disclosed|unveiled|issued|posted|"
    r"broadcast|aired|circulated|leaked|made\s+public)\b"
)
#: A page's own line about itself: "Last updated Monday".
_PAGE = compiled(
    r"\b(?:(?i:(?:last\s+)?(?:updated|modified|edited))|Published|PUBLISHED|Posted|Date of publication)"
    r"(?:\s+(?i:on|at|at\s+[\d:.]+|[\d:.]+))?[\s:,]*$"
)
#: Who posted what is quoted, and when: "The Sela Monitor (@selamonitor) June 7, 2021".
_POSTED = compiled(r"\((?:@\w{2,30}|[a-z][a-z\d_]{3,29})\)[\s,—-]{1,3}$")
_YEAR = compiled(r"\b20\d\d")
#: "A security source revealed, on Monday, that ...": the day stands in commas of its own.
_IN_COMMAS = compiled(rf"\b{_SAY},\s+(?:(?:late|early)\s+)?(?:on\s+)?$")
_THAT = compiled(r"^(?:\s+(?:morning|evening|afternoon|night))?,?\s+that\b")
#: What somebody did on a day who only spoke of deeds that day: "the envoy on Friday renewed his call for an inquiry".
COMMENTED = (
    r"(?:renewed|reiterated|repeated|called\s+(?:on|for|upon)|demanded|appealed|pledged|promised|welcomed|praised|hailed|"
    r"slammed|decried|denounced|deplored|mourned|lashed\s+out|dismissed|rejected|expressed|blamed|accused|condemned|urged|"
    r"denied|vowed)"
)
_BEFORE_VERB = compiled(
    rf"^(?:\s+as\s+saying\b|\s+(?:also\s+|again\s+)?(?!\w+ing\b)(?:{_SAY}\b(?! to have)|{COMMENTED}\b))"
)
#: "The blasts last week claimed at least nine lives" kills and says nothing.
_LIVES = compiled(r"^\s+claim(?:ed|s)\s+(?:[\w,’'-]+\s+){0,6}?lives\b")
_OPENS = compiled(r"^\s*(?:[IiOo]n|[Ll]ate|[Ee]arly|[Ee]arlier)?(?:\s+on)?\s*$")
_OPENING = compiled(
    rf"^(?:\s+(?:morning|night|evening|afternoon))?,?(?:\s+(?!that\b|who\b|and\b|were\b|was\b|[a-z]+ed\b)[\w'’().-]+){{1,9}}?\s+(?P<verb>{_SAY})\b"
)
#: Of an opening day ("On Monday, the army ...") these verbs are the deed: they comment and tell of nothing new. After
#: "said" and "reported" the day was the deed's in 6 of 8 openings of 245 coded reports.
_COMMENT = frozenset(
    "announced condemned urged vowed warned denied declared confirmed acknowledged admitted insisted tweeted".split()
)
#: What is told in the perfect was so on the day of the saying: "On Monday, the UN said 900 people have been killed".
_SUMMED_UP = compiled(
    r"\s+(?:that\s+)?(?:(?!who\b|which\b|that\b)[\w'’-]+\s+){1,8}?(?:has|have)\s+(?:been\s+)?\w+(?:ed|en)\b"
)
#: Rules by which a time is of speaking and not of the deed.
SURE = frozenset({"after verb", "after statement", "before verb", "summing up", "page"})
_CLOSES = compiled(r"^\s*(?:[.,:;!?)\"”]|$|that\b|after\b|when\b|as\b|in a\b|following\b)")
_STOP = compiled(r"[.!?]\s|[;:\n“”\"]")


#: A deed that is named by its day, with its article or of a verb that says nothing without its object.
_NAMES_DEED = compiled(
    r"\b(?:an?|the|that|this|its|their|his|condemn(?:ed|s|ing)|denounc(?:ed|es|ing)|deplor(?:ed|es|ing))\s+$", re.I
)


#: What `_PAGE`, `_AFTER_NOUN` and `_CAME_OUT` have in lower case: few texts do, and the searches are slow.
_OF_PAGES = ("updated", "modified", "edited", "publi", "posted")
_ISSUED = (
    "statement", "communiqu", "bulletin", "report", "press", "conference", "briefing", "interview", "speech", "tweet",
    "message", "letter", "video", "recording", "broadcast", "post", "remarks", "comments", "announcement", "testimony",
    "toll", "count", "news", "journalists",
)  # fmt: skip
_OUT = ("emerged", "surfaced", "circulated", "leaked")


def spoken(text: str, start: int, end: int, *, floor: int = 0, wide: bool = False) -> str | None:
    """Which rule makes `text[start:end]` a time of speaking, by its name in `SURE`, or "opening".

    Args:
        text: The report's text.
        start: Where the time expression begins (its own words, without the preposition).
        end: Where it ends.
        floor: Where the report's body begins: nothing before it counts.
        wide: True for a month and longer: "In March the mayor said" tells when he spoke, and of what went before.
    """
    left = text[max(floor, start - _LEFT) : start]
    opens = start - _LEFT <= floor
    stops = [stop.end() for stop in _STOP.finditer(left)]
    if stops:
        left, opens = left[stops[-1] :], True
    low = left.lower()
    if (_has(low, _OF_PAGES) and _PAGE.search(left)) or (
        ")" in left and _POSTED.search(left) and _YEAR.search(text, start, end)
    ):
        return "page"
    right = text[end : end + _RIGHT]
    if OF_DEED.match(right) and _NAMES_DEED.search(left):
        return None  # "condemned the May 4 attack", "confirmed a Monday night bombing"
    verb = _AFTER_VERB.search(left)
    if verb and (not _named(verb) or _CLOSES.match(right)):
        return "summing up" if wide else "after verb"
    if "," in left and _THAT.match(right) and _IN_COMMAS.search(left):
        return "after verb"
    if (_has(low, _ISSUED) and _AFTER_NOUN.search(left)) or (_has(low, _OUT) and _CAME_OUT.search(left)):
        return "after statement"
    if _LIVES.match(right):
        return None
    if _BEFORE_VERB.match(right):
        return "summing up" if wide else "before verb"
    if not (opens and _OPENS.match(left)):
        return None
    if _MADE_KNOWN.match(_clause(right)):
        return "after statement"
    opening = _OPENING.match(_clause(right))
    if opening is None:
        return None
    if opening["verb"] in _COMMENT:
        return "before verb"
    told = _clause(text[end + opening.end() : end + opening.end() + _RIGHT])
    return "summing up" if wide or _SUMMED_UP.match(told) else "opening"


def _has(low: str, stems: tuple[str, ...]) -> bool:
    return any(map(low.__contains__, stems))


def _named(verb: re.Match[str]) -> bool:
    """Do the words after the verb begin with a name that could be the subject of what is said ("said Russia on")?"""
    if verb["verb"].startswith(("told", "informed", "briefed", "claimed")):
        return False
    return bool(re.match(rf"\s+(?:the\s+|an?\s+)?(?:{_ROLE}\b|{_NAME})", verb["gap"]))


def _clause(right: str) -> str:
    stop = _STOP.search(right)
    return right[: stop.start()] if stop else right
