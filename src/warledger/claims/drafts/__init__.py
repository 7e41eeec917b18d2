"""Accepted figures with their chosen fields in, one draft of a claim for each figure that a source states out.

draft             a figure and what was chosen for it
draft_categories  the categories of all figures of a report
same_figure       whether two tell one figure
retold            whether one tells the other again
same_voice        whether two speakers are one account
merge             groups that state one figure
breakdowns        parts of a total that another sentence gives
confidence        how likely a figure is complete and right
"""
