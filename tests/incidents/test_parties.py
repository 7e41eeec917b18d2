import pytest

from warledger.incidents.parties import members


@pytest.mark.parametrize(
    ("party", "expected"),
    [
        ("Islamic State", ("Islamic State",)),
        ("Russia or Malian government forces", ("Russia", "Malian government forces")),
        ("M23, Rwanda and Twirwaneho", ("M23", "Rwanda", "Twirwaneho")),
        ("Saudi-led coalition", ("Saudi-led coalition", "Saudi government forces")),
        ("the Kenyan-led force", ("the Kenyan-led force", "Kenyan government forces")),
        ("Iranian-backed militias", ("Iranian-backed militias",)),
        ("Dagalo-led fighters", ("Dagalo-led fighters",)),
    ],
)
def test_members(party, expected):
    assert members(party) == expected
