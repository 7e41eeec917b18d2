"""Reports in, claims out: the rule coder as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from warledger.claims.assemble import assemble
from warledger.claims.coding import Coding
from warledger.claims.parsing import garbage
from warledger.claims.quantities import conventions
from warledger.claims.read import Tools, read
from warledger.claims.reading import Reading
from warledger.claims.signature import NAME
from warledger.knowledge.actors import Registry
from warledger.knowledge.gazetteer import Gazetteer
from warledger.records import Report

#: Reports coded between two searches for cyclic garbage, each of which takes a hundredth of what coding a report does.
_AT_ONCE = 8


class Coder:
    """Codes English reports by the codebook.

    Args:
        model: Package name of a spaCy model; None takes en_core_web_sm.
        vague: Convention for vague number words ("dozens"): "codebook" or "acled".
        actor_files: The user's own actor files (YAML), added to the registry.
        gazetteer: An open gazetteer; None opens the default one, and builds it if it isn't there.
        explain: Keep the candidates of each value in `Coding.explanations`.

    Raises:
        ValueError: No such convention.
    """

    def __init__(
        self,
        *,
        model: str | None = None,
        vague: str = "codebook",
        actor_files: Sequence[str | Path] = (),
        gazetteer: Gazetteer | None = None,
        explain: bool = False,
    ) -> None:
        if vague not in conventions():
            raise ValueError(f"No convention named {vague!r}. There are: {', '.join(conventions())}.")
        self.explain = explain
        self.tools = Tools(model, vague, Registry.load(user_files=actor_files), gazetteer or Gazetteer.open())

    def code(self, report: Report) -> Coding:
        """Code one report."""
        return next(iter(self.code_many([report])))

    def code_many(self, reports: Iterable[Report]) -> Iterator[Coding]:
        """Code many reports, in order; parsing goes on in shared batches."""
        readings = read(reports, self.tools)
        failed: Exception | None = None
        while failed is None:
            coded: list[Coding] = []
            with garbage.left_lying():
                try:
                    coded.extend(self._assembled(readings))
                except Exception as error:  # told once those before it are out
                    failed = error
            if not coded and failed is None:
                return
            yield from coded
        raise failed

    def _assembled(self, readings: Iterator[Reading]) -> Iterator[Coding]:
        """The codings of the next few readings."""
        for reading in islice(readings, _AT_ONCE):
            yield assemble(reading, coder=NAME, gazetteer=self.tools.gazetteer, explain=self.explain)
