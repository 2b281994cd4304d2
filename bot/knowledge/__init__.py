"""What editors wrote: its model, and how it is read from files."""
