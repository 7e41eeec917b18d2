"""Linked tellings in, what is shown of them out.

make           the incidents, with their figures under a policy
main_incident  which of them a report is mainly about
contested      the fields on which the sources of one differ
why            the evidence of its links
"""
