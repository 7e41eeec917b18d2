"""Actors are meant by what is short for them only while they are there: invented sentences."""

from __future__ import annotations

from datetime import date

import pytest

from warledger.claims.actors import find, scanned

# text, country, day, who are meant, in order
SHORT = [
    # one that was not founded yet: the report's own words
    ("Kurdish forces took a village near Qamishli.", "SY", "2014-03-02", ["Kurdish forces"]),
    ("Kurdish forces took a village near Qamishli.", "SY", "2017-03-02", ["Syrian Democratic Forces"]),
    ("Kurdish forces took a village near Qamishli.", "SY", None, ["Syrian Democratic Forces"]),
    ("Kurdish forces took a village near Qamishli.", "SY", "2015-10-01", ["Syrian Democratic Forces"]),
    ("Resistance fighters shot a trader.", "MM", "2009-05-01", ["resistance fighters"]),
    ("Separatists burned a school in Kumba.", "CM", "2012-05-01", ["separatists"]),
    ("The RSF burned six huts in Sudan.", "SD", "2006-01-09", []),
    # a name in full is what the report says
    ("The Rapid Support Forces burned six huts.", "SD", "2006-01-09", ["Rapid Support Forces"]),
    # of several so called, the one that was there
    ("The Taliban burned a school in Pakistan.", "PK", "2005-01-09", ["Taliban"]),
    ("The Taliban burned a school in Pakistan.", "PK", "2010-01-09", ["Tehrik-i-Taliban Pakistan"]),
    ("Tuareg rebels took Kidal.", "ML", "2012-04-01", ["National Movement for the Liberation of Azawad"]),
    ("Tuareg rebels took Kidal.", "ML", "2025-04-01", ["Azawad Liberation Front"]),
    ("Tuareg rebels took Kidal.", "ML", "2007-04-01", ["Tuareg rebels"]),
    ("Coalition forces shot a farmer.", "AF", "2008-04-01", ["ISAF"]),
    ("Coalition forces shot a farmer.", "AF", "2018-04-01", ["Resolute Support Mission"]),
    # called after one who led it no more, and a government that is one no more
    ("Forces loyal to Assad took Homs.", "SY", "2012-04-01", ["Syrian government forces"]),
    ("Forces loyal to Assad took Homs.", "SY", "2025-04-01", []),
    ("The former regime burned a mosque in Homs.", "SY", "2025-04-01", []),
    ("Remnants of the ousted regime burned a mosque in Basra.", "IQ", "2004-04-01", []),
    ("The regime burned a mosque in Homs.", "SY", "2012-04-01", ["Syrian government forces"]),
    # one that is no more can still be named
    ("Residents blamed FARC.", "CO", "2020-04-01", ["FARC"]),
    ("Maoist rebels mined a road in Nepal.", "NP", "2003-04-01", ["Communist Party of Nepal-Maoist"]),
    ("Maoist rebels mined a road in Nepal.", "NP", "2015-04-01", ["Maoist rebels"]),
]


@pytest.mark.parametrize(("text", "country", "day", "expected"), SHORT)
def test_short_words_mean_who_was_there(text: str, country: str, day: str | None, expected: list[str]) -> None:
    found = scanned(text, day=date.fromisoformat(day) if day else None)
    named = [m.name for m in find(text, country=country, found=found) if m.kind != "civilians"]
    assert [name for name in named if name] == expected
