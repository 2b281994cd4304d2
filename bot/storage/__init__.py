"""What the bot keeps: tables, queries and migrations; SQLite in a file, or PostgreSQL."""
