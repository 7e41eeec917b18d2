"""A request in, the model's parsed answer out: from the folder of answers where it is there, else from the endpoint.

What comes back is kept before it is read. An answer that can't be read is asked for once more, with what is wrong
with it; one that was cut off is for the caller to ask about in smaller pieces.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from warledger.model_coder.answers.answer import Answer
from warledger.model_coder.answers.brought import json_in
from warledger.model_coder.answers.parsing import AnswerError, parse
from warledger.model_coder.budget import Budget, BudgetReachedError
from warledger.model_coder.cassette import Cassette
from warledger.model_coder.endpoints.endpoint import Endpoint, EndpointError, Reply
from warledger.model_coder.pace import Pace
from warledger.model_coder.request import Request, repair
from warledger.model_coder.tally import Tally


class NoAnswerError(Exception):
    """A request without a usable answer.

    Attributes:
        reason: Why.
        advice: What to do about it.
    """

    def __init__(self, reason: str, advice: str = "") -> None:
        super().__init__(reason)
        self.reason, self.advice = reason, advice


class TruncatedError(Exception):
    """The answer was cut off at the limit of tokens."""


@dataclass
class Asker:
    """Gets answers. Safe to use from several threads.

    Attributes:
        endpoint: Where to ask, or None to take kept answers alone.
        cassette: Where answers are kept, or None.
        budget: What may be spent.
        pace: How often may be asked.
        tally: The run's sums.
        before_first: Called once, before the first request is sent.
    """

    endpoint: Endpoint | None
    cassette: Cassette | None
    budget: Budget
    pace: Pace
    tally: Tally
    before_first: Callable[[], None] = field(default=lambda: None)

    def answer(self, request: Request) -> Answer:
        """The answer to a request.

        Raises:
            NoAnswerError: There is none, or none that can be read.
            TruncatedError: It was cut off.
            EndpointError: Fatal: no request of this run can be answered.
            CassetteError: The folder of answers can't be used.
        """
        reply = self._reply(request)
        try:
            return _read(reply)
        except AnswerError as error:
            why = str(error)
        again = repair(request, reply.text, why)
        if self.endpoint is None and (self.cassette is None or self.cassette.find(again.key) is None):
            raise NoAnswerError(
                f"the answer kept for it can't be read: {why}", f"Mend the answer to the request {request.key}."
            )
        self.tally.add(repaired=1)
        try:
            return _read(self._reply(again))
        except AnswerError as error:
            raise NoAnswerError(
                f"the model's answer can't be read, nor the one it was asked for again: {error}",
                "A more capable model, or an endpoint that enforces a schema, would give JSON.",
            ) from None

    def _reply(self, request: Request) -> Reply:
        kept = self._kept(request)
        if kept is not None:
            self.tally.add(kept=1, tokens_in=kept.tokens_in or 0, tokens_out=kept.tokens_out or 0)
            return kept
        if self.endpoint is None:
            folder = self.cassette.folder if self.cassette is not None else "the folder"
            raise NoAnswerError(
                f"{folder} holds no answer to it (request {request.key})",
                "--requests-only FOLDER writes the requests that need answers.",
            )
        return self._ask(self.endpoint, request)

    def _kept(self, request: Request) -> Reply | None:
        """A kept answer; where nothing is sent, also one to the same question under other instructions."""
        if self.cassette is None:
            return None
        found = self.cassette.find(request.key)
        if found is None and self.endpoint is None:
            found = self.cassette.find_question(request)
            self.tally.add(older=found is not None)
        return found

    def _ask(self, endpoint: Endpoint, request: Request) -> Reply:
        try:
            held = self.budget.hold(request)
        except BudgetReachedError as error:
            raise NoAnswerError(
                f"not asked: {error}", "Raise the budget and run again; --record FOLDER keeps what was answered."
            ) from None
        took: tuple[int | None, int | None] = (0, 0)
        try:
            self.pace.wait()
            self.before_first()
            began = time.monotonic()
            self.tally.add(sent=1)
            try:
                reply = endpoint.ask(request)
            finally:
                self.tally.add(seconds=time.monotonic() - began)
            took = (reply.tokens_in, reply.tokens_out)
        except EndpointError as error:
            if error.fatal:
                raise
            raise NoAnswerError(error.reason, error.advice) from None
        finally:
            self.budget.settle(held, *took)
        self.tally.add(tokens_in=reply.tokens_in or 0, tokens_out=reply.tokens_out or 0)
        if self.cassette is not None:
            self.cassette.keep(request, reply)
        return reply


def _read(reply: Reply) -> Answer:
    """The answer in a reply.

    Raises:
        TruncatedError: It was cut off.
        AnswerError: It can't be read.
    """
    if not reply.text.strip():
        if reply.truncated:
            raise TruncatedError
        raise AnswerError("it is empty")
    try:
        return parse(json_in(reply.text))
    except AnswerError:
        if reply.truncated:
            raise TruncatedError from None
        raise
