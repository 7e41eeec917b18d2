"""Claims in, who they cite out; a private person appears by a role alone, never by name."""

from __future__ import annotations

from collections.abc import Sequence

from warledger.records import Claim

#: Kinds of source under which private persons are cited by name, with the role that stands for them.
_ROLES = {"witness": "a witness", "person": "a person"}


def informant(claim: Claim) -> str | None:
    """Who a claim cites, or None for the report's own voice."""
    if claim.source and claim.source[:1].isupper():
        return _ROLES.get(claim.source_kind or "", claim.source)
    return claim.source or None


def informants(claims: Sequence[Claim]) -> str | None:
    """Who the claims cite, each once."""
    return "; ".join(dict.fromkeys(name for claim in claims if (name := informant(claim)))) or None
