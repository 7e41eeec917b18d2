"""Part of a name in, who spoke before under the whole of it out: "a PDF spokesman" after "the Tamra PDF"."""

from __future__ import annotations

from collections.abc import Sequence

from warledger.claims.attribution.naming.named import Named


def unit(found: Named, recent: Sequence[Named]) -> str:
    """ "The Tamra PDF said", and then "a PDF spokesman": the one of Tamra, where no other has spoken."""
    if found.kind != "belligerent" or not found.name[:1].isupper() or found.name.endswith("government forces"):
        return found.name
    spoke = {one.name for one in recent if one.kind == "belligerent"}
    units = [name for name in spoke if name.endswith(f" {found.name}") or name.startswith(f"{found.name}-")]
    return units[0] if len(units) == 1 else found.name


def surname(low: list[str], recent: Sequence[Named]) -> Named | None:
    """ "after the air strikes al-Qalami said": who spoke before under the name that ends the phrase."""
    for one in recent:
        if one.person and one.full and len(low[-1]) > 3 and one.full.lower().split()[-1] == low[-1]:
            return one
    return None


def last_word(word: str, recent: Sequence[Named]) -> Named | None:
    """ "Pivden (said)": who spoke before as the body "Operational Command Pivden"."""
    for one in recent:
        if not one.full and len(word) > 3 and one.name.endswith(f" {word}") and one.name[0].isupper():
            return one
    return None
