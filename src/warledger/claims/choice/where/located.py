"""A report in, the sentences that only say where the deed told before was done out.

"Six people were killed by a bomb in Mosul on Monday. The blast hit the Karama market": the six were killed there.
"""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.choice.where.keys import place_key
from warledger.claims.choice.where.setting import Setting
from warledger.claims.reading import Reading

#: A deed known already, and what it hit or where it was done, up to another clause.
_LOCATED = re.compile(
    r"\b(?:the|this|that|both|these) (?:[\w-]+ ){0,2}?"
    r"(?:blasts?|attack(?:s|ers?)?|explosions?|bombings?|bomb(?:er)?s?|incidents?|ambush|clash(?:es)?|"
    r"(?:air ?)?strikes?|raids?|shootings?|killings?|murders?|assault|massacre|fighting|shelling|violence|"
    r"gunmen|assailants?|gunfight|shootout|bombardment|encounter|firefight|abduction|kidnapping|crime|casualties|deaths|fatalities)"
    r"(?: (?!and\b|said\b|killed\b|left\b|wounded\b|injured\b|who\b|that\b)[\w-]+,?){0,4}? "
    r"(?:hit|struck|took place|taken place|occurred|happened|targeted|went off|carried out|rocked|unfolded|"
    r"(?:ripped|tore) through|exploded|detonated|broke out|erupted)\b"
    r"(?P<where>(?:(?! (?:as|while|when|where|after|before|since|who|which) )[^.;]){0,90})",
    re.I,
)

#: A deed known already, and right behind it where it was: "the incident in the eastern province of", "the raids on".
_DEED_IN = re.compile(
    r"\b(?:the|this|that|both|these) (?:[\w-]+ ){0,2}?"
    r"(?:blasts?|attacks?|explosions?|bombings?|incidents?|ambush|clash(?:es)?|(?:air ?)?strikes?|raids?|shootings?|"
    r"killings?|murders?|assault|massacre|fighting|shelling|violence|gunfight|shootout|bombardment|abduction|"
    r"kidnapping|crime|battle)(?: (?:late |early )?(?:on )?[a-z]+day)? (?:in|at|near|outside|on)(?: the)?"
    r"(?: (?-i:[a-z][a-z-]+)){0,5}? (?P<where>(?-i:[A-Z])[\w’'-]+)",
    re.I,
)


def features(reading: Reading, sentence: int, setting: Setting) -> dict[Hashable, list[str]]:
    """Place to its features, for a figure before such a sentence or behind it.

    Args:
        reading: The report.
        sentence: Index of the sentence that states the figure.
        setting: How the report's places lie to each other.
    """
    found = reading.once("located deeds", lambda: _located(reading, setting))
    if sentence + 1 in found:
        return {found[sentence + 1]: ["!located"]}
    deeds = reading.once("deeds in", lambda: _deeds_in(reading))
    if sentence + 1 in deeds:
        here = reading.sentences[sentence]
        key = deeds[sentence + 1]
        own = {place_key(m) for m in reading.places if m.form != "generic" and here.start <= m.span.start < here.end}
        # "213 died in Nairobi. Eleven died in the blast in Dar es Salaam": another blast
        held = setting.holders.get(key, set()) | {key}
        if all(one in held or not setting.narrow[one] for one in own):
            return {key: ["!located"]}
    return {}


def _deeds_in(reading: Reading) -> dict[int, Hashable]:
    out: dict[int, Hashable] = {}
    for sentence in reading.sentences:
        found = _DEED_IN.search(sentence.text)
        if found is not None:
            at = sentence.start + found.start("where")
            named = next((m for m in reading.places if m.form != "generic" and m.span.start <= at < m.span.end), None)
            if named is not None:
                out[sentence.index] = place_key(named)
    return out


def _located(reading: Reading, setting: Setting) -> dict[int, Hashable]:
    out: dict[int, Hashable] = {}
    for sentence in reading.sentences:
        found = _LOCATED.search(sentence.text)
        if found is None:
            continue
        first, last = sentence.start + found.start("where"), sentence.start + found.end("where")
        named = [
            place_key(m)
            for m in reading.places
            if m.form != "generic" and first <= m.span.start < last and m.span.start not in setting.roles
        ]
        if named:
            out[sentence.index] = max(named, key=lambda key: setting.narrow[key])
    return out
