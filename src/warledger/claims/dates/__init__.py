"""A report's text in, the time expressions that could say on which days something happened out, with their days.

    >>> from datetime import date
    >>> [mention] = find("The raid on Saturday killed two.", published=date(2021, 6, 7))
    >>> mention.when.start, mention.when.quote, mention.speech
    (datetime.date(2021, 6, 5), 'Saturday', False)

`finding` goes through the text; `ambiguous` tells whether a word is a time there at all ("may", "second"). `grammar`
finds atoms ("16 March", "last week"), `surroundings` what stands around them, `reading` works out their days:
`calendar_days`, `months`, `weekdays` (each by `absolute` and `relative`, and by what the `reader` of the report was
told so far). `intervals` joins them ("between ... and", "since"), `lasting` those told with verbs ("began Saturday"),
`referring` gives "since then" its days, `speech` tells the times of saying from those of deeds.
"""

from warledger.claims.dates.finding import find
from warledger.claims.dates.mention import KINDS, TimeMention
from warledger.claims.dates.speech import spoken

__all__ = ["KINDS", "TimeMention", "find", "spoken"]
