"""Incidents in, charts out: Vega-Lite specs by Altair, rendered without a browser.

chart.UnknownChartError   no chart of that name: lists the names
chart.UnknownFormatError  a file name that ends in no known format
"""

from warledger.exports.charts.figures import figures_by_source
from warledger.exports.charts.map import incident_map
from warledger.exports.charts.saving import FORMATS, UnknownFormatError, rendered, save
from warledger.exports.charts.timeline import incidents_over_time

__all__ = [
    "FORMATS",
    "UnknownFormatError",
    "figures_by_source",
    "incident_map",
    "incidents_over_time",
    "rendered",
    "save",
]
