"""An anchor in, the candidates for who says it out."""

from __future__ import annotations

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.grouping import bucket, cross, grouped, nothing
from warledger.claims.choice.model import Candidate
from warledger.claims.choice.overview import Overview
from warledger.claims.reading import Reading


def sources(reading: Reading, anchor: Anchor, view: Overview) -> list[Candidate]:
    """Candidates for who says it."""
    mentions = []
    if reading.speakers is not None:
        chosen = reading.speakers.speaker(anchor.span.start)
        for s in reading.speakers.at(anchor.span.start):
            if s.source is None or s.evidence is None:
                continue
            own = [
                f"skind={s.kind}",
                f"srule={s.rule}",
                f"direct={s.direct}",
                f"sdist={bucket(s.distance)}",
                f"spara={s.same_paragraph}",
                f"sbetween={min(2, s.between)}",
                f"stimes={min(3, s.times)}",
                f"sshare={min(4, int(s.share * 5))}",
                f"schosen={s.chosen}",
                f"schosen={s.chosen}|{s.background}",
                f"schosen={s.chosen}|dist={bucket(s.distance)}",
            ]
            if s.first:
                own.append("sfirst")
            if s.repeats:
                own.append("srepeats")
            carried = chosen is not None and chosen.source == s.source and chosen.carried
            own += [
                f"scarried={carried}|{s.kind}",
                f"scarried={carried}|{bucket(s.distance)}|{s.background}",
                f"{s.kind}|dist={bucket(s.distance)}|para={s.same_paragraph}",
            ]
            mentions.append((s.source, s, s.evidence, own, f"source.{s.rule}"))
    out = grouped(reading, anchor, mentions)
    cross(reading, anchor, out)
    out.append(nothing(reading, anchor, out))
    if reading.speakers is not None:
        voice = reading.speakers.speaker(anchor.span.start)
        out[-1].features += [
            f"none|voice={voice.rule if voice.source is None else 'named'}",
            f"none|carried={voice.carried}",
        ]
    return out
