"""A number of requests a minute in, waits between them out."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable


class Pace:
    """Lets requests begin at even distances. Safe to use from several threads.

    Args:
        per_minute: Requests a minute at most; None for no limit.
        clock: Seconds, as `time.monotonic` gives them.
        sleep: Waits for some seconds.
    """

    def __init__(
        self,
        per_minute: int | None,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._apart = 60 / per_minute if per_minute else 0.0
        self._clock, self._sleep = clock, sleep
        self._next = 0.0
        self._lock = threading.Lock()

    def wait(self) -> None:
        """Wait until the next request may begin."""
        if not self._apart:
            return
        with self._lock:
            now = self._clock()
            begin = max(now, self._next)
            self._next = begin + self._apart
        if begin > now:
            self._sleep(begin - now)
