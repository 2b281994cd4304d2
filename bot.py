"""Tawthiq: `python bot.py --help`."""

from bot.__main__ import main

if __name__ == "__main__":  # a process of its own that checks knowledge imports this file
    raise SystemExit(main())
