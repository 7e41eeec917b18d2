"""A mention and an anchor in, features of how they stand to each other out: sentence distance, order, syntax.

The path is read off the parse: "nsubj" (the mention is the subject of the anchor's verb), "agent>pobj" ("by X"),
"^dobj.nsubj" (subject of the verb that governs the anchor), and so on; at most `_LONGEST` steps.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from warledger.claims.choice.anchor import Anchor
from warledger.claims.parsing import columns
from warledger.claims.reading import Reading, once_for_each

if TYPE_CHECKING:
    from spacy.tokens import Doc

#: Longest path told apart, in steps; longer ones are "far". Longer paths occur too seldom to learn from.
_LONGEST = 5
#: Features of how far behind and before the anchor a mention stands, each by size.
_GAPS = tuple(tuple(f"{way}gap={size}" for size in range(5)) for way in "ab")
#: Labels of prepositions.
_WORDED = frozenset(("prep", "agent"))


def distance(asked: int, sentence: int) -> str:
    """Bucket of how far a mention's sentence is from the anchor's, one before it negative."""
    d = sentence - asked
    if d == 0:
        return "0"
    if d < 0:
        return "-1" if d == -1 else "-2" if d == -2 else "-3..5" if d >= -5 else "-6.."
    return "+1" if d == 1 else "+2" if d == 2 else "+3.."


@dataclass(frozen=True, slots=True)
class Tree:
    """The parse of a sentence.

    Attributes:
        heads: For each token, the index of its head.
        labels: For each token, its dependency label, with the word itself for prepositions.
        climbed: Tokens from which paths were asked for, with the way up from them.
    """

    heads: list[int]
    labels: list[str]
    climbed: dict[int, tuple[list[str], dict[int, int]]] = field(default_factory=dict)

    def up(self, start: int) -> tuple[list[str], dict[int, int]]:
        """Labels (^) of the steps up from a token, `_LONGEST` of them, and what they lead to, each after how many.

        Steps are counted even above the root, so that a path through the root is far unless it ends there.
        """
        found = self.climbed.get(start)
        if found is None:
            steps: list[str] = []
            above = {start: 0}
            node = start
            while len(steps) < _LONGEST:
                steps.append("^" + self.labels[node].partition(":")[0])
                node = self.heads[node]
                above[node] = len(steps)
            found = self.climbed[start] = steps, above
        return found


def path(tree: Tree, start: int, goal: int) -> str:
    """Dependency labels from token `start` up (^) and down to `goal`, prepositions by word; "far" where too long."""
    heads, labels = tree.heads, tree.labels
    up, above = tree.up(start)
    down: list[str] = []
    node = goal
    while node not in above:
        if len(down) >= _LONGEST:
            return "far"
        down.append(labels[node])
        node = heads[node]
    steps = up[: above[node]] + down[::-1]
    return ">".join(steps) if len(steps) <= _LONGEST else "far"


def tree(doc: Doc) -> Tree:
    """The parse of a sentence as lists."""
    strings, read = doc.vocab.strings, columns.of(doc)
    labels = list(map(strings.__getitem__, read.dep))
    for at, label in enumerate(labels):
        if label in _WORDED:
            labels[at] = f"{label}:{strings[read.lower[at]]}"
    return Tree(read.head, labels)


def features(
    reading: Reading, anchor: Anchor, span: tuple[int, int], here: tuple[str, ...], from_counted: bool = False
) -> tuple[str, ...]:
    """Position features of a mention at `span` of the anchor's sentence.

    Args:
        reading: The report.
        anchor: What asks.
        span: The mention's words.
        here: Those of all that the sentence names.
        from_counted: Paths from those counted, not from the words that state the effect.
    """
    out = list(here)
    before = span[1] <= anchor.span.start
    inside = anchor.span.start <= span[0] and span[1] <= anchor.span.end
    out.append("inside" if inside else "before" if before else "after")
    gap = anchor.span.start - span[1] if before else span[0] - anchor.span.end
    if not inside:
        size = 0 if gap <= 1 else 1 if gap < 15 else 2 if gap < 40 else 3 if gap < 90 else 4
        out.append(_GAPS[before][size])
        between = reading.text[span[1] : anchor.span.start] if before else reading.text[anchor.span.end : span[0]]
        if "," in between or ";" in between or ":" in between:
            out.append("comma<" if before else "comma>")
        if " and " in between or " while " in between or " but " in between:
            out.append("and<" if before else "and>")
    doc = reading.docs[anchor.sentence]
    found = reading.token_at(span)
    start = anchor.counted if from_counted else anchor.trigger
    if doc is not None and found is not None and start is not None:
        out += _steps(path(_tree(reading, anchor.sentence, doc), start, found[1].i))
    return tuple(out)


@once_for_each
def _tree(_: Reading, __: int, doc: Doc) -> Tree:
    """The parse of a report's sentence."""
    return tree(doc)


@once_for_each
def by_sentence(reading: Reading, asked: int) -> list[tuple[str, ...]]:
    """For each sentence of a report, how what it names stands to the anchors of one of them."""
    paragraphs = [sentence.paragraph for sentence in reading.sentences]
    return [
        _far(distance(asked, at), min(at, 3), paragraph == paragraphs[asked]) for at, paragraph in enumerate(paragraphs)
    ] or [_far(distance(asked, 0), 0, False)]


@cache
def _far(d: str, sentence: int, together: bool) -> tuple[str, ...]:
    """Features of a mention in sentence `sentence` (3 for all later ones), at distance `d`."""
    out = ["d=" + d]
    if sentence == 0:
        out.append("first")
    elif sentence <= 2:
        out.append("lead")
    if together:
        out.append("para")
    return tuple(out)


@lru_cache(maxsize=1 << 14)
def _steps(way: str) -> tuple[str, ...]:
    """Features of a path."""
    steps = way.split(">")
    ups = sum(s.startswith("^") for s in steps)
    out = ["path=" + way, "last=" + ">".join(steps[-2:]), f"up{ups}|{steps[-1]}"]
    if ups == 0 and way != "far":
        out += ["down=" + steps[0], "below"]
    return tuple(out)
