"""Two values of claims in, how they stand to each other out.

days     whether they can be the same day, and the days that most agree on
kinds    how near two event types are
parties  the parties that a name stands for
places   how far apart, whether one may hold the other
"""
