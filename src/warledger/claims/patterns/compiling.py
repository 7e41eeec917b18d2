"""A pattern's source in, the pattern out, for texts as `reading` has them: with plain letters."""

from __future__ import annotations

import re


def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    r"""The pattern, to which only plain letters are letters: "\w" and "\b" are told twice as fast so.

    Texts are read with `text.plain_letters`, so that no name ends at a letter with a mark.

    Args:
        source: As `re` takes it.
        flags: More of `re`'s, such as `re.I`.

    Raises:
        re.error: It is no pattern.
    """
    return re.compile(source, flags | re.ASCII)
