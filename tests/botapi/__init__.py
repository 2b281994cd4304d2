"""A look-alike of Telegram's Bot API over real HTTP on 127.0.0.1, for tests and benchmarks.

```python
async with BotApi() as api:                       # api.base_url, api.base_file_url, api.token
    person = api.person(77, language_code="ar")
    await person.says("كم طفلاً قُتل؟")
    reply = await person.reply()                  # .text .html .bold .links .buttons .message_id
    press = await person.presses(reply.button("…"))
    await press.answer()
    api.fault(Blocked(), chat_id=77)
```

`lo-bot-api-emulator` is underneath (uploads, files, the list of methods); what it does not know,
or does unlike Telegram, is laid over it here. The words of the refusals are Telegram's own.
"""

from tests.botapi.api import BotApi
from tests.botapi.calls import Call
from tests.botapi.chats import Chat
from tests.botapi.faults import (
    BadGateway,
    Blocked,
    ChatNotFound,
    Deactivated,
    DroppedAfter,
    DroppedBefore,
    Fault,
    Kicked,
    Migrated,
    Refuse,
    ServerError,
    Silent,
    Slow,
    TooManyRequests,
    Unauthorized,
)
from tests.botapi.groups import Channel, Group
from tests.botapi.pace import Limits, Pace
from tests.botapi.people import (
    CallbackAnswer,
    InlineAnswer,
    InlineQuestion,
    Person,
    Press,
)
from tests.botapi.refusal import ApiError
from tests.botapi.replies import Button, Link, Reply

__all__ = [
    "ApiError",
    "BadGateway",
    "Blocked",
    "BotApi",
    "Button",
    "Call",
    "CallbackAnswer",
    "Channel",
    "Chat",
    "ChatNotFound",
    "Deactivated",
    "DroppedAfter",
    "DroppedBefore",
    "Fault",
    "Group",
    "InlineAnswer",
    "InlineQuestion",
    "Kicked",
    "Limits",
    "Link",
    "Migrated",
    "Pace",
    "Person",
    "Press",
    "Refuse",
    "Reply",
    "ServerError",
    "Silent",
    "Slow",
    "TooManyRequests",
    "Unauthorized",
]
