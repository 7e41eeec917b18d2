"""A round-up that several sites print: which of its attacks are one incident."""

from __future__ import annotations

import pytest

from warledger.incidents.clusters.counterparts import apart
from warledger.incidents.filing.copies import fingerprint
from warledger.incidents.linking import link

TEXT = """
Shells hit three towns of the province on Thursday and left many people dead or injured. The police command said that
gunmen in the hills fired them at houses and a school. A medical source told the agency that most of those who were
brought to its hospital are children, and that some of them are in a critical condition. The governor visited them.
"""
NAMES = "names halim,zorat,dresh,quarry,market,sarren,ivlo"
ROUND_UP = [
    f"shelling 2021-03-04 Orrin killed 10 wounded 59 target civilians {NAMES}",
    f"shelling 2021-03-04 Tarm wounded 2 target civilians {NAMES}",
    f"shelling 2021-03-04 Ulmdor killed 4 target civilians {NAMES}",
]
#: As others print it: a toll left out, a place read otherwise, cut short.
EDITED = [
    f"shelling 2021-03-04 Orrin killed 10 target civilians {NAMES}",
    f"shelling 2021-03-04 Marn wounded 2 target civilians {NAMES}",
    f"shelling 2021-03-04 Ulmdor killed 4 target civilians {NAMES}",
]
CUT = ROUND_UP[:1]


def printed(tell, head, lines):
    told = tell(head, *lines)
    told.filed = told.filed.model_copy(update={"fingerprint": fingerprint(TEXT)})
    return told


@pytest.mark.parametrize(
    ("copies", "incidents"),
    [
        ([ROUND_UP, ROUND_UP], ["a b", "a b", "a b"]),
        ([ROUND_UP, ROUND_UP, ROUND_UP], ["a b c", "a b c", "a b c"]),
        ([ROUND_UP, EDITED], ["a b", "a b", "a b"]),
        ([ROUND_UP, CUT], ["a", "a", "a b"]),
    ],
)
def test_attacks_of_a_round_up_stay_apart_in_its_copies(tell, given, copies, incidents):
    heads = ("a Herald 2021-03-05", "b Courier 2021-03-05", "c Gazette 2021-03-05")
    linked = link(given([printed(tell, head, lines) for head, lines in zip(heads, copies, strict=False)]))
    assert len(linked.copy_of) == len(copies) - 1
    groups = (" ".join(sorted(linked.tellings[t].report for t in group)) for group in linked.incidents.values())
    assert sorted(groups) == incidents


def test_what_a_report_holds_apart_its_copy_does(tell, given):
    told = [printed(tell, "a Herald 2021-03-05", ROUND_UP), printed(tell, "b Courier 2021-03-05", EDITED)]
    told.append(tell("c Gazette 2021-03-05", ROUND_UP[2]))
    linked = link(given(told))
    by = {(t.report, t.claims[0]): t for t in linked.tellings.values()}
    held = apart(linked.tellings.values())
    first, last = by["a", "c_a_0"].telling, by["b", "c_b_4000"].telling
    assert last in held.surely[first]
    assert first in held.surely[last]
    assert (by["a", "c_a_0"].telling, by["b", "c_b_2000"].telling) in held.crossed
    # a counterpart, and a report of another text
    assert (first, by["b", "c_b_0"].telling) not in held.crossed
    assert not any(by["c", "c_c_0"].telling in pair for pair in held.crossed)
