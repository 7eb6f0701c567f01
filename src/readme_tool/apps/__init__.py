"""The outside world: files, terminals, reports, exit statuses. Only here may anything fail on I/O.

Knows nothing of what is wrong with a README, nor how it is mended.
"""
