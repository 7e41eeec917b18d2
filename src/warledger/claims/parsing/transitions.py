"""Tagged docs in, the same docs with heads and dependencies out: spaCy's own parse, all docs a step at a time.

spaCy's parser takes its steps without Python's lock, and yet asks for the lock in the midst of each: once for every
number of the hidden layer and for every kind of transition, since its wheels are built to be profiled. That is a third
of the time of the whole parse. Here the lock is held throughout, and the states of all docs make each step together,
so that NumPy scores them in one product. The transitions, and so the trees, are the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

#: The component whose work is done here.
COMPONENT = "parser"


class Transitions:
    """Parses docs that a pipeline has tagged.

    Args:
        nlp: The pipeline, one that `knows` is true of.
    """

    def __init__(self, nlp: Language) -> None:
        self._parser: Any = nlp.get_pipe(COMPONENT)

    @staticmethod
    def knows(nlp: Language) -> bool:
        """True where the parser takes the best transition each time, on this processor, of a hidden layer's scores."""
        from spacy.pipeline import DependencyParser
        from thinc.api import NumpyOps

        if COMPONENT not in nlp.pipe_names:
            return False
        parser: Any = nlp.get_pipe(COMPONENT)
        if type(parser) is not DependencyParser or parser.cfg["beam_width"] != 1:
            return False
        model = parser.model
        return isinstance(model.ops, NumpyOps) and model.attrs["has_upper"] and not model.attrs["unseen_classes"]

    def __call__(self, docs: Sequence[Doc]) -> None:
        """Parse docs, in place."""
        states = self._parser.moves.init_batch(docs)
        left = [state for state in states if not state.is_final()]
        if left:
            # what each token adds to each state that it may be part of is worked out once, before the steps
            model = self._parser.model.predict(docs)
            hidden, step = model.state2vec.predict, self._parser.transition_states
            weights, bias = (model.vec2scores.get_param(name) for name in ("W", "b"))
            while left:
                left = step(left, hidden(model.get_token_ids(left)) @ weights.T + bias)
            model.clear_memory()
        self._parser.set_annotations(docs, states)
