"""Words and mentions in, whether no attack is told by them out.

at_sight    a trigger by its own words: all that needs no more than them
figurative  words of fighting said of courts, fires, diseases
sieges      a siege that somebody only set out to break
considered  what was only weighed, ruled out or charged
fled_from   the fighting that people fled where another deed struck them
its_end     how an attack that was told ended
gunshots    how people were hurt
offense     a crime, an insult, a side of a game
flights     those who run away, and nobody drove them out
no_move     words withdrawn, the hurt taken to hospital
"""
