"""Items of a run in, outcomes of a language model, or of both coders, out; and what is said of it at the end."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Iterable
from contextlib import closing
from itertools import tee
from pathlib import Path
from typing import TYPE_CHECKING, Any

from warledger.cli.output.terminal import say, wrong_use

if TYPE_CHECKING:
    from warledger.corpus.coding import Item, Outcome
    from warledger.corpus.settings import Settings
    from warledger.ledger import Run
    from warledger.model_coder.run import ModelRun
    from warledger.model_coder.settings import ModelSettings

RULES, MODEL = "rules", "model"


def coders(names: str) -> tuple[str, ...]:
    """The coders that --coder names: one or two of "rules" and "model"."""
    chosen = tuple(name.strip() for name in names.split(","))
    if not set(chosen) <= {RULES, MODEL} or len(set(chosen)) != len(chosen):
        wrong_use(f"--coder: '{names}' names no coder. There are: rules, model, and both (rules,model).")
    return chosen


def model_settings(**options: Any) -> ModelSettings:
    """Settings of the model from the command's options."""
    from warledger.model_coder.settings import ModelSettings, ModelSettingsError

    try:
        return ModelSettings(**options)
    except ModelSettingsError as error:
        wrong_use(str(error))


class ModelCoding:
    """What codes with a language model, alone or beside the rules.

    Args:
        names: The coders, the one whose claims are kept first.
        settings: Of the rules, and what the model's values are checked by.
        model: How the model is asked.
        workers: Processes of the rules.
        review: Where the differences of two coders are written, or None.
    """

    def __init__(
        self, names: tuple[str, ...], settings: Settings, model: ModelSettings, *, workers: int, review: Path | None
    ) -> None:
        self.names, self.settings, self.workers, self.review = names, settings, workers, review
        self._run = _run(settings, model)
        self._agreement: Any = None
        self._differences = 0

    def outcomes(self, items: Iterable[Item]) -> Generator[Outcome, None, None]:
        """Outcomes, in the order of the items."""
        if self.names == (MODEL,):
            yield from _without_setup_errors(self._run.code_all(items))
            return
        from warledger.corpus.coding import code_all

        one, other = tee(items)
        rules = code_all(one, self.settings, workers=self.workers)
        model = _without_setup_errors(self._run.code_all(other))
        with closing(rules), closing(model):
            pairs = zip(rules, model, strict=True)
            yield from self._both(pairs if self.names[0] == RULES else ((m, r) for r, m in pairs))

    @property
    def run(self) -> Run:
        """What the model makes in a ledger."""
        from warledger.corpus.identity import run_of_model

        asked = self._run.settings
        chosen = {
            "vague": asked.vague,
            "window": asked.window,
            "endpoint": asked.address if asked.replay is None else None,
            "answers": str(asked.replay) if asked.replay is not None else None,
        }
        return run_of_model(self.settings, coder=self._run.coder.name, model=asked.model, chosen=chosen)

    def took(self) -> dict[str, Any]:
        """What the run took so far, for the ledger: requests, tokens, money, seconds, share of ungrounded values."""
        return {"model": self._run.took()}

    def finish(self) -> None:
        """Say what the run took, and how far two coders agree."""
        for line in self._run.finish():
            say(line)
        if self._agreement is not None:
            for line in self._agreement.lines(*self.names):
                say(line)
            if self.review is not None:
                say(f"Wrote {self.review}: {self._differences} differences to look at.")

    def _both(self, pairs: Iterable[tuple[Outcome, Outcome]]) -> Generator[Outcome, None, None]:
        """The first coder's outcomes, held against the second's."""
        from warledger.model_coder.comparing import Agreement, compare
        from warledger.records import Rejection

        self._agreement = Agreement()
        out = self.review.open("w", encoding="utf-8", newline="\n") if self.review is not None else None
        try:
            for first, second in pairs:
                if isinstance(first, Rejection) or isinstance(second, Rejection):
                    yield first
                    if isinstance(second, Rejection) and not isinstance(first, Rejection):
                        yield second  # coded, but by one coder alone: that is told
                    continue
                compared = compare(first, second)
                self._agreement.add(compared)
                for row in compared.review():
                    self._differences += 1
                    if out is not None:
                        out.write(json.dumps(row, ensure_ascii=True) + "\n")
                yield compared.coding
        finally:
            if out is not None:
                out.close()


def write_requests(items: Iterable[Item], folder: Path, model: ModelSettings, rejected: Callable[[Any], None]) -> None:
    """Write the requests of the reports among some items, and say what to do with them."""
    from warledger.model_coder.cassette import CassetteError
    from warledger.model_coder.errand import write
    from warledger.records import Report

    def reports() -> Iterable[Report]:
        for item in items:
            if isinstance(item, Report):
                yield item
            else:
                rejected(item)

    try:
        written = write(reports(), folder, model)
    except CassetteError as error:
        wrong_use(f"--requests-only: {error}")
    answered = f", {written.answered} of them answered already" if written.answered else ""
    say(f"Wrote {written.requests} requests of {written.reports} reports to {folder}{answered}. Nothing was sent.")
    say(f"{folder / 'README.txt'} says how to answer them; then: warledger code … --coder model --replay {folder}")


def _run(settings: Settings, model: ModelSettings) -> ModelRun:
    """A run of the model with the knowledge that the rules' settings name."""
    from warledger.knowledge.actors import Registry
    from warledger.knowledge.gazetteer import Gazetteer
    from warledger.model_coder.grounding.words import Knowledge
    from warledger.model_coder.run import FATAL, ModelRun
    from warledger.model_coder.settings import ModelSettingsError

    registry = Registry.load(user_files=settings.actor_files)
    knowledge = Knowledge(registry, Gazetteer.open(settings.gazetteer), settings.vague)
    try:
        return ModelRun(model, knowledge, notice=say)
    except (ModelSettingsError, *FATAL) as error:
        wrong_use(_told(error))


def _without_setup_errors(outcomes: Generator[Outcome, None, None]) -> Generator[Outcome, None, None]:
    """Outcomes, until something that no further report can mend."""
    from warledger.model_coder.run import FATAL

    with closing(outcomes):
        try:
            yield from outcomes
        except FATAL as error:
            wrong_use(_told(error))


def _told(error: Exception) -> str:
    advice = getattr(error, "advice", "")
    return f"{error}. {advice}".strip() if advice else str(error)
