"""Status of what a sentence states: (sentence, word that states it, status)."""

from __future__ import annotations

import pytest

from warledger.claims.parsing import syntax
from warledger.claims.status import status

ROWS = [
    # told as a fact, and hedged blame leaves the count asserted
    ("Nine miners were killed in Djugu.", "killed", "asserted"),
    ("The army said it had killed nine rebels.", "killed", "asserted"),
    ("Nine miners were reportedly killed.", "killed", "asserted"),
    ("Nine miners were killed by suspected militiamen.", "killed", "asserted"),
    ("The ministry announced that 30 rebels had been killed.", "killed", "asserted"),
    ("Hundreds have fled the shelling of Bakhmut.", "fled", "asserted"),
    # feared, possible, to come
    ("Forty people are feared dead in the rubble of Derna's market.", "dead", "uncertain"),
    ("Ten fishermen are presumed killed.", "killed", "uncertain"),
    ("The toll could rise to 40.", "toll", "uncertain"),
    ("Dozens may have been killed in the strike.", "killed", "uncertain"),
    ("They condemned the attempted murder of two candidates.", "murder", "uncertain"),
    ("The death toll could reach dozens of civilians.", "toll", "uncertain"),
    ("Up to 40 soldiers might be captured there.", "captured", "uncertain"),
    ("The group threatened to kill the 12 hostages.", "kill", "uncertain"),
    ("The rebels vowed to destroy the bridge.", "destroy", "uncertain"),
    ("The army plans to evacuate 3,000 people.", "evacuate", "uncertain"),
    ("Gunmen tried to abduct the mayor.", "abduct", "uncertain"),
    ("Officials fear that 200 villagers were killed.", "killed", "uncertain"),
    ("An unconfirmed report said that six soldiers were killed.", "killed", "uncertain"),
    ("The claim that 60 were killed has not been independently verified.", "killed", "uncertain"),
    ("Two men presumed to be guides were killed.", "killed", "asserted"),
    # denied
    ("Reports that five soldiers were killed near Goma are false.", "killed", "denied"),
    ("The news that 12 policemen had been abducted was untrue, he said.", "abducted", "denied"),
    ("The report that the mayor's son was wounded is absolutely unfounded.", "wounded", "denied"),
    ("Reports of nine villagers killed in Kaya are a lie.", "killed", "denied"),
    ("Reports that nine were killed in Kaya are not false.", "killed", "asserted"),
    ("The report that nine were killed is on his desk.", "killed", "asserted"),
    ("The militia denied that it had killed the priest.", "killed", "denied"),
    ("The army denied killing 14 civilians.", "killing", "denied"),
    ("The ministry rejected reports that 80 soldiers were captured.", "captured", "denied"),
]


@pytest.mark.parametrize(("text", "word", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_status(text: str, word: str, expected: str) -> None:
    doc = next(syntax.parse([text]))
    (trigger,) = [token.i for token in doc if token.text == word]
    assert status(doc, trigger) == expected
