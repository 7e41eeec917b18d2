"""Warledger reads reports on armed conflict and writes down what each one claims, every value with its words.

import warledger
reports = warledger.read("reports.jsonl")
coded = warledger.code(reports[0])
coded.claims, coded.to_pandas()
table = warledger.code_many(reports, workers=2).to_pandas()
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from warledger.version import __version__

if TYPE_CHECKING:
    from warledger.api import CodedReport, Codings, Reports, code, code_many, read

__all__ = ["CodedReport", "Codings", "Reports", "__version__", "code", "code_many", "read"]


def __getattr__(name: str) -> Any:
    """The API is loaded on first use: the command line and the records don't wait for it."""
    if name in __all__:
        from warledger import api

        return getattr(api, name)
    raise AttributeError(f"module 'warledger' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
