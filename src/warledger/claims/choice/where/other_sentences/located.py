"""A report in, the sentences that only say where the deed told before was done out.

"Six people were killed by a bomb in Mosul on Monday. The blast hit the Karama market": the six were killed there.
"""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.choice.where.layout.keys import place_key
from warledger.claims.choice.where.layout.setting import Setting
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_for_each

#: A deed known already, and what it hit or where it was done, up to another clause; read in lower case, which is much
#: faster than letting case be ignored.
_LOCATED = compiled(
    r"\b(?:the|this|that|both|these) (?:[\w-]+ ){0,2}?"
    r"(?:blasts?|attack(?:s|ers?)?|explosions?|bombings?|bomb(?:er)?s?|incidents?|ambush|clash(?:es)?|"
    r"(?:air ?)?strikes?|raids?|shootings?|killings?|murders?|assault|massacre|fighting|shelling|violence|"
    r"gunmen|assailants?|gunfight|shootout|bombardment|encounter|firefight|abduction|kidnapping|crime|casualties|deaths|fatalities)"
    r"(?: (?!and\b|said\b|killed\b|left\b|wounded\b|injured\b|who\b|that\b)[\w-]+,?){0,4}? "
    r"(?:hit|struck|took place|taken place|occurred|happened|targeted|went off|carried out|rocked|unfolded|"
    r"(?:ripped|tore) through|exploded|detonated|broke out|erupted)\b"
    r"(?P<where>(?:(?! (?:as|while|when|where|after|before|since|who|which) )[^.;]){0,90})"
)

#: A deed known already, and right behind it where it was: "the incident in the eastern province of", "the raids on".
_DEED_IN = compiled(
    r"\b(?:the|this|that|both|these) (?:[\w-]+ ){0,2}?"
    r"(?:blasts?|attacks?|explosions?|bombings?|incidents?|ambush|clash(?:es)?|(?:air ?)?strikes?|raids?|shootings?|"
    r"killings?|murders?|assault|massacre|fighting|shelling|violence|gunfight|shootout|bombardment|abduction|"
    r"kidnapping|crime|battle)(?: (?:late |early )?(?:on )?[a-z]+day)? (?:in|at|near|outside|on)(?: the)?"
    r"(?: (?-i:[a-z][a-z-]+)){0,5}? (?P<where>(?-i:[A-Z])[\w’'-]+)",
    re.I,
)
#: Words without which neither finds anything: few sentences have any, and the searches are slow.
_DEED = (
    *("blast", "attack", "explosion", "bomb", "incident", "ambush", "clash", "strike", "raid", "shooting", "killing"),
    *("murder", "assault", "massacre", "fighting", "shelling", "violence", "gunmen", "assailant", "gunfight", "crime"),
    *("shootout", "encounter", "firefight", "abduction", "kidnapping", "casualties", "deaths", "fatalities", "battle"),
)


@once_for_each
def features(reading: Reading, sentence: int, setting: Setting) -> dict[Hashable, list[str]]:
    """Place to its features, for a figure before such a sentence or behind it.

    Args:
        reading: The report.
        sentence: Index of the sentence that states the figure.
        setting: How the report's places lie to each other.
    """
    after = sentence + 1
    if after >= len(reading.sentences) or not any(map(reading.lows[after].__contains__, _DEED)):
        return {}
    found = _located(reading, after, setting)
    if found is not None:
        return {found: ["!located"]}
    key = _deed_in(reading, after)
    if key is not None:
        own = {place_key(m) for m in reading.places_in(sentence) if m.form != "generic"}
        # "213 died in Nairobi. Eleven died in the blast in Dar es Salaam": another blast
        held = setting.holders.get(key, set()) | {key}
        if all(one in held or not setting.narrow[one] for one in own):
            return {key: ["!located"]}
    return {}


@once_for_each
def _deed_in(reading: Reading, index: int) -> Hashable | None:
    sentence = reading.sentences[index]
    found = _DEED_IN.search(sentence.text)
    if found is None:
        return None
    at = sentence.start + found.start("where")
    named = next((m for m in reading.places if m.form != "generic" and m.span.start <= at < m.span.end), None)
    return place_key(named) if named is not None else None


@once_for_each
def _located(reading: Reading, index: int, setting: Setting) -> Hashable | None:
    sentence = reading.sentences[index]
    found = _LOCATED.search(reading.lows[index])
    if found is None:
        return None
    first, last = sentence.start + found.start("where"), sentence.start + found.end("where")
    named = [
        place_key(m)
        for m in reading.places
        if m.form != "generic" and first <= m.span.start < last and m.span.start not in setting.roles
    ]
    return max(named, key=lambda key: setting.narrow[key]) if named else None
