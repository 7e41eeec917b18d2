"""A chart in, SVG, PNG, HTML or Vega-Lite JSON out: drawn in this process, with nothing fetched from elsewhere."""

from __future__ import annotations

from io import BytesIO, StringIO
from pathlib import Path

import altair as alt

FORMATS = ("svg", "png", "html", "json")
#: Pixels for each point of the chart: sharp on a dense screen and in print.
_PNG_SCALE = 2.0


class UnknownFormatError(ValueError):
    """A file name or format that charts can't be written in."""

    def __init__(self, name: str) -> None:
        super().__init__(f"No chart format {name!r}. There are: {', '.join(FORMATS)}.")


def rendered(chart: alt.TopLevelMixin, form: str) -> bytes:
    """The chart as a file's bytes.

    Args:
        chart: What to draw.
        form: One of `FORMATS`. HTML holds its scripts, so that it opens offline.

    Raises:
        UnknownFormatError: There is no such format.
    """
    if form not in FORMATS:
        raise UnknownFormatError(form)
    if form == "png":
        image = BytesIO()
        chart.save(image, format="png", scale_factor=_PNG_SCALE)
        return image.getvalue()
    text = StringIO()
    if form == "html":
        chart.save(text, format="html", inline=True)
    else:
        chart.save(text, format="svg" if form == "svg" else "json")
    return text.getvalue().encode("utf-8")


def save(chart: alt.TopLevelMixin, path: str | Path) -> Path:
    """Write the chart in the format that the file's name ends with.

    Raises:
        UnknownFormatError: It ends with none of `FORMATS`.
        OSError: It can't be written.
    """
    target = Path(path)
    target.write_bytes(rendered(chart, target.suffix.lstrip(".").lower()))
    return target
