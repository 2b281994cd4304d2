"""Tawthiq: `python bot.py --help`."""

from bot.__main__ import main

raise SystemExit(main())
