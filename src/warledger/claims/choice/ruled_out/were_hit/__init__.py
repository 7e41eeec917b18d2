"""An anchor in, the parties out that were hit themselves.

killed_too  those whom the figure's own verb says were harmed
held_by     those who hold what was hit, or answered to attacks on it
lost_with   those who lost their own with those counted
only_hit    those whom an event's clauses name as hit and none as doing anything
theirs      those whose embassy, base or post the deed hit
only_hold   only holding the town
"""
