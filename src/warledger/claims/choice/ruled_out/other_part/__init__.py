"""A report in, the parties out that it tells to have had another part in what happened.

cleared       those who did not do it, by their own words or the report's
each_other    those who accuse each other
counting      those who only count the dead
ended_it      those who only ended a siege
found_dead    those who found bodies
found_things  materiel that was found
only_comments foreign states that only say something
opposed       only as whose prisoners or opponents speak
praised       those who praise what others did
rescuers      those who freed hostages
shot_down     those who shot down what was launched
shot_them     those who shot or caught the attackers
called_so     those who are given a name in passing
talking       those who talk to each other
"""
