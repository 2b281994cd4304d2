"""Reading questions and deciding them: pure, with no clock, file, network or Telegram."""
