"""Which language somebody wants where the message does not show it; in memory only."""

from collections import OrderedDict

from telegram import Update

from bot.language import Language

_REMEMBERED = 100_000


class Preferences:
    """The languages that people chose with `/language`, the least recent forgotten first."""

    def __init__(self, remembered: int = _REMEMBERED) -> None:
        self._remembered = remembered
        self._chosen: OrderedDict[int, Language] = OrderedDict()

    def choose(self, person: int, language: Language) -> None:
        """Remember what `person` chose."""
        self._chosen[person] = language
        self._chosen.move_to_end(person)
        while len(self._chosen) > self._remembered:
            self._chosen.popitem(last=False)

    def language(self, update: Update) -> Language:
        """What the sender chose, else the language of the sender's Telegram."""
        user = update.effective_user
        if user is None:
            return Language.EN
        of_app = Language.AR if (user.language_code or "").startswith("ar") else Language.EN
        return self._chosen.get(user.id, of_app)
