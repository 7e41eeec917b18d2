"""A parsed sentence in, what its tokens are as lists out: read once, where spaCy makes each token anew when asked.

The numbers are those of spaCy's string store: of equal words equal, in every sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from spacy.strings import get_string_id

if TYPE_CHECKING:
    from spacy.tokens import Doc

_KEPT = "warledger.columns"
_ASKED: list[int | str] = ["LOWER", "LEMMA", "POS", "TAG", "DEP", "HEAD", "IDX"]
#: Heads are told as how many tokens on; below zero as the numbers from here on.
_BELOW_ZERO = 1 << 63
#: What hangs on most tokens.
_NONE: list[int] = []


def number(word: str) -> int:
    """The number of a word or label."""
    return int(get_string_id(word))


def numbers(words: str) -> frozenset[int]:
    """The numbers of words or labels that spaces part."""
    return frozenset(map(number, words.split()))


@dataclass(slots=True)
class Columns:
    """The tokens of a sentence, in order.

    Attributes:
        lower: Number of the word in lower case.
        lemma: Number of the lemma.
        pos: Number of the part of speech.
        tag: Number of the finer part of speech.
        dep: Number of the label of the dependency.
        head: Index of the token that it hangs on.
        children: Indices of the tokens that hang on it, in order.
        words: The word in lower case.
        starts: Where the word begins in the sentence.
    """

    lower: list[int]
    lemma: list[int]
    pos: list[int]
    tag: list[int]
    dep: list[int]
    head: list[int]
    children: list[list[int]]
    words: list[str]
    starts: list[int]


def of(doc: Doc) -> Columns:
    """The columns of a sentence, once it has parts of speech and lemmas."""
    try:
        kept: Columns = doc.user_data[_KEPT]  # asked hundreds of times of a sentence: no call to `get`
    except KeyError:
        array: Any = doc.to_array(_ASKED)
        lower, lemma, pos, tag, dep, steps, starts = array.T.tolist()
        kept = keep(doc, lower=lower, lemma=lemma, pos=pos, tag=tag, dep=dep, steps=steps, starts=starts)
    return kept


#: Number of a word to the word, and how many are kept: looked up faster than spaCy spells them, and one object each,
#: whose hash Python need not work out again wherever a set is asked for it.
_WORDS: dict[int, str] = {}
_MOST = 1 << 16


def _spelled(doc: Doc, numbers: list[int]) -> list[str]:
    """The words of some numbers; new ones are remembered."""
    spelled = doc.vocab.strings
    words = [_WORDS.get(number) or str(spelled[number]) for number in numbers]
    if len(_WORDS) + len(words) <= _MOST:
        _WORDS.update(zip(numbers, words, strict=True))
    return words


def keep(
    doc: Doc,
    *,
    lower: list[int],
    lemma: list[int],
    pos: list[int],
    tag: list[int],
    dep: list[int],
    steps: list[int],
    starts: list[int],
) -> Columns:
    """Keep the columns of a sentence, for whoever fills them in: `steps` are spaCy's numbers for heads."""
    head = [i + (step if step < _BELOW_ZERO else step - 2 * _BELOW_ZERO) for i, step in enumerate(steps)]
    children: list[list[int]] = [_NONE] * len(head)
    for i, above in enumerate(head):
        if above == i:
            continue
        if children[above] is _NONE:
            children[above] = [i]
        else:
            children[above].append(i)
    try:
        words = list(map(_WORDS.__getitem__, lower))
    except KeyError:
        words = _spelled(doc, lower)
    kept = doc.user_data[_KEPT] = Columns(lower, lemma, pos, tag, dep, head, children, words, starts)
    return kept
