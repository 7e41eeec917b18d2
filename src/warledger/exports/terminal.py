"""Coded reports in, rich renderables out: tables of claims and incidents, the text with its evidence in colour."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from warledger.claims.coding import Explanation
from warledger.exports import wording
from warledger.exports.codings.coded import Coded
from warledger.exports.codings.marks import FIELDS, stretches
from warledger.records import Claim, Incident, Report, SourceFigure
from warledger.records import Figure as IncidentFigure

#: Field to style. The same hues as the HTML page; all readable on dark and on light terminals.
STYLES: dict[str, str] = {
    "figure": "bold yellow",
    "event": "bold bright_red",
    "counted": "yellow",
    "side": "green",
    "agent": "red",
    "target": "magenta",
    "weapon": "dim",
    "source": "blue",
    "blame": "bright_magenta",
    "place": "cyan",
    "date": "bright_green",
}
#: With fewer columns than this, a column for each field leaves them too narrow for their words (seen on the samples).
_FULL_WIDTH = 130
#: With fewer columns than this, text and claims side by side are both too narrow to read.
_BESIDE_WIDTH = 120
_SHOWN_EFFECTS = ("killed", "wounded")


def title(report: Report, claims: Sequence[Claim]) -> Text:
    """One line that says which report this is, who published it when, and how many claims it makes."""
    line = Text(wording.visible(report.id), style="bold", overflow="fold")
    about = [report.outlet or "outlet unknown", wording.day_words(report.date) if report.date else "date unknown"]
    line.append("  " + wording.visible(" · ".join(about)), style="dim")
    line.append(f" · {len(claims)} claim{'' if len(claims) == 1 else 's'}", style="dim")
    if report.invented:
        line.append("  invented", style="bold red")
    return line


def claims_table(claims: Sequence[Claim], *, width: int = 160) -> Table:
    """The claims of one report, one a row, numbered from 1.

    Args:
        claims: The claims.
        width: Columns of room. With 130 or more each field has a column of its own; with less the actors, the source,
            the place and the date share one, each with its label.
    """
    return _full(claims) if width >= _FULL_WIDTH else _compact(claims)


def _full(claims: Sequence[Claim]) -> Table:
    """A column for each field."""
    table = _bare_table()
    table.add_column("", style="dim", justify="right", no_wrap=True)
    table.add_column("what", style="bold", overflow="fold")
    table.add_column("count", no_wrap=True)
    for field in ("counted", "side", "agent", "target", "source", "place", "date"):
        table.add_column(FIELDS[field], style=STYLES[field], overflow="fold")
    for number, claim in enumerate(claims, 1):
        cells = (
            _what(claim, claims),
            wording.count_words(claim),
            _who(claim),
            claim.side,
            claim.agent,
            claim.target,
            claim.source,
            wording.place_words(claim.place),
            wording.date_words(claim),
        )
        table.add_row(str(number), *(_cell(value) for value in cells), style=None if claim.effect else "italic")
    return table


def _compact(claims: Sequence[Claim]) -> Table:
    """What and how many in one column, the rest in another, as "by A · says B · where C · when D"."""
    table = _bare_table()
    table.add_column("", style="dim", justify="right", no_wrap=True)
    table.add_column("what", overflow="fold", ratio=2)
    table.add_column("whose, by whom, who says so, where, when", overflow="fold", ratio=3)
    for number, claim in enumerate(claims, 1):
        what = Text(_what(claim, claims), style="bold" if claim.effect else "italic")
        for words, style in ((wording.count_words(claim), "bold"), (_who(claim), STYLES["counted"])):
            if words:
                what.append_text(Text(" ").append_text(_cell(words, style)))
        values = {
            "side": claim.side,
            "agent": claim.agent,
            "target": claim.target,
            "source": claim.source,
            "place": wording.place_words(claim.place),
            "date": wording.date_words(claim),
        }
        said = [
            Text(f"{FIELDS[field]} ", style="dim").append_text(_cell(value, STYLES[field]))
            for field, value in values.items()
            if value
        ]
        table.add_row(str(number), what, Text(" · ", style="dim").join(said))
    return table


def _bare_table() -> Table:
    return Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1), show_edge=False)


def _what(claim: Claim, claims: Sequence[Claim]) -> str:
    """Effect or type of event, with what sets the claim apart: its status, background, the whole it is a part of."""
    notes = [claim.status] if claim.status != "asserted" else []
    if claim.scope == "background":
        notes.append("background")
    notes += [f"part of {at}" for at, other in enumerate(claims, 1) if claim.part_of and other.claim == claim.part_of]
    return wording.what_words(claim) + (f" ({', '.join(notes)})" if notes else "")


def _who(claim: Claim) -> str:
    """Who is counted, with women, children or families where the words don't say so."""
    who = wording.who_words(claim) if claim.effect else ""
    return f"{who} ({claim.demographic})".strip() if claim.demographic and claim.demographic not in who else who


def highlighted(report: Report, claims: Sequence[Claim]) -> Text:
    """The report's text, the words of each value in its field's colour; figures carry the claim's number."""
    out = Text(overflow="fold")
    for stretch in stretches(report.text, claims):
        words = wording.visible(report.text[stretch.start : stretch.end])
        if not stretch.marks:
            out.append(words)
            continue
        numbers = sorted(
            {mark.claim + 1 for mark in stretch.marks if mark.opens and mark.field == _own(claims[mark.claim])}
        )
        if numbers:
            out.append("[" + ",".join(map(str, numbers)) + "]", style="dim")
        style = STYLES.get(stretch.marks[-1].field, "underline")
        out.append(words, style=style)
    return out


def _own(claim: Claim) -> str:
    """The field whose words state the claim itself."""
    return "event" if claim.effect is None else "figure"


def legend() -> Text:
    """The colours, each in itself."""
    return Text("  ").join(Text(FIELDS[field], style=style) for field, style in STYLES.items())


def beside(coding: Coded, *, width: int) -> RenderableType:
    """A report's text and its claims: side by side where there is room (120 columns), else one under the other."""
    text = highlighted(coding.report, coding.claims)
    if width < _BESIDE_WIDTH:
        return Group(text, Text(), claims_table(coding.claims, width=width))
    grid = Table.grid(padding=(0, 3), expand=True)
    grid.add_column(ratio=1)
    grid.add_column(ratio=1)
    grid.add_row(text, _compact(coding.claims))
    return grid


def explained(coding: Coded) -> RenderableType:
    """For each claim and value: the rule that chose it and what the other candidates were."""
    parts: list[RenderableType] = []
    for number, claim in enumerate(coding.claims, 1):
        heading = f"{number}. {wording.what_words(claim)} {wording.count_words(claim)}".strip()
        quote = wording.visible(" ".join(wording.figure_quote(coding.report, claim).split()))
        parts.append(
            Text.assemble(
                (heading, "bold"),
                (f"  “{quote}”", "dim"),
                (f"  rule {claim.rule}, confidence {claim.confidence:.2f}", "dim"),
            )
        )
        for reason in coding.explanations.get(claim.claim, ()):
            parts.append(Padding(_reason(reason), (0, 0, 0, 3)))
    return Group(*parts)


def _reason(reason: Explanation) -> Text:
    """One explanation: field, value, rule, then the candidates that lost, with their probabilities."""
    line = Text(f"{FIELDS.get(reason.field, reason.field)}: ", style="dim", overflow="fold")
    line.append(_value(reason.value), style=STYLES.get(reason.field, "default"))
    line.append(f"  by {reason.rule}", style="dim")
    others = [option for option in reason.candidates if option.value != reason.value]
    if others:
        line.append("; else ", style="dim")
        line.append(", ".join(f"{_value(option.value)} ({option.probability:.2f})" for option in others))
    return line


def _value(value: str | None) -> str:
    return "none" if value is None else wording.visible(value)


def incidents_table(incidents: Iterable[Incident]) -> Table:
    """Incidents with the numbers of killed and wounded by a policy, and under each what every source says."""
    table = _bare_table()
    table.add_column("what happened, and who says it", overflow="fold")
    for effect in _SHOWN_EFFECTS:
        table.add_column(effect, justify="right", no_wrap=True)
    for incident in incidents:
        totals = [_total(incident, effect) for effect in _SHOWN_EFFECTS]
        table.add_row(_happened(incident), *(_cell(_range(total), "bold") for total in totals))
        for said in _by_voice(totals):
            source = next((voice.source for voice in said if voice is not None), None)
            who = Padding(_cell(source or "the report itself", STYLES["source"]), (0, 0, 0, 2))
            table.add_row(who, *(_cell("" if voice is None else _stated(voice)) for voice in said))
        table.add_row()
    return table


def _happened(incident: Incident) -> Text:
    """Day, place and type of event, and how many tell of it."""
    day = wording.day_words(incident.start) if incident.start else "day unknown"
    place = (incident.place.name if incident.place else None) or "place unknown"
    event = (incident.event or "event").replace("_", " ")
    parts = ((day, STYLES["date"]), (place, STYLES["place"]), (event, STYLES["event"]), (_reports(incident), "dim"))
    return Text(" · ", style="dim").join(_cell(words, style) for words, style in parts)


def _by_voice(totals: Sequence[IncidentFigure | None]) -> list[list[SourceFigure | None]]:
    """What each voice says of each effect; it is one voice where name and a report are the same."""
    out: list[list[SourceFigure | None]] = []
    for at, total in enumerate(totals):
        for voice in total.by_source if total else ():
            row = next((r for r in out if r[at] is None and any(_same_voice(one, voice) for one in r)), None)
            if row is None:
                row = [None] * len(totals)
                out.append(row)
            row[at] = voice
    return out


def _same_voice(one: SourceFigure | None, other: SourceFigure) -> bool:
    return one is not None and one.source == other.source and not set(one.reports).isdisjoint(other.reports)


def _total(incident: Incident, effect: str) -> IncidentFigure | None:
    return next((f for f in incident.figures if (f.effect, f.side, f.category) == (effect, None, None)), None)


def _reports(incident: Incident) -> str:
    return f"{len(incident.reports)} reports, {incident.sources} voices"


def _range(total: IncidentFigure | None) -> str:
    """ "112" where all agree, else "112 (100 to 126)"."""
    if total is None or total.best is None:
        return ""
    if total.low == total.high:
        return f"{total.best:,}"
    return f"{total.best:,} ({total.low:,} to {total.high:,})"


def _stated(voice: SourceFigure) -> str:
    if voice.low is None:
        return "" if voice.high is None else f"up to {voice.high:,}"
    if voice.high is None:
        return f"at least {voice.low:,}"
    return f"{voice.low:,}" if voice.low == voice.high else f"{voice.low:,} to {voice.high:,}"


def _cell(value: str | None, style: str = "") -> Text:
    """A cell's text: never markup, no control characters, on one line of its own."""
    return Text(" ".join(wording.visible(value or "").split()), style=style)


__all__ = ["STYLES", "beside", "claims_table", "explained", "highlighted", "incidents_table", "legend", "title"]
