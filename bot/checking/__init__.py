"""What `bot.py check` proves, beyond what loading refuses."""
