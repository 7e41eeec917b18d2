"""Who multiplies spaCy's matrices: NumPy, on one thread.

Most of a parse is products of small matrices. spaCy leaves them to BLIS, whose wheels don't know every processor;
the OpenBLAS that comes with NumPy does two to three times as many a second on recent ones, and on one thread, since
more of them wait for each other longer than they work. Several processes are the way to use several processors.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from functools import cache
from typing import Any


@cache
def _threads() -> Any:
    """What sets the number of threads, or None where it can't be set."""
    try:
        from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]
    except ImportError:
        return None
    return ThreadpoolController()


def of_numpy() -> AbstractContextManager[Any]:
    """Models that are loaded within it let NumPy multiply; on other devices, and where threads can't be set, not."""
    from thinc.api import NumpyOps, get_current_ops, use_ops

    if type(get_current_ops()) is not NumpyOps or _threads() is None:
        return nullcontext()
    return use_ops("numpy", use_blis=False)


def one_thread() -> AbstractContextManager[Any]:
    """NumPy multiplies on one thread within it."""
    threads = _threads()
    return nullcontext() if threads is None else threads.limit(limits=1, user_api="blas")
