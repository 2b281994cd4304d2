"""What a button says to the bot: its whole state, so that it still works after a restart."""

from dataclasses import dataclass

from bot.language import Language


@dataclass(frozen=True, slots=True)
class ShowFact:
    """Show a fact in a language."""

    fact: str
    language: Language

    def __str__(self) -> str:
        return f"f:{self.fact}:{self.language}"


@dataclass(frozen=True, slots=True)
class UseLanguage:
    """Prefer a language from now on."""

    language: Language

    def __str__(self) -> str:
        return f"l:{self.language}"


@dataclass(frozen=True, slots=True)
class Subscribe:
    """Announce new reports to this chat, in a language."""

    language: Language

    def __str__(self) -> str:
        return f"s:{self.language}"


@dataclass(frozen=True, slots=True)
class Unsubscribe:
    """Announce nothing to this chat any more; said in a language."""

    language: Language

    def __str__(self) -> str:
        return f"u:{self.language}"


Action = ShowFact | UseLanguage | Subscribe | Unsubscribe


def read(data: str) -> Action | None:
    """The action that `data` is; None for what no button of ours says."""
    kind, *parts = data.split(":")
    try:
        match kind, parts:
            case "f", [fact, language] if fact:
                return ShowFact(fact, Language(language))
            case "l", [language]:
                return UseLanguage(Language(language))
            case "s", [language]:
                return Subscribe(Language(language))
            case "u", [language]:
                return Unsubscribe(Language(language))
            case _:
                return None
    except ValueError:
        return None
