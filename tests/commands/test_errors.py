from bot.commands.errors import CommandError, UsageError


def test_wrong_usage_is_one_of_the_errors_of_a_command() -> None:
    assert issubclass(UsageError, CommandError)
