"""Pictures for Telegram: share cards of facts, and charts, drawn by Typst."""
