"""A picture before it is drawn: plain data, so that two alike are drawn and uploaded once."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class Picture:
    """A template and what it is filled with; `name` says of what it is."""

    name: str
    template: Path
    content: Mapping[str, Any]

    @cached_property
    def filled(self) -> str:
        """The content as JSON."""
        return json.dumps(self.content, ensure_ascii=False, sort_keys=True)

    @cached_property
    def version(self) -> str:
        """Differs where what is drawn does."""
        drawn = sha256(f"{self.template.name}\n{self.filled}".encode())
        for file in sorted(self.template.parent.glob("*.typ")):
            drawn.update(file.read_bytes())
        return drawn.hexdigest()
