"""How a bot asks for its updates: getUpdates and the webhook methods."""

from tests.botapi.calls import Call
from tests.botapi.inbox import Inbox
from tests.botapi.refusal import Json
from tests.botapi.sending import Handler


async def poll(call: Call, inbox: Inbox) -> bytes:
    """The encoded answer to getUpdates; a wait is at most 50 seconds, as at Telegram."""
    _ask(call, inbox)
    offset, limit = call.integer("offset"), call.integer("limit", 100)
    return await inbox.take(offset, limit, min(call.integer("timeout"), 50))


def webhook_handlers(inbox: Inbox) -> dict[str, Handler]:
    def set_webhook(call: Call) -> bool:
        _drop(call, inbox)
        _ask(call, inbox)
        inbox.hook(call.text("url"), call.text("secret_token"))
        return True

    def delete_webhook(call: Call) -> bool:
        _drop(call, inbox)
        inbox.hook("", "")
        return True

    def webhook_info(_call: Call) -> Json:
        return {
            "url": inbox.webhook.url if inbox.webhook else "",
            "has_custom_certificate": False,
            "pending_update_count": inbox.pending,
            "allowed_updates": sorted(inbox.allowed),
        }

    return {
        "setWebhook": set_webhook,
        "deleteWebhook": delete_webhook,
        "getWebhookInfo": webhook_info,
    }


def _ask(call: Call, inbox: Inbox) -> None:
    if call.has("allowed_updates"):
        inbox.ask_for(call.json("allowed_updates") or [])


def _drop(call: Call, inbox: Inbox) -> None:
    if call.flag("drop_pending_updates"):
        inbox.drop()
