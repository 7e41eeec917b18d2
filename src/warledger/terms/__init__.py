"""Controlled vocabularies, as data files beside this module: `effects()`, `events()`, `categories()`, ..."""

from __future__ import annotations

from functools import cache

from warledger.terms.vocabulary import Term, UnknownTermError, Vocabulary, load

__all__ = [
    "Term",
    "UnknownTermError",
    "Vocabulary",
    "actor_kinds",
    "categories",
    "date_prec",
    "demographics",
    "effects",
    "events",
    "scopes",
    "source_kinds",
    "statuses",
    "vocabularies",
    "where_prec",
]


@cache
def effects() -> Vocabulary:
    """What a count counts: killed, wounded, ... (`Claim.effect`)."""
    return load("effects.yaml", "effect")


@cache
def events() -> Vocabulary:
    """Types of event: clash, airstrike, ... (`Claim.event`)."""
    return load("events.yaml", "event type")


@cache
def categories() -> Vocabulary:
    """Kinds of people and things that are counted (`Claim.category`)."""
    return load("categories.yaml", "category")


@cache
def demographics() -> Vocabulary:
    """Women, children, elderly, family (`Claim.demographic`)."""
    return load("demographics.yaml", "demographic")


@cache
def statuses() -> Vocabulary:
    """Asserted, denied, uncertain (`Claim.status`)."""
    return load("statuses.yaml", "status")


@cache
def scopes() -> Vocabulary:
    """Event or background (`Claim.scope`)."""
    return load("scopes.yaml", "scope")


@cache
def where_prec() -> Vocabulary:
    """UCDP GED's where_prec, "1" to "7" (`Place.where_prec`)."""
    return load("where_prec.yaml", "where_prec")


@cache
def date_prec() -> Vocabulary:
    """UCDP GED's date_prec, "1" to "5" (`Claim.date_prec`)."""
    return load("date_prec.yaml", "date_prec")


@cache
def actor_kinds() -> Vocabulary:
    """Kinds of actor (`Actor.kind`)."""
    return load("actor_kinds.yaml", "kind of actor")


@cache
def source_kinds() -> Vocabulary:
    """Kinds of source (`Claim.source_kind`)."""
    return load("source_kinds.yaml", "kind of source")


def vocabularies() -> dict[str, Vocabulary]:
    """Every vocabulary, by the name of its function; for the reference pages."""
    makers = (
        effects, events, categories, demographics, statuses, scopes, where_prec, date_prec, actor_kinds, source_kinds
    )  # fmt: skip
    return {maker.__name__: maker() for maker in makers}
