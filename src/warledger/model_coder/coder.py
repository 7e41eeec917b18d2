"""A report in, its claims out: a language model's, each value as far as the report's own words bear it out."""

from __future__ import annotations

from warledger.claims.coding import Coding
from warledger.model_coder.asking import Asker, NoAnswerError, TruncatedError
from warledger.model_coder.claiming import coding
from warledger.model_coder.grounding.ground import GroundedAnswer, ground
from warledger.model_coder.grounding.words import Knowledge, Words
from warledger.model_coder.instructions.building import fingerprint
from warledger.model_coder.merging import merged
from warledger.model_coder.request import request
from warledger.model_coder.settings import ModelSettings
from warledger.model_coder.windows import Window, halves, windows
from warledger.records import Report
from warledger.version import __version__


class ModelCoder:
    """Codes reports with a language model. Safe to use from several threads.

    Args:
        settings: How the model is asked.
        asker: Gets its answers.
        knowledge: What values are checked by.
    """

    def __init__(self, settings: ModelSettings, asker: Asker, knowledge: Knowledge) -> None:
        self.settings, self.asker, self.knowledge = settings, asker, knowledge
        told = fingerprint(vague=settings.vague, detail=settings.instructions)
        said = settings.model or "answers brought"
        self.name = f"warledger-model {__version__} ({said}, instructions {told})"

    def code(self, report: Report) -> Coding:
        """Code one report.

        Raises:
            NoAnswerError: A window of it has no usable answer: a report is coded whole or not at all.
            EndpointError: Fatal: no request of this run can be answered.
            CassetteError: The folder of answers can't be used.
        """
        words = Words(report, self.knowledge)
        parts: list[GroundedAnswer] = []
        for window in windows(report.text, longest=self.settings.window):
            parts += self._window(words, window)
        whole = merged(parts)
        out = coding(words, whole.events, whole.figures, coder=self.name)
        self.asker.tally.grounded(report.id, whole.values, whole.dropped)
        return out

    def _window(self, words: Words, window: Window) -> list[GroundedAnswer]:
        """What is left of the answers about a window, or about its halves where one answer was cut off."""
        asked = request(words.report, window, vague=self.settings.vague, detail=self.settings.instructions)
        try:
            answer = self.asker.answer(asked)
        except TruncatedError:
            pieces = halves(words.text, window)
            if len(pieces) == 1:
                raise NoAnswerError(
                    f"the model's answer was cut off at {self.settings.answer_tokens:,} tokens, and its text is too "
                    "short to be asked about in pieces",
                    "Raise --answer-tokens, or take a more capable model.",
                ) from None
            return [part for piece in pieces for part in self._window(words, piece)]
        return [ground(answer, words, window=window.span)]
