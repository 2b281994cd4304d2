"""What a bot says about itself: name, descriptions and commands, by scope and language."""

import json
import re
from dataclasses import dataclass, field

from tests.botapi.calls import Call
from tests.botapi.refusal import Json, bad_request
from tests.botapi.sending import Handler
from tests.botapi.world import World

_TEXTS = {
    "Description": ("description", 512),
    "ShortDescription": ("short_description", 120),
    "Name": ("name", 64),
}
_SCOPES = {
    *("default", "all_private_chats", "all_group_chats", "all_chat_administrators"),
    *("chat", "chat_administrators", "chat_member"),
}


@dataclass
class Profile:
    world: World
    texts: dict[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])
    """(field, language) -> text, as in `api.profile.texts["description", "ar"]`."""
    commands: dict[tuple[str, str], list[Json]] = field(
        default_factory=dict[tuple[str, str], list[Json]]
    )
    """(scope as canonical JSON, language) -> commands; `commands_for` is easier."""
    inline: bool = True
    """Whether inline mode was switched on at BotFather."""
    menu: dict[str, Json] = field(default_factory=dict[str, Json])

    def handlers(self) -> dict[str, Handler]:
        found: dict[str, Handler] = {"getMe": self.get_me}
        found |= {f"setMy{what}": self._setter(*rule) for what, rule in _TEXTS.items()}
        found |= {f"getMy{what}": self._getter(name) for what, (name, _) in _TEXTS.items()}
        found |= {
            "setMyCommands": self.set_commands,
            "getMyCommands": self.get_commands,
            "deleteMyCommands": self.delete_commands,
            "setChatMenuButton": self.set_menu,
            "getChatMenuButton": self.get_menu,
        }
        return found

    def get_me(self, _call: Call) -> Json:
        able = {
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": self.inline,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }
        return self.world.me | able

    def commands_for(self, language: str = "", **scope: object) -> list[str]:
        """Names of the commands of a scope: `commands_for("ar", type="chat", chat_id=7)`."""
        found = self.commands.get((_scope_key(dict(scope)), language), [])
        return [command["command"] for command in found]

    def _setter(self, name: str, limit: int) -> Handler:
        def set_text(call: Call) -> bool:
            text = call.text(name)
            if len(text) > limit:
                raise bad_request(f"bot {name.replace('_', ' ')} is too long")
            self.texts[name, _language(call)] = text
            return True

        return set_text

    def _getter(self, name: str) -> Handler:
        def get_text(call: Call) -> Json:
            default = self.texts.get(
                (name, ""), self.world.me["first_name"] if name == "name" else ""
            )
            return {name: self.texts.get((name, _language(call))) or default}

        return get_text

    def set_commands(self, call: Call) -> bool:
        commands: list[Json] = call.json("commands") or []
        if len(commands) > 100:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        for command in commands:
            if not re.fullmatch("[a-z0-9_]{1,32}", command.get("command", "").removeprefix("/")):
                raise bad_request("BOT_COMMAND_INVALID")
            if not 1 <= len(command.get("description", "")) <= 256:
                raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        self.commands[_scope_of(call), _language(call)] = commands
        return True

    def get_commands(self, call: Call) -> list[Json]:
        return self.commands.get((_scope_of(call), _language(call)), [])

    def delete_commands(self, call: Call) -> bool:
        self.commands.pop((_scope_of(call), _language(call)), None)
        return True

    def set_menu(self, call: Call) -> bool:
        self.menu[call.text("chat_id")] = call.object("menu_button")
        return True

    def get_menu(self, call: Call) -> Json:
        return self.menu.get(call.text("chat_id")) or {"type": "commands"}


def _language(call: Call) -> str:
    language = call.text("language_code")
    if language and not re.fullmatch("[a-z]{2}", language):
        raise bad_request("invalid language code specified")
    return language


def _scope_of(call: Call) -> str:
    scope = call.object("scope")
    if scope.get("type", "default") not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    return _scope_key(scope)


def _scope_key(scope: Json) -> str:
    return json.dumps({"type": "default"} | scope, sort_keys=True)
