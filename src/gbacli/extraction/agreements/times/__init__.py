"""When, where and whether something was signed.

`status` tells what was signed from what is planned and what is only looked back upon, `dates` finds the day, `setting`
the place and the meeting.
"""
