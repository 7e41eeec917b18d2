"""Those counted in, the parties out that are their own side, or them.

on_their_side  for whom or beside whom they fight
only_group     whom the report can mean by "militants"
another_town   groups that are named only for other towns
own_people     the state that tells of its own people's harm
told_again     civilians of whom a bare toll tells again
peoples        words of people that are no party's, or of one country alone
same_state     another arm of the same state: police and army
gave_up        to whom a surrender was made
handed_over    weapons that their own side gave up
companions     a named suspect, or who was with him
"""
