"""From an outcome to a message that a person reads."""
