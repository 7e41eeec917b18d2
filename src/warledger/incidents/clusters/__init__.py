"""Scored pairs of tellings in, clusters of them out, each an incident that keeps its id.

cluster       joins by the scores, and by what people decided
counterparts  tellings that surely tell of other incidents than each other
identity      which incident of before a cluster is, and what changed
"""
