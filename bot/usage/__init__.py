"""What is learnt from how people use the bot, without knowing who they are."""
