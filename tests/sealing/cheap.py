"""What a test pays for one try of a passphrase."""

from ladder_app.sealing.slots import Cost

CHEAP = Cost(rounds=1, memory_kib=8)
