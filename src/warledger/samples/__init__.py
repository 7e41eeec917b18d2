"""Reports in the manner of the wires, all invented, that come with the program: paths to them out.

Real towns and provinces, so that the gazetteer has something to find; armed groups, people, outlets, monitors and
incidents are made up, and each report says `invented: true`, which every claim and export carries on.
"""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent


def path() -> Path:
    """The file of sample reports: JSON lines with id, outlet, date, title, text, url, language, invented."""
    return _HERE / "reports.jsonl"


def actors() -> Path:
    """The invented armed groups, monitors and outlets of the reports, in the form of a user's own file of actors."""
    return _HERE / "actors.yaml"


def html() -> Path:
    """One report as a web page, with the menus and scripts that pages have around their text."""
    return _HERE / "single" / "outpost.html"


def text() -> Path:
    """One report as plain text with a dateline; its year stands nowhere in it."""
    return _HERE / "single" / "ambush.txt"
