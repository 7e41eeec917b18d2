"""Reports in, claims out: the rule coder as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from warledger.claims import garbage
from warledger.claims.assemble import assemble
from warledger.claims.coding import Coding
from warledger.claims.quantities import conventions
from warledger.claims.read import Tools, read
from warledger.claims.signature import NAME
from warledger.knowledge.actors import Registry
from warledger.knowledge.gazetteer import Gazetteer
from warledger.records import Report


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
        while True:
            with garbage.left_lying():
                reading = next(readings, None)
                if reading is None:
                    return
                coding = assemble(reading, coder=NAME, gazetteer=self.tools.gazetteer, explain=self.explain)
                del reading
            yield coding
