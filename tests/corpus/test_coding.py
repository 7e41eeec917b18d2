"""Order, failures and dead workers: one bad report costs itself alone, in one process and in several."""

from __future__ import annotations

import itertools
import textwrap

import pytest

from warledger.corpus import coding
from warledger.corpus.settings import Settings
from warledger.records import Rejection, Report

#: A coder that needs no model: it fails on "bad", dies on "deadly" where it is not in the main process.
STAND_IN = """
import multiprocessing
import os
from dataclasses import dataclass, field

@dataclass
class Coding:
    report: object
    claims: list = field(default_factory=list)
    explanations: dict = field(default_factory=dict)

class Coder:
    def __init__(self):
        self.batches = []
    def code(self, report):
        return next(self.code_many([report]))
    def code_many(self, reports):
        reports = list(reports)
        self.batches.append([report.id for report in reports])
        for report in reports:
            if report.text == "bad":
                raise KeyError("no such\\nword")
            if report.text == "deadly":
                os._exit(9)
            yield Coding(report, [f"{report.id} of {len(reports)}"])

def make(settings):
    if settings.model == "missing":
        raise LookupError("no such model")
    return Coder()
"""


@pytest.fixture(scope="module")
def stand_in(tmp_path_factory):
    folder = tmp_path_factory.mktemp("stand-in")
    (folder / "stand_in_coder.py").write_text(textwrap.dedent(STAND_IN))
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(folder)
        import stand_in_coder

        yield stand_in_coder


def reports(texts) -> list[Report]:
    return [Report(id=str(number), text=text, where=f"file:{number + 1}") for number, text in enumerate(texts)]


def ids(outcomes) -> list[str]:
    return [f"!{outcome.report}" if isinstance(outcome, Rejection) else outcome.report.id for outcome in outcomes]


def test_nothing_in_nothing_out(stand_in):
    assert list(coding.code_all([], make=stand_in.make)) == []


def test_rejections_of_reading_keep_their_place(stand_in):
    unread = Rejection(where="x", stage="read", reason="it is empty.", report="unread")
    first, second = reports(["a", "b"])
    assert ids(coding.code_all([first, unread, second], make=stand_in.make)) == ["0", "!unread", "1"]


def test_a_batch_of_rejections_alone_needs_no_coder():
    unread = Rejection(where="x", stage="read", reason="it is empty.", report="unread")
    assert ids(coding.code_all([unread], make=lambda settings: pytest.fail("a coder was made"))) == ["!unread"]


def test_a_report_that_fails_is_rejected_and_the_others_are_coded(stand_in):
    outcomes = list(coding.code_all(reports(["a", "bad", "c"]), make=stand_in.make))
    assert ids(outcomes) == ["0", "!1", "2"]
    rejection = outcomes[1]
    assert (rejection.stage, rejection.where, rejection.report) == ("code", "file:2", "1")
    assert "KeyError" in rejection.reason
    assert "\n" not in rejection.reason


def test_reports_are_coded_as_they_are_asked_for(stand_in):
    endless = (Report(id=str(number), text="a") for number in itertools.count())
    first = list(itertools.islice(coding.code_all(endless, make=stand_in.make), 3))
    assert ids(first) == ["0", "1", "2"]


def test_less_than_one_worker_is_refused(stand_in):
    with pytest.raises(ValueError, match="workers must be 1 or more, not 0"):
        next(coding.code_all([], workers=0, make=stand_in.make))


def test_a_coder_that_cannot_be_made_ends_the_run(stand_in):
    with pytest.raises(LookupError, match="no such model"):
        list(coding.code_all(reports(["a"]), Settings(model="missing"), make=stand_in.make))


def test_two_workers_give_the_same_as_one(stand_in):
    texts = ["a"] * 60 + ["bad"] + ["a"] * 40
    one = list(coding.code_all(reports(texts), make=stand_in.make))
    two = list(coding.code_all(reports(texts), workers=2, make=stand_in.make))
    assert ids(two) == ids(one)
    assert [getattr(outcome, "claims", None) for outcome in two] == [
        getattr(outcome, "claims", None) for outcome in one
    ]


def test_a_worker_that_dies_costs_the_report_that_it_died_on(stand_in):
    texts = ["a"] * 3 + ["deadly"] + ["a"] * 28
    outcomes = list(coding.code_all(reports(texts), workers=2, make=stand_in.make))
    assert ids(outcomes) == [f"!{number}" if number == 3 else str(number) for number in range(32)]
    assert "died" in outcomes[3].reason


def test_a_coder_that_cannot_be_made_in_a_worker_ends_the_run(stand_in):
    with pytest.raises(LookupError, match="no such model"):
        list(coding.code_all(reports(["a"]), Settings(model="missing"), workers=2, make=stand_in.make))
