"""A report in, its claims out, each with the words that say so.

What is read is `Reading.text`: offset for offset the report's own, in plain letters.

text/         its sentences; parsing/ (their words and what hangs on what), patterns/ (many words at once)
quantities/   numbers
dates/        when
places/       where
actors/       who; states/ (which state a force is of), blame (who is said to have done it, and by whom)
effects/      harm and loss: figures; counted/ (to whom)
deeds/        deeds that are answered, held over somebody, carried out
events/       what happened; status (asserted, denied or uncertain)
attribution/  who says it
read          a report -> reading: all of these
choice/       for each figure and event, which of them belong to it
drafts/       figures with their fields, repeated ones merged
of_events/    the report's events, and the figures that hang on them
assemble      a reading -> coding: making (the claims), locating (their places), explaining (why), as_written (in whose
              letters)
coder         all of it: signature (how it signs), published (from which day on it counts), claim_id
"""
