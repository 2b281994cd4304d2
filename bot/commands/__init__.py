"""What `bot.py` can be told to do: one module per command, imported when it is wanted."""
