"""An anchor in, the candidates for where it happened out."""

from __future__ import annotations

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.grouping import cross, grouped, nothing, standing_features
from warledger.claims.choice.model import Candidate
from warledger.claims.choice.overview import Overview, home, place_key, touches
from warledger.claims.reading import Reading


def places(reading: Reading, anchor: Anchor, view: Overview) -> list[Candidate]:
    """Candidates for where it happened."""
    mentions = []
    for m in reading.places:
        key = place_key(m)
        own = [f"form={m.form}", f"narrow={view.narrow[key]}", f"cue={m.cue}", f"level={m.level}"]
        if m.relation:
            own.append("relation")
        if touches(m.span, view.spots):
            own.append("evplace")
        if key in view.inner:
            own.append("inner")
        mentions.append((key, m, m.span, own, f"place.{m.form}"))
    out = grouped(reading, anchor, mentions)
    total = sum(s.times for s in view.places.values())
    held = set(view.inner.values())
    event = home(reading, view, anchor.sentence, anchor.span.start)
    homes = {
        place_key(m): view.narrow[place_key(m)]
        for m in reading.places
        if event is not None and touches(m.span, event.places)
    }
    narrowest = max(homes.values(), default=-1)
    here, fresh = view.scenes[anchor.sentence], view.fresh[anchor.sentence]
    widest = max((view.narrow[c.key] for c in out if "d=0" in c.features), default=None)
    for candidate in out:
        standing = view.places[candidate.key]
        narrow = view.narrow[candidate.key]
        candidate.features += standing_features(candidate, standing, total)
        candidate.features += [f"spot={min(3, standing.scene)}", f"spot={min(2, standing.scene)}|narrow={narrow}"]
        if candidate.key in held:
            candidate.features += ["held", "held|" + candidate.features[0]]
        if view.inner.get(candidate.key) in homes:
            candidate.features.append("innerhome")
        if candidate.key in homes and event is not None:
            candidate.features += ["home", f"home|here={event.here}"]
            if homes[candidate.key] == narrowest:
                candidate.features += ["homebest", f"homebest|here={event.here}"]
        elif homes:
            candidate.features.append("nothome")
        if candidate.key == here:
            candidate.features += ["scene", f"scene|fresh={fresh}"]
        if candidate.key == view.main_scene:
            candidate.features += ["main", f"main|fresh={fresh}"]
        if widest is not None:
            candidate.features.append(
                "vs="
                + ("narrower" if narrow > widest else "same" if narrow == widest else "wider")
                + "|"
                + candidate.features[0]
            )
    cross(reading, anchor, out)
    out.append(nothing(reading, anchor, out))
    return out
