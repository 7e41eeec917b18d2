"""A path or an address in, a database to work with out; everything that differs between databases is in this folder.

SQLite is the rule: one file, WAL, so that readers never wait, and a writer waits for another for a while. PostgreSQL
takes the same tables. What differs: how it is opened and locked (`connections`, `files`), what its errors mean
(`meanings`), what a row that is there already does to an insert (`transactions`), how words are searched (`words`),
how days are counted (`days`), and how it is kept whole (`upkeep`).
"""

from __future__ import annotations

from warledger.ledger.databases.address import address, file_of, name
from warledger.ledger.databases.connections import engine
from warledger.ledger.databases.days import period
from warledger.ledger.databases.files import (
    APPLICATION_ID,
    create_file,
    holds_a_ledger,
    is_empty,
    looks_like_sqlite,
    mark,
)
from warledger.ledger.databases.transactions import add_if_new, reading, writing
from warledger.ledger.databases.upkeep import (
    broken_pages,
    broken_references,
    claim_for_one,
    copy_file,
    settle,
    size,
    vacuum,
)
from warledger.ledger.databases.words import check_words, create_words, is_of_words, keys_with_words

__all__ = [
    "APPLICATION_ID",
    "add_if_new",
    "address",
    "broken_pages",
    "broken_references",
    "check_words",
    "claim_for_one",
    "copy_file",
    "create_file",
    "create_words",
    "engine",
    "file_of",
    "holds_a_ledger",
    "is_empty",
    "is_of_words",
    "keys_with_words",
    "looks_like_sqlite",
    "mark",
    "name",
    "period",
    "reading",
    "settle",
    "size",
    "vacuum",
    "writing",
]
