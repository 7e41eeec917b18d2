"""Two codings of the same reports in; what both found, what one missed, what the other has more, out.

names       when two names are the same; names.yaml
fields      when a field is the same in two entries
pairing     entries of two coders -> pairs for the same thing
comparison  all of them, report by report
"""
