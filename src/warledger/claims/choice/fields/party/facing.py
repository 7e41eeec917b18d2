"""A party and the parties of those counted in, features of how they stand to each other out."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import NamedTuple

from warledger.claims.choice.fields.party.sorts import is_common, sort_of
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.parties.called import party, sided
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.reading import Reading, once_a_report


class Counted(NamedTuple):
    """What is told of the parties of those counted.

    Attributes:
        own: The parties.
        bare: Are all of them told by a common word?
        rivals: Party to the sentences that set it against one of them.
        kinds: Those of them that go by a name, with their kinds and countries.
    """

    own: frozenset[Hashable]
    bare: bool
    rivals: Mapping[Hashable, Sequence[int]]
    kinds: Sequence[tuple[Hashable, str, str | None]]

    @classmethod
    def of(cls, reading: Reading, own: frozenset[Hashable], view: Overview) -> Counted:
        """What is told of these parties."""
        rivals: dict[Hashable, list[int]] = {}
        for one in own:
            for foe, told in view.roles.rivals.get(one, {}).items():
                rivals.setdefault(foe, []).extend(told)
        sorts = _sorts(reading)
        named = [(key, *sorts[key]) for key in own if key in sorts and not is_common(key)]
        return cls(own, all(map(is_common, own)), rivals, named)


@once_a_report
def _sorts(reading: Reading) -> dict[Hashable, tuple[str, str | None]]:
    return {party(m): (sort_of(m), m.country) for m in reading.actors if m.side}


def to_counted(candidate: Candidate, kind: str, counted: Counted, view: Overview, sentence: int) -> list[str]:
    """Features of how an actor stands to the side of those counted in a sentence."""
    key, own = candidate.key, counted.own
    if key in own:
        return ["own", f"own|{kind}", f"own|bare={is_common(key)}", f"own|many={min(2, len(own))}"]
    out = ["notown"]
    if counted.bare:
        # "militants" alone may be those of the group that the report is about
        struck = view.roles.hit[key] > view.roles.acts[key]
        out += [f"bareown|{kind}", f"bareown|{kind}|struck={struck}"]
    if key in counted.rivals:
        away = min(abs(s - sentence) for s in counted.rivals[key])
        out += ["rival", f"rival|{min(away, 3)}"]
        if len(counted.rivals) == 1:
            out.append("onlyrival")
    return out


def where_told(reading: Reading, key: Hashable, view: Overview, sentence: int) -> str:
    """Is a party named where the sentence's own place is told of: "here", "apart"; "open" where it names none."""
    told = {reading.sentence_at(m.span.start) for m, named in sided(reading) if named == key}
    here = view.scenes[sentence]
    if sentence in told or here is None or not view.fresh[sentence]:
        return "open"
    return "here" if here in {view.scenes[s] for s in told} else "apart"


def facing(candidate: Candidate, other: str, counted: Counted) -> list[str]:
    """What kinds of parties the candidate and those counted are, and whether both are of one country."""
    out = set()
    for key, kind, country in counted.kinds:
        if key != candidate.key:
            out.add(f"faces={kind}>{other}" + ("|home" if country and country == candidate.value.country else ""))
    return sorted(out)
