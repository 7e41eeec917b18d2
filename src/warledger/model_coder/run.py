"""Reports and rejections in, codings and rejections out, in the same order, with several requests under way at once."""

from __future__ import annotations

import os
import traceback
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from warledger.claims.coding import Coding
from warledger.model_coder.asking import Asker, NoAnswerError
from warledger.model_coder.budget import Budget
from warledger.model_coder.cassette import Cassette, CassetteError
from warledger.model_coder.coder import ModelCoder
from warledger.model_coder.endpoints.endpoint import Endpoint, EndpointError
from warledger.model_coder.grounding.words import Knowledge
from warledger.model_coder.instructions.building import fingerprint
from warledger.model_coder.pace import Pace
from warledger.model_coder.settings import ANTHROPIC, ModelSettings, ModelSettingsError
from warledger.model_coder.tally import Tally
from warledger.records import Rejection, Report

#: Reports handed out for each request under way: keeps the threads busy and bounds the memory.
_AHEAD = 3
#: What can't be mended by going on with the next report.
FATAL = (EndpointError, CassetteError)


class ModelRun:
    """One run of a model over some reports.

    Args:
        settings: How the model is asked.
        knowledge: What values are checked by.
        endpoint: Where to ask; None makes it from the settings, where anything is to be asked.
        notice: Told, before the first request is sent, what is sent and where.

    Raises:
        ModelSettingsError: No model named, or its SDK isn't installed.
        EndpointError: No key where one is needed.
        CassetteError: A folder that can't be used.
    """

    def __init__(
        self,
        settings: ModelSettings,
        knowledge: Knowledge,
        *,
        endpoint: Endpoint | None = None,
        notice: Callable[[str], None] = lambda _: None,
    ) -> None:
        self.settings, self.tally = settings, Tally()
        if settings.replay is not None:
            cassette: Cassette | None = Cassette(settings.replay)
        else:
            endpoint = endpoint or make_endpoint(settings)
            cassette = Cassette(settings.record, model=settings.model, make=True) if settings.record else None
        self.cassette = cassette
        self._told = False
        self._notice = notice
        asker = Asker(
            endpoint if settings.replay is None else None,
            cassette,
            Budget(settings),
            Pace(settings.per_minute),
            self.tally,
            self._tell,
        )
        self.coder = ModelCoder(settings, asker, knowledge)

    def code_all(self, items: Iterable[Report | Rejection]) -> Generator[Coding | Rejection, None, None]:
        """Code reports as they come; rejections among them are handed on in their place.

        Raises:
            EndpointError: No request of this run can be answered: no such model, a wrong key.
            CassetteError: The folder of answers can't be used.
        """
        pool = ThreadPoolExecutor(self.settings.parallel, thread_name_prefix="model")
        waiting: deque[Rejection | Future[Coding | Rejection]] = deque()
        try:
            for item in items:
                waiting.append(item if isinstance(item, Rejection) else pool.submit(self.code, item))
                while len(waiting) >= self.settings.parallel * _AHEAD or (waiting and _done(waiting[0])):
                    yield _outcome(waiting.popleft())
            while waiting:
                yield _outcome(waiting.popleft())
        finally:
            pool.shutdown(wait=False, cancel_futures=True)

    def code(self, report: Report) -> Coding | Rejection:
        """A coding, or the rejection that says why there is none.

        Raises:
            EndpointError: No request of this run can be answered.
            CassetteError: The folder of answers can't be used.
        """
        try:
            return self.coder.code(report)
        except NoAnswerError as error:
            return _rejection(report, f"{error.reason}.", error.advice)
        except FATAL:
            raise
        except Exception as error:
            if os.environ.get("WARLEDGER_TRACEBACK"):
                traceback.print_exc()
            reason = f"the coder failed on the model's answer ({type(error).__name__}: {error}).".replace("\n", " ")
            return _rejection(report, reason, "This is a fault of Warledger's: please file it as an issue.")

    def finish(self) -> list[str]:
        """Keep the run's sums beside its answers, and say them."""
        if self.cassette is not None and self.settings.record is not None:
            self.cassette.note(self.took())
        return self.tally.lines(self.settings)

    def took(self) -> dict[str, Any]:
        """The run's sums so far, as JSON's own types."""
        told = fingerprint(vague=self.settings.vague, detail=self.settings.instructions)
        return self.tally.row(self.settings, instructions=told)

    def _tell(self) -> None:
        if not self._told:
            self._told = True
            self._notice(
                f"Sending the text, outlet and day of each report, with the instructions, to {self.settings.address} "
                f"(model '{self.settings.model}'). Titles, ids and other fields stay here."
            )


def make_endpoint(settings: ModelSettings) -> Endpoint:
    """The endpoint that the settings name.

    Raises:
        ModelSettingsError: No model is named, or the endpoint's SDK isn't installed.
        EndpointError: No key where one is needed.
    """
    if not settings.model:
        raise ModelSettingsError(
            "Which model? Name it with --model, as its endpoint does. --replay FOLDER takes kept answers instead, and "
            "--requests-only FOLDER writes requests for answers from elsewhere."
        )
    try:
        if settings.endpoint == ANTHROPIC:
            from warledger.model_coder.endpoints.anthropic_api import AnthropicEndpoint

            return AnthropicEndpoint(settings)
        from warledger.model_coder.endpoints.openai_api import OpenAIEndpoint

        return OpenAIEndpoint(settings)
    except ImportError as error:
        raise ModelSettingsError(
            f"Asking a model needs a library that isn't here ({error.name}): pip install 'warledger[model]'."
        ) from error


def _rejection(report: Report, reason: str, advice: str) -> Rejection:
    return Rejection(where=report.where or report.id, stage="model", reason=reason, advice=advice, report=report.id)


def _done(item: Rejection | Future[Coding | Rejection]) -> bool:
    return isinstance(item, Rejection) or item.done()


def _outcome(item: Rejection | Future[Coding | Rejection]) -> Coding | Rejection:
    return item if isinstance(item, Rejection) else item.result()
