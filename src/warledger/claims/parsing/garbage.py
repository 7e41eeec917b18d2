"""A stretch of work in, the same work out without Python's searches for cyclic garbage in its midst.

Coding a report makes a hundred thousand short-lived objects, and each few hundred of them set off a search; now and
then one of all that is loaded (the parser, the registry, the gazetteer's cache), which takes longer than a report.
Nearly all garbage here is freed at once by counting references; the rest waits until the report is done.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def left_lying() -> Iterator[None]:
    """Cyclic garbage is not searched for within it; afterwards as before."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
