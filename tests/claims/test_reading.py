"""What is asked of a report is worked out once: for the report, for each sentence, and anew for another report."""

from warledger.claims.reading import Reading, once_a_report, once_for_each
from warledger.reports import report

_ASKED: list[str] = []


@once_a_report
def _length(reading: Reading, extra: int) -> int:
    _ASKED.append("length")
    return len(reading.text) + extra


@once_for_each
def _nth(reading: Reading, at: int) -> str | None:
    _ASKED.append(f"nth {at}")
    return reading.text[at] if at else None


def test_once() -> None:
    _ASKED.clear()
    one, other = (Reading(report(text), "ML", [], []) for text in ("Two died.", "Three were hurt."))
    assert [_length(one, 1), _length(one, 1), _length(other, 1), _length(one, 1)] == [10, 10, 17, 10]
    assert _ASKED == ["length", "length"]


def test_once_for_each() -> None:
    _ASKED.clear()
    one, other = (Reading(report(text), "ML", [], []) for text in ("Two died.", "Three were hurt."))
    assert [_nth(one, 1), _nth(one, 1), _nth(other, 1), _nth(one, 0), _nth(one, 0)] == ["w", "w", "h", None, None]
    assert _ASKED == ["nth 1", "nth 1", "nth 0"]
