"""A report's times in, what each of them dates out.

dated         what its own clause dates: harm, a deed, words
told_days     the days of deeds that each sentence names
since_when    "since" that counts for something else
led_up        what led up to the deed
prompted      what the deed answers to
recalled      another deed that the sentence recalls
other_incident  another incident in another place
other_kind    an older deed of another kind
aftermath     what people did about it afterwards
remembered    a day on which it was remembered, or from which it is counted
spoken_of     a day on which somebody only spoke of it
named_ones    one of several counted, told by name
spelled_out   a stretch that the report narrows to a day elsewhere
beside        times that count from others
counted_over  a stretch of days, over which more is counted than one day's deed did
whole_war     the length of a war
own_part      times of another part of a sentence that semicolons part
taken_before  when those were taken who are freed, or found dead
"""
