"""A spaCy component: `nlp.add_pipe("warledger")`, and a doc's claims are on `doc._.claims`.

The doc's text is taken for a report's text; its day of publication and outlet come from the settings, or for
one doc from `doc.user_data["date"]` and `doc.user_data["outlet"]`. The coder parses sentences by itself, with the
head cut off and page furniture left out, so that `spacy.blank("en")` is pipeline enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from spacy.language import Language
from spacy.tokens import Doc

from warledger.api import CodingError, as_report, as_settings
from warledger.corpus.coding import code_all
from warledger.records import Rejection, Report

if TYPE_CHECKING:
    from warledger.claims.coding import Coding

for _name, _default in (("claims", ()), ("coding", None)):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=_default)


@Language.factory(
    "warledger", default_config={"date": None, "outlet": None, "model": None, "vague": "codebook", "actors": []}
)
def make(
    nlp: Language, name: str, date: str | None, outlet: str | None, model: str | None, vague: str, actors: list[str]
) -> WarledgerComponent:
    """The component, as spaCy makes it from its settings."""
    return WarledgerComponent(date=date, outlet=outlet, model=model, vague=vague, actors=actors)


class WarledgerComponent:
    """Sets `doc._.claims` (a tuple of `Claim`) and `doc._.coding` (the coding, with its explanations).

    Args:
        date: Day of publication, "YYYY-MM-DD", for docs that don't bring their own.
        outlet: Outlet for docs that don't bring their own.
        model: spaCy model of the coder; None takes its default.
        vague: Convention for vague numbers: "codebook" or "acled".
        actors: Files of actors of your own.
    """

    def __init__(
        self,
        *,
        date: str | None = None,
        outlet: str | None = None,
        model: str | None = None,
        vague: str = "codebook",
        actors: Iterable[str] = (),
    ) -> None:
        self.date, self.outlet = date, outlet
        self.settings = as_settings(model, vague, actors)

    def __call__(self, doc: Doc) -> Doc:
        """Code one doc.

        Raises:
            CodingError: Its text can't be coded.
        """
        (outcome,) = code_all([self._report(doc)], self.settings)
        return _set(doc, outcome)

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 128) -> Iterator[Doc]:
        """Code many docs, in order."""
        source = iter(stream)
        while docs := list(islice(source, batch_size)):
            for doc, outcome in zip(docs, code_all(map(self._report, docs), self.settings), strict=True):
                yield _set(doc, outcome)

    def _report(self, doc: Doc) -> Report | Rejection:
        own: dict[Any, Any] = doc.user_data
        return as_report(doc.text, own.get("date", self.date), own.get("outlet", self.outlet))


def _set(doc: Doc, outcome: Coding | Rejection) -> Doc:
    if isinstance(outcome, Rejection):
        raise CodingError(outcome)
    doc._.claims = tuple(outcome.claims)
    doc._.coding = outcome
    return doc
