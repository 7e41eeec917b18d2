"""Parties with what the report says of each in, the strongest reason to take each for the perpetrator out."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence

from warledger.claims.blame import LAID
from warledger.claims.choice.fields.party.sorts import is_common
from warledger.claims.choice.grouping import HERE
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.weighing.model import Candidate

#: Ties that come before this one are of whom the report names as doing it; before the other, of whom its sentence does.
_SURELY, _TOLD = "5", "3"


def add_called(
    out: Sequence[Candidate], ties: Sequence[str], view: Overview, owners: Mapping[Hashable, Hashable]
) -> None:
    """Add what a group gains from a common word that the report uses for it ("terrorists of X", then "terrorists").

    Args:
        out: The candidates.
        ties: The strongest reason to take each.
        view: The report's overview.
        owners: Common words whose group the anchor's own account has told.
    """
    if not view.roles.called:
        return
    tied = {candidate.key: tie for candidate, tie in zip(out, ties, strict=True)}
    naming = [called for key, called in view.roles.called.items() if key in tied]
    for candidate in out:
        words = [w for w in view.roles.called.get(candidate.key, ()) if w in tied]
        if words:
            candidate.words = frozenset(words)
            via = min(tied[w] for w in words)
            candidate.features.append(f"via={via}")
            if via < tied[candidate.key]:
                candidate.features.append("via<own")
                own = "own" in candidate.features
                if via < _SURELY and not own and any(owners.get(w) == candidate.key and tied[w] == via for w in words):
                    candidate.features.append("!account")
        if any(candidate.key in called for called in naming):
            candidate.features += ["hasname", f"hasname|tie={tied[candidate.key]}"]
            if owners.get(candidate.key) in tied and tied[candidate.key] < _SURELY:
                candidate.features.append("!hasname|account")


def add_headed(
    out: Sequence[Candidate], ties: Sequence[str], head: Hashable | None, own: frozenset[Hashable] | None
) -> None:
    """Add what the group gains that opens the account, where only common words, or nobody, are told to do it here.

    Args:
        out: The candidates.
        ties: The strongest reason to take each.
        head: The group that opens the anchor's account, if one does.
        own: The parties of those counted.
    """
    if head is None or (own and head in own):
        return
    doing = {c.key for c, tie in zip(out, ties, strict=True) if tie < _TOLD and c.features[0] == HERE}
    if head in doing or not all(map(is_common, doing)):
        return
    for candidate in out:
        if candidate.key == head:
            candidate.features.append("!heads")
        elif candidate.key is not None and candidate.value.kind == "generic_armed":
            candidate.features.append("!headed")


def strongest(candidate: Candidate, does: Sequence[str], against: Sequence[str], view: Overview) -> str:
    """The strongest reason to take an actor for the perpetrator; in the order of its names, "0clause" the strongest.

    Args:
        candidate: The actor, with the features that say where the report names it and what it does there.
        does: Its features of the deed.
        against: Those of how it stands to the side of those counted.
        view: The report's overview.
    """
    if "own" in against:
        return "9own"
    if "deed0" in does:
        return "0clause"
    blamed = view.blamed
    if blamed and candidate.features[0] == HERE and not _BLAME.isdisjoint(candidate.features):
        return "1blamed"
    if "deed1" in does:
        return "2sentence"
    if blamed and not LAID.isdisjoint(blamed.get(str(candidate.key), ())):
        return "3blame"
    if does:
        for name, tie in _BY_DEED:
            if name in does:
                return tie
    acts = view.roles.acts.get(candidate.key)
    if acts and "onlyacts" in candidate.features:
        return "7far"
    if "rival" in against:
        return "7rival"
    return "8acts" if acts else "9none"


#: Features of a deed told farther off than the anchor's sentence, with the reasons that they are, the strongest first.
_BY_DEED = (
    ("deedtype", "4type"),
    ("deed2", "5before"),
    ("deed3", "6after"),
    ("deedtold", "6told"),
    ("deed2far", "7far"),
    ("deed3far", "7far"),
    ("deed4", "7far"),
)
_BLAME = frozenset({"blame=claimed", "blame=accused", "blame=suspected"})
