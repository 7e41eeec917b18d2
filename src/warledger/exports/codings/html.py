"""Coded reports in, one self-contained HTML page out: a claim that is pointed at lights up its words in the text.

The page asks nothing of the network and holds no time of making, so that the same reports give the same bytes.
Its content security policy admits only the page's own script and style, by their hashes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any, TextIO

from warledger.exports import wording
from warledger.exports.attribution import GEONAMES, INVENTED
from warledger.exports.codings.coded import Coded
from warledger.exports.codings.figures import figures
from warledger.exports.codings.marks import FIELDS, Mark, stretches
from warledger.pages import Pages, content_hash
from warledger.records import Claim, Report
from warledger.version import __version__

_PAGES = Pages("warledger.exports.codings", "page")


def write(codings: Iterable[Coded], out: TextIO, *, title: str = "Reports and what they claim") -> None:
    """Write the page.

    Args:
        codings: Coded reports; all are held in memory, since the page lists their figures across reports.
        out: Where to.
        title: The page's heading.
    """
    all_codings = list(codings)
    template = _PAGES.template("page.html.j2")
    style, script = _PAGES.file("page.css"), _PAGES.file("page.js")
    for part in template.generate(
        title=title,
        version=__version__,
        geonames=GEONAMES,
        invented=INVENTED,
        any_invented=any(coding.report.invented for coding in all_codings),
        all_invented=bool(all_codings) and all(coding.report.invented for coding in all_codings),
        style=style,
        script=script,
        style_hash=content_hash(style),
        script_hash=content_hash(script),
        fields=FIELDS,
        reports=(_report_view(coding, number) for number, coding in enumerate(all_codings)),
        report_count=len(all_codings),
        several=len(all_codings) != 1,
        claim_count=sum(len(coding.claims) for coding in all_codings),
        figures=figures(all_codings),
        words=wording,
    ):
        out.write(wording.visible(part))


def fragment(coding: Coded) -> str:
    """One report with its claims, as HTML to stand in a notebook: style and script included, no outer page."""
    view = _report_view(coding, 0)
    prefix = hashlib.sha256(f"{coding.report.id}\0{coding.report.text}".encode("utf-8", "surrogatepass")).hexdigest()[
        :8
    ]
    return wording.visible(
        _PAGES.template("fragment.html.j2").render(
            report=view,
            style=_PAGES.file("page.css"),
            script=_PAGES.file("page.js"),
            prefix=prefix,
            words=wording,
            fields=FIELDS,
            invented=INVENTED,
        )
    )


def _report_view(coding: Coded, number: int) -> dict[str, Any]:
    """What the template needs of one report."""
    report, claims = coding.report, coding.claims
    return {
        "number": number,
        "report": report,
        "link": report.url if report.url and report.url.lower().startswith(("http://", "https://")) else None,
        "stretches": [
            (report.text[stretch.start : stretch.end], _tokens(stretch.marks), _opens(stretch.marks))
            for stretch in stretches(report.text, claims)
        ],
        "claims": [(claim, _values(report, claim), _parent(claim, claims)) for claim in claims],
    }


def _tokens(marks: Sequence[Mark]) -> str:
    """Marks as the script reads them, widest first: "0.figure 0.counted"."""
    return " ".join(f"{mark.claim}.{mark.field}" for mark in marks)


def _opens(marks: Sequence[Mark]) -> str:
    """The marks whose spans begin here: the script puts the field's label over them."""
    return " ".join(f"{mark.claim}.{mark.field}" for mark in marks if mark.opens)


def _values(report: Report, claim: Claim) -> list[tuple[str, str, str, bool]]:
    """Field, label, words for people, and whether words of the report state it; unknown fields are left out."""
    said = {
        "side": claim.side,
        "agent": claim.agent,
        "target": claim.target,
        "weapon": claim.weapon,
        "source": claim.source,
        "place": wording.place_words(claim.place),
        "date": wording.date_words(claim),
        "status": None if claim.status == "asserted" else claim.status,
    }
    out = [(field, FIELDS[field], value, bool(claim.evidence.get(field))) for field, value in said.items() if value]
    for blame in claim.blame:
        words = f"{blame.agent}, {blame.status} by {blame.source or 'the report itself'}"
        out.append(("blame", FIELDS["blame"], words, blame.evidence is not None))
    return out


def _parent(claim: Claim, claims: Sequence[Claim]) -> int | None:
    """Position of the whole of which the claim is a part, or None."""
    return next((at for at, other in enumerate(claims) if claim.part_of and other.claim == claim.part_of), None)
