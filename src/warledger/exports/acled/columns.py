"""The columns of ACLED's exports since March 2023, in their order, and what is added to them here."""

from __future__ import annotations

#: What every file of these rows says of itself.
NOTICE = "In the shape of ACLED's exports, made by Warledger from reports; this is not ACLED data."
COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type",
    "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting",
    "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision",
    "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip
#: Beside ACLED's: the incident and its last day, the policy of its figures, whether it is invented, and the notice.
EXTRA_COLUMNS = ("incident", "date_end", "policy", "invented", "notice")
