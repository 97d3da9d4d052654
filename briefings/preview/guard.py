"""Who may read the preview: the browser of the person at this machine, showing this site and no other.

Drafts and embargoed records stand in it. A page of the open web can make a browser ask 127.0.0.1 (DNS
rebinding sends its own name as `Host`; a script of it says `Sec-Fetch-Site: cross-site`), so both are read.
"""

import ipaddress
import re
from collections.abc import Mapping
from typing import Any

from briefings.errors import UsageError

_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[^:\[\]/@\s]+)(:[0-9]{1,5})?", re.IGNORECASE)
_LOOPBACK_NAMES = ("localhost", "127.0.0.1", "[::1]")

SAFETY = (
    ("Cache-Control", "no-store"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("X-Frame-Options", "DENY"),
)
"""Headers of every answer. There is no `Access-Control-Allow-Origin` among them, and must not be."""

CONTENT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'"
)


def is_loopback(host: str) -> bool:
    """Whether an address to listen on is reached from this machine alone."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def refuse_public(host: str) -> None:
    """`UsageError` for an address that others can reach."""
    if not is_loopback(host):
        raise UsageError(
            f"the preview does not listen on {host}: it shows drafts, and others could read them",
            "use 127.0.0.1; `briefings serve` has an option for a network that you trust",
        )


def allowed_hosts(listening_on: str) -> frozenset[str]:
    """The names under which a browser may ask, in lower case, IPv6 in brackets."""
    own = f"[{listening_on}]" if ":" in listening_on and not listening_on.startswith("[") else listening_on
    return frozenset((*_LOOPBACK_NAMES, own.lower()))


def refusal(environ: Mapping[str, Any], hosts: frozenset[str]) -> str | None:
    """The status line with which a request is turned away, or None."""
    if environ.get("REQUEST_METHOD") not in ("GET", "HEAD"):
        return "405 Method Not Allowed"
    host = _HOST.fullmatch(environ.get("HTTP_HOST", ""))
    if host is None:
        return "400 Bad Request"
    if host[1].lower() not in hosts:
        return "421 Misdirected Request"
    if not str(environ.get("PATH_INFO", "")).startswith("/"):
        return "400 Bad Request"
    site = environ.get("HTTP_SEC_FETCH_SITE", "none")
    is_visit = environ.get("HTTP_SEC_FETCH_MODE") == "navigate" and (
        environ.get("HTTP_SEC_FETCH_DEST", "document") == "document"
    )
    if site not in ("same-origin", "none") and not is_visit:
        return "403 Forbidden"
    return None
