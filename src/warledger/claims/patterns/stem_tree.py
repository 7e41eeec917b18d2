"""Stems in, one pattern for any of them out, as a tree over their letters: no slower for many stems than for few."""

from __future__ import annotations

import re
from collections.abc import Iterable


class _Tree(dict[str, "_Tree"]):
    """Stems as a tree over letters; an empty one ends a stem."""


def stem_tree(stems: Iterable[str]) -> str:
    """The source of a pattern that matches the shortest stem at a place; a stem of another stem makes it needless.

    Args:
        stems: Literal beginnings of words, none of them empty.
    """
    tree = _Tree()
    for stem in sorted(stems):
        node = tree
        for letter in stem[:-1]:
            if letter in node and not node[letter]:
                break
            node = node.setdefault(letter, _Tree())
        else:
            node.setdefault(stem[-1], _Tree())
    return _source(tree)


def _source(tree: _Tree) -> str:
    options = [re.escape(letter) + _source(below) for letter, below in tree.items()]
    if len(options) < 2:
        return "".join(options)
    return "(?:" + "|".join(options) + ")"
