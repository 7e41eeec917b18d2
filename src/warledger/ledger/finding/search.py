"""Words as a user types them in, a query that the database's word search takes out; no input of theirs breaks it.

Words must all be there, in any form (`strike` finds "strikes"); a phrase in quotes stands as it is; `word*` is any
ending; `-word` must not be there; `OR` between two takes either. Everything else is a word.
"""

from __future__ import annotations

import re
from collections.abc import Callable

#: A phrase, or a word, each with what stands before and after it.
_PIECE = re.compile(r'(?P<not>-)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))(?P<any>\*)?')
#: What the search takes for a word.
_WORD = re.compile(r"\w", re.UNICODE)
#: Pieces of a query that are looked at; more than anybody types.
_MOST = 64


class SearchError(ValueError):
    """Words that can't be searched for."""


def query(text: str, *, dialect: str) -> str:
    """The query in the database's own language.

    Args:
        text: What the user typed.
        dialect: "sqlite" (FTS5), or "postgresql" (`to_tsquery`).

    Raises:
        SearchError: There is no word in it, or only words that must not be there.
    """
    quoted, either_sign, both, without = _SIGNS[dialect]
    groups: list[list[str]] = [[]]
    barred: list[str] = []
    either = False
    for match in list(_PIECE.finditer(text))[:_MOST]:
        words = match["phrase"] if match["phrase"] is not None else match["word"]
        if words == "OR" and not match["not"] and groups[-1]:
            either = True
            continue
        ending = "*" if match["any"] or (match["word"] or "").endswith("*") else ""
        words = words.rstrip("*")
        if not _WORD.search(words):
            continue
        piece = quoted(words, bool(ending))
        if match["not"]:
            barred.append(piece)
        elif either:
            groups[-1].append(piece)
        else:
            groups.append([piece])
        either = False
    wanted = [f"({either_sign.join(group)})" for group in groups if group]
    if not wanted:
        raise SearchError(f"'{text}' holds no word to search for.")
    return both.join(wanted) + "".join(without + piece for piece in barred)


def _for_sqlite(words: str, any_ending: bool) -> str:
    return '"' + words.replace('"', '""') + '"' + ("*" if any_ending else "")


def _for_postgresql(words: str, any_ending: bool) -> str:
    plain = words[:_LONGEST].replace("\\", " ").replace("'", " ")
    return f"'{plain}'" + (":*" if any_ending else "")


#: Characters of a word or phrase; PostgreSQL takes no more than 2,046 bytes, and keeps no longer word.
_LONGEST = 500
#: By dialect: how words are quoted, and the signs for either, both, and without.
_SIGNS: dict[str, tuple[Callable[[str, bool], str], str, str, str]] = {
    "sqlite": (_for_sqlite, " OR ", " AND ", " NOT "),
    "postgresql": (_for_postgresql, " | ", " & ", " & !"),
}
