"""Which addresses Telegram takes for a link or a button."""

import re

_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*)://(.*)", re.DOTALL)
_HOST = re.compile(r"(?:[^/?#@]*@)?(\[[0-9a-fA-F:.]+\]|[^/?#:]*)(?::\d{1,5})?(?=[/?#]|$)")
_USER = re.compile(r"tg://user\?id=(\d+)")


class WrongLinkError(ValueError):
    """Says why, in Telegram's words."""


def user_of_link(url: str) -> int | None:
    found = _USER.fullmatch(url)
    return int(found[1]) if found else None


def check_link(url: str, *, https_only: bool = False) -> str:
    """The address as Telegram keeps it: with a scheme, and a slash after a bare host."""
    scheme, rest = _split(url)
    if https_only and scheme != "https":
        raise WrongLinkError("Only HTTPS links are allowed")
    if scheme in {"tg", "ton", "tonsite"}:
        return url
    if scheme not in {"http", "https"}:
        raise WrongLinkError("Unsupported URL protocol")
    host = _host(rest)
    slash = "/" if rest.endswith(host) and "/" not in rest else ""
    return f"{scheme}://{rest}{slash}"


def _split(url: str) -> tuple[str, str]:
    found = _SCHEME.match(url.strip())
    return (found[1].lower(), found[2]) if found else ("http", url.strip())


def _host(rest: str) -> str:
    found = _HOST.match(rest)
    host = found[1] if found else rest
    if not host:
        raise WrongLinkError("URL host is empty")
    wrong = found is None or re.search(r"[\s<>\"]", host) or re.search(r"[\s\x00-\x1f]", rest)
    if wrong or ("." not in host and not host.startswith("[")):
        raise WrongLinkError("Wrong HTTP URL")
    return host
