"""A party and the parties of those counted in, features of how they stand to each other out."""

from __future__ import annotations

from collections.abc import Hashable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.fields.party.sorts import is_common, sort_of
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.parties.called import party, sided
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.reading import Reading


def to_counted(candidate: Candidate, kind: str, own: frozenset[Hashable], view: Overview, anchor: Anchor) -> list[str]:
    """Features of how an actor stands to the side of those counted."""
    if candidate.key in own:
        return ["own", f"own|{kind}", f"own|bare={is_common(candidate.key)}", f"own|many={min(2, len(own))}"]
    out = ["notown"]
    if all(map(is_common, own)):
        # "militants" alone may be those of the group that the report is about
        struck = view.roles.hit[candidate.key] > view.roles.acts[candidate.key]
        out += [f"bareown|{kind}", f"bareown|{kind}|struck={struck}"]
    told = [s for o in own for s in view.roles.rivals.get(o, {}).get(candidate.key, ())]
    if told:
        away = min(abs(s - anchor.sentence) for s in told)
        out += ["rival", f"rival|{min(away, 3)}"]
        if all(k == candidate.key for o in own for k in view.roles.rivals.get(o, {})):
            out.append("onlyrival")
    return out


def where_told(reading: Reading, key: Hashable, view: Overview, sentence: int) -> str:
    """Is a party named where the sentence's own place is told of: "here", "apart"; "open" where it names none."""
    told = {reading.sentence_at(m.span.start) for m, named in sided(reading) if named == key}
    here = view.scenes[sentence]
    if sentence in told or here is None or not view.fresh[sentence]:
        return "open"
    return "here" if here in {view.scenes[s] for s in told} else "apart"


def facing(reading: Reading, candidate: Candidate, other: str, own: frozenset[Hashable]) -> list[str]:
    """What kinds of parties the candidate and those counted are, and whether both are of one country."""
    sorts = reading.once("sorts", lambda: {party(m): (sort_of(m), m.country) for m in reading.actors if m.side})
    out = set()
    for key in own - {candidate.key}:
        if key not in sorts or is_common(key):
            continue
        kind, country = sorts[key]
        home = candidate.value.country
        out.add(f"faces={kind}>{other}" + ("|home" if country and country == home else ""))
    return sorted(out)
