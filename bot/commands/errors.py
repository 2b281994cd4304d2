"""What a person can get wrong on the command line: said in a line, never as a traceback."""


class CommandError(Exception):
    """A command can't go on; `str(error)` says why, in one line or one line a problem."""


class NoDatabaseError(CommandError):
    """There is no database yet."""


class UsageError(CommandError):
    """The command was not given what it needs."""
