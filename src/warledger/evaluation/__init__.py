"""Codings by machine or by people in; how far they agree, where they don't, and forms for more coding out.

entry         what is compared: a figure or an event as somebody wrote it down
written/      three ways to write codings down, read and written
compared/     two codings -> what both found, what one missed
measured/     compared reports -> scores, agreement, intervals, reliability
differences/  compared reports -> each disagreement, and the page that lists them
sampling      reports -> a sample of them, to be coded
"""
