"""Fingerprints of reports in, groups of near-identical ones out: copies, which are one voice, and versions of one."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from datasketch import MinHash
    from numpy.typing import NDArray

#: Words in a row whose sets are compared. Five is what near-duplicate detection of news commonly takes; three to seven
#: gave the same groups on 776 reports of the Syrian war.
SHINGLE = 5
#: Permutations of a fingerprint: an estimate of the shared part is right to about 0.04.
PERMUTATIONS = 128
#: Part of their shingles that two copies share at least (Jaccard). Read on 776 reports of the Syrian war: of the 38
#: pairs from 0.37 to 0.70 one was no copy (two reports of one outlet on one attack), from 0.34 down most were reports
#: of one outlet that share captions and related links.
ALIKE = 0.4
#: The same where two outlets printed them: captions and related links are an outlet's own, so that what two outlets
#: share is the text. Read on the same reports: all 9 pairs from 0.3 to 0.4 were copies, of the 6 below down to 0.25
#: four.
ELSEWHERE = 0.3
#: What the index is asked for: lower, so that hardly anything above `ELSEWHERE` is missed.
_ASKED = 0.22
#: Texts with fewer words have no fingerprint: a line that many sites print is no report.
FEWEST_WORDS = 20
#: Part of a title's words that a short text has at least; where it has fewer, the text is a site's form or its list of
#: videos, and no report. Chosen on 95 pairs that were read: one report of each pair of forms had at most a quarter of
#: them, each report of a pair of copies at least two fifths.
TOLD = 1 / 3
#: Texts with more words are compared whatever their title: the longest form in those pairs had 109, and headlines of
#: long reports are often put in other words.
_LONGEST_FORM = 150
#: Titles with fewer words of four letters and more say too little to tell.
_FEWEST_TITLE_WORDS = 3
_SEED = 1
_WORD = re.compile(r"\w+")
#: What stands between a headline and the name of its site, which may come first.
_BESIDE = re.compile(r" [-|–] ")
_TITLE_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Printed:
    """What finding copies needs of a report.

    Attributes:
        report: Its id.
        outlet: Who published it, or None.
        date: Day of publication, or None.
        fingerprint: As `fingerprint` gives it, or None.
    """

    report: str
    outlet: str | None
    date: datetime.date | None
    fingerprint: str | None


@dataclass(frozen=True, slots=True)
class Group:
    """Reports whose texts are nearly identical.

    Attributes:
        reports: Their ids, by date, then id; the first one stands for the group.
        versions: (earlier, later) where one outlet printed both on different days, or in a known order.
    """

    reports: tuple[str, ...]
    versions: tuple[tuple[str, str], ...] = ()


def fingerprint(text: str, *, title: str | None = None) -> str | None:
    """MinHash of a text's shingles as hex, or None for a text that is no report.

    Args:
        text: The text: none has a fingerprint with fewer than `FEWEST_WORDS` words.
        title: Its title: a short text that has less than `TOLD` of its words has no fingerprint.
    """
    words = _WORD.findall(text.lower())
    if len(words) < FEWEST_WORDS or (len(words) <= _LONGEST_FORM and not _tells(text, title or "")):
        return None
    # loaded here: commands that only read what is linked need not wait for it
    from datasketch import MinHash

    made = MinHash(num_perm=PERMUTATIONS, seed=_SEED, scheme="affine32")
    made.update_batch({" ".join(words[i : i + SHINGLE]).encode() for i in range(len(words) - SHINGLE + 1)})
    values: NDArray[np.uint32] = made.hashvalues
    return values.astype("<u4").tobytes().hex()


def alike(one: str, other: str) -> float:
    """Part of their shingles that two texts share, as their fingerprints estimate it: 0 to 1."""
    return float(np.mean(_values(one) == _values(other)))


def copies(new: Sequence[Printed], known: Sequence[Printed], copy_of: Mapping[str, str]) -> dict[str, str]:
    """For new reports that copy one: the report that stands for the group, among those known and among themselves.

    Args:
        new: Reports that are not in any group yet.
        known: Reports that are there already.
        copy_of: Which of these copy which; one that stands for a group is in none.
    """
    firsts = [r for r in known if r.fingerprint is not None and r.report not in copy_of]
    printed = np.stack([_values(r.fingerprint or "") for r in firsts]) if firsts else None
    out: dict[str, str] = {}
    left = []
    for report in new:
        if report.fingerprint is None:
            continue
        shares = np.mean(printed == _values(report.fingerprint), axis=1) if printed is not None else ()
        near = [(float(share), first) for share, first in zip(shares, firsts, strict=True) if share >= ELSEWHERE]
        home = _home(report, near)
        if home is not None:
            out[report.report] = home.report
        else:
            left.append(report)
    for group in groups(left):
        out |= dict.fromkeys(group.reports[1:], group.reports[0])
    return out


def groups(reports: Iterable[Printed]) -> list[Group]:
    """Groups of two or more reports, in order of their first report.

    Each member is at least `ALIKE` (where another outlet printed it, `ELSEWHERE`) to the report that stands for the
    group: chains don't carry a group away from it.
    """
    known = sorted(
        (r for r in reports if r.fingerprint is not None), key=lambda r: (r.date or datetime.date.max, r.report)
    )
    from datasketch import MinHashLSH

    index = MinHashLSH(threshold=_ASKED, num_perm=PERMUTATIONS)
    firsts: dict[str, Printed] = {}
    members: dict[str, list[Printed]] = {}
    for report in known:
        assert report.fingerprint is not None
        made = _minhash(report.fingerprint)
        found = [firsts[key] for key in index.query(made)]
        near = [(alike(f.fingerprint or "", report.fingerprint), f) for f in found]
        home = _home(report, near)
        if home is not None:
            members[home.report].append(report)
        else:
            firsts[report.report] = report
            members[report.report] = [report]
            index.insert(report.report, made)
    return [Group(tuple(r.report for r in group), _versions(group)) for group in members.values() if len(group) > 1]


def _home(report: Printed, near: Iterable[tuple[float, Printed]]) -> Printed | None:
    """The nearest of some reports that it copies, or None, given the part of the shingles that it shares with each."""
    copied = [(share, first) for share, first in near if share >= _least(report, first)]
    return max(copied, key=lambda pair: (pair[0], pair[1].report), default=(0.0, None))[1]


def _least(one: Printed, other: Printed) -> float:
    """The part of their shingles from which two reports are copies."""
    elsewhere = one.outlet is not None and other.outlet is not None and one.outlet != other.outlet
    return ELSEWHERE if elsewhere else ALIKE


def _versions(group: Sequence[Printed]) -> tuple[tuple[str, str], ...]:
    """A later text of the same outlet is a version of its text before."""
    last: dict[str, Printed] = {}
    out = []
    for report in group:
        if report.outlet is None:
            continue
        before = last.get(report.outlet)
        if before is not None:
            out.append((before.report, report.report))
        last[report.outlet] = report
    return tuple(out)


def _tells(text: str, title: str) -> bool:
    """Whether the text has enough of the words of some part of its title that says anything."""
    there = set(_TITLE_WORD.findall(text.lower()))
    parts = [set(_TITLE_WORD.findall(part)) for part in _BESIDE.split(title.lower())]
    telling = [part for part in parts if len(part) >= _FEWEST_TITLE_WORDS]
    return not telling or any(len(part & there) >= TOLD * len(part) for part in telling)


def _values(print_: str) -> NDArray[np.uint32]:
    return np.frombuffer(bytes.fromhex(print_), dtype="<u4")


def _minhash(print_: str) -> MinHash:
    from datasketch import MinHash

    return MinHash(num_perm=PERMUTATIONS, seed=_SEED, scheme="affine32", hashvalues=_values(print_))
