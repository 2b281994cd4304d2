"""What the garbage collector is kept from."""

import gc

_SELDOM = (20_000, 20, 20)
"""After how many new objects it looks at the youngest, and how often at the older ones."""


def settle() -> None:
    """Let go of what is no longer used, and keep the collector from all that stays.

    Nothing is answered meanwhile, for some tenths of a second. Afterwards it looks at new things
    only, and seldom: an answer leaves no cycles behind.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    spare()


def spare() -> None:
    """Have the collector look seldom: nearly all that a program makes at its start stays."""
    gc.set_threshold(*_SELDOM)
