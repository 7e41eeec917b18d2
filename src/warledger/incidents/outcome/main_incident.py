"""Linked tellings in, for each report the incident that it is mainly about out.

By its own words that is the incident that takes up most of it. Where no other report tells of that one, and another
takes up nearly as much and others do tell of it, it is the other: reading a report alone often parts one incident in
two, and the half that other reports know is the one that the report is about.
"""

from __future__ import annotations

from collections import defaultdict

from warledger.incidents.state import Linking
from warledger.incidents.tellings.telling import Telling

#: Weight of another incident, as a share of the main one's, from which other reports may decide. Swept on the Gun
#: Violence Archive's reports from 0.3 to 0.6: the lower, the better the clusters.
NEARLY = 0.3


def mains(linking: Linking) -> dict[str, str]:
    """Report to its main incident; reports whose main telling is in no incident are left out."""
    home = {t: i for i, group in linking.incidents.items() for t in group}
    told: dict[str, list[Telling]] = defaultdict(list)
    for telling in linking.tellings.values():
        if telling.telling in home:
            told[telling.report].append(telling)
    tellers = {i: {linking.tellings[t].report for t in group} for i, group in linking.incidents.items()}
    out = {}
    for report, some in sorted(told.items()):
        ranked = sorted(some, key=lambda t: (not t.main, -t.weight, t.telling))
        known = [t for t in ranked if t.weight >= NEARLY and len(tellers[home[t.telling]]) > 1]
        if known and len(tellers[home[ranked[0].telling]]) == 1:
            out[report] = home[known[0].telling]
        elif ranked[0].main:
            out[report] = home[ranked[0].telling]
    return out
