"""A run that is stopped while its workers are in the middle of handing something over: the program ends."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = '''
from warledger import reports
from warledger.corpus.coding import code_all
from warledger.corpus.settings import Settings


class Wordy:
    """A coder whose outcomes are far larger than what a pipe holds."""

    def code_many(self, given):
        return [self.code(report) for report in given]

    def code(self, report):
        return report.text * 100


def make(settings):
    return Wordy()


if __name__ == "__main__":
    many = (reports.report("y" * 300_000, id=str(n)) for n in range(400))
    outcomes = code_all(many, Settings(), workers=2, make=make)
    next(outcomes)
    outcomes.close()
    print("closed")
'''


def test_the_program_ends_though_an_outcome_was_half_handed_back(tmp_path):
    script = tmp_path / "stopped.py"
    script.write_text(SCRIPT, encoding="utf-8")
    ran = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, timeout=60)
    assert (ran.returncode, ran.stdout) == (0, "closed\n")
