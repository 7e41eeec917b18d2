"""A report and the claims of one incident in, the names near them or at the report's head out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from warledger.incidents.filing.filed import Filed
from warledger.records import Claim

#: Characters around a claim's words within which names belong to its telling: about two sentences on either side.
AROUND = 300


def words(filed: Filed, group: Sequence[Claim], *, main: bool) -> tuple[str, ...]:
    """Names near an incident's claims, and for the main incident those of the title."""
    if not any(_spans(group)):
        return tuple(sorted({*filed.words, *filed.title_words})) if main else ()
    found = set(near(filed, group, AROUND))
    return tuple(sorted(found | (set(filed.title_words) if main else set())))


def near(filed: Filed, group: Sequence[Claim], most: int) -> tuple[str, ...]:
    """Names at most so many characters from an incident's claims."""
    spans = list(_spans(group))
    return tuple(
        sorted(
            word
            for word, offsets in filed.words.items()
            if any(s[0] - most <= at <= s[1] + most for at in offsets for s in spans)
        )
    )


def head(filed: Filed) -> tuple[str, ...]:
    """Names in a report's title and opening."""
    return tuple(sorted({w for w, at in filed.words.items() if at and at[0] < AROUND} | {*filed.title_words}))


def _spans(group: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    return (s for c in group for name in ("figure", "event") for s in c.evidence.get(name, ()))
