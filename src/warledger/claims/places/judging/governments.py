"""A capital's name in its text in, whether it stands for the government that sits there, out.

"Khartoum lost more than 40 troops", "defended its Khartoum ally", "which London blames on Khartoum": nothing
happened in the city.
"""

from __future__ import annotations

import re

from warledger.claims.patterns.compiling import compiled

#: What stands between a name and its verb.
_HELPS = r"(?: (?:has|have|had|also|again|later|immediately|quickly|repeatedly|initially|swiftly|\w+day|on \w+day))*"
_MEN = (
    r"(?:troops|soldiers|fighters|men|officers|generals?|commanders?|pilots|(?:war)?planes|jets|helicopters|tanks|"
    r"servicemen|personnel|guards|policemen|drones)"
)
_LOSS = r"(?:fatalit(?:y|ies)|loss(?:es)?|casualt(?:y|ies)|defeats?|setbacks?|deaths?)"
#: What only a government does. A city may lose its light and suffer shelling, so that what is lost is told.
_DOES = compiled(
    _HELPS + r" (?:(?:said|says|den(?:y|ies|ied)|retaliat\w+|respond(?:ed|s)|accus(?:ed|es)|blam(?:ed|es)|vow(?:ed|s)|"
    r"warn(?:ed|s)|pledged|agreed|refus(?:ed|es)|reject(?:ed|s)|insist(?:ed|s)|condemn(?:ed|s)|claim(?:ed|s)|"
    r"admitted|acknowledged|threatened|demand(?:ed|s)|urged|announced|ordered|deployed|sent|launched(?! by)|"
    r"summoned|expelled|severed|fired(?! by)|hit back|struck back|used(?! by)|backs|backed|supports|supported|wants|"
    r"regards|considers|calls|describes)\b"
    rf"|lost (?:[\w,’'-]+ ){{0,6}}?{_MEN}\b"
    rf"|suffered (?:its|a|the|more|heavy|several|\d+)(?: [\w-]+){{0,3}}? {_LOSS}\b)"
)
#: Who sits there, told behind the name: "its Khartoum ally", "the Khartoum regime has". Not an ally with a name, which
#: is somebody else's doing.
_SITS = compiled(
    r" (?:all(?:y|ies)(?! [A-Z])|counterparts?|regime|leadership|backers?)\b|"
    r" government(?=[.,;]| (?:of|in|on|to|and|has|have|had|is|was|which|that|who|for|as|by|says?|[a-z]+ed)\b)"
)
#: What is done to a government, or stands by it or against it.
_DONE_TO = compiled(
    r"\b(?:accus(?:ed?|es|ing)|urg(?:ed?|es|ing)|warn(?:ed|s|ing)?|condemn(?:ed|s|ing)?|punish(?:ed|es|ing)?|"
    r"persuade[ds]?|convince[ds]?|pressur(?:ed?|es|ing)|call(?:ed|s|ing) on|calls? on|"
    r"(?:pressure|sanctions) on|(?:support|backing|sanctions) (?:for|against)|all(?:y|ies) of|"
    r"(?:loyal|allied|hostile|answers?|sympathetic) to|(?:allied|sided|ties|relations|at odds|deal) with|"
    r"(?:back|support|blam|arm)(?:ed?|s|es|ing)|[a-z]+ed by|"
    r"(?:attacks?|assaults?|strikes|raids|bombings?|offensives?|moves?|use|denials?|decisions?) by|"
    r"(?:blam|pin|attribut)(?:ed?|e?s|ing|ned)(?: (?!on\b|for\b)[\w’'-]+){0,4} (?:on|to)) $",
    re.I,
)
#: Attacks, which are on a city: "blamed rebels for shelling on Khartoum".
_ON_A_CITY = compiled(
    r"\b(?:attacks?|assaults?|strikes?|airstrikes?|raids?|bombings?|bombardment|shelling|march|offensive|barrage|"
    r"rockets) (?:on|to) $",
    re.I,
)
#: Characters before a name that are looked at.
_REACH = 80


def acts(text: str, start: int, end: int, *, placed: bool) -> bool:
    """Is a capital its government, by the words around it?

    Args:
        text: The report.
        start: Where the name begins.
        end: Where it ends.
        placed: A word before it makes it somewhere ("in", "of", "the city of"): then only who sits there tells.
    """
    if _SITS.match(text, end):
        return True
    before = text[max(0, start - _REACH) : start]
    if _DONE_TO.search(before) is not None and _ON_A_CITY.search(before) is None:
        return True
    return not placed and _DOES.match(text, end) is not None
