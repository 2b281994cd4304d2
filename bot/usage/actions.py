"""What the buttons under statistics and under what was asked in vain say to the bot."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShowStatistics:
    """Show the statistics of so many days."""

    days: int

    def __str__(self) -> str:
        return f"stats:{self.days}"


@dataclass(frozen=True, slots=True)
class ShowGroups:
    """Show a page of what was asked in vain."""

    page: int

    def __str__(self) -> str:
        return f"vain:{self.page}"


@dataclass(frozen=True, slots=True)
class ShowGroup:
    """Show what belongs to a group, which stands on a page."""

    name: str
    page: int

    def __str__(self) -> str:
        return f"vain:{self.page}:{self.name}"


@dataclass(frozen=True, slots=True)
class DropGroup:
    """Delete a group that has been dealt with; show the page on which it stood."""

    name: str
    page: int

    def __str__(self) -> str:
        return f"vain:{self.page}:{self.name}:drop"


@dataclass(frozen=True, slots=True)
class GiveFile:
    """Give all groups as a file for editors."""

    def __str__(self) -> str:
        return "vain:file"


OfGroups = ShowGroups | ShowGroup | DropGroup | GiveFile
Action = ShowStatistics | OfGroups


def read(data: object) -> Action | None:
    """The action that `data` is; None for what no such button says."""
    match data.split(":") if isinstance(data, str) else ():
        case ["stats", days] if days.isdecimal():
            return ShowStatistics(int(days))
        case ["vain", "file"]:
            return GiveFile()
        case ["vain", page, *rest] if page.isdecimal():
            return _of_page(int(page), rest)
        case _:
            return None


def _of_page(page: int, rest: list[str]) -> OfGroups | None:
    match rest:
        case []:
            return ShowGroups(page)
        case [name] if name:
            return ShowGroup(name, page)
        case [name, "drop"] if name:
            return DropGroup(name, page)
        case _:
            return None
