"""What editors wrote: its model, and how it is read from files."""

from pathlib import Path

SHIPPED = Path(__file__).resolve().parents[2] / "knowledge"
"""The folder of the knowledge that comes with the bot."""
