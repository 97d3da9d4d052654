"""What the preview adds of its own: the script that waits for an edit, and the page that shows problems."""

from html import escape

RELOAD_SCRIPT = b"""\
// Waits for the next state of the site and shows it. Hidden pages wait until they are looked at.
(function () {
  "use strict";
  var own = new URL(document.currentScript.src);
  var since = own.searchParams.get("since");
  var address = new URL("changes?since=" + encodeURIComponent(since), own);
  var request = null;
  function ask() {
    if (request || document.visibilityState !== "visible") return;
    request = new AbortController();
    fetch(address, { signal: request.signal, cache: "no-store" })
      .then(function (answer) { return answer.ok ? answer.text() : Promise.reject(answer.status); })
      .then(function (now) {
        request = null;
        if (now !== since) location.reload(); else ask();
      })
      .catch(function () { request = null; setTimeout(ask, 1000); });
  }
  document.addEventListener("visibilitychange", function () {
    if (document.visibilityState === "visible") ask(); else if (request) request.abort();
  });
  addEventListener("pagehide", function () { if (request) request.abort(); });
  addEventListener("pageshow", ask);
  ask();
})();
"""

PROBLEMS_STYLE = b"""\
:root { color-scheme: light dark; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.4rem; }
pre { overflow-x: auto; padding: .75rem 1rem; border-left: .25rem solid #b3261e; background: #8881;
      font: .9rem/1.45 ui-monospace, monospace; white-space:pre;overflow-x:auto; }
"""


def problem_page(what: str, stylesheet: str, is_html: bool) -> bytes:
    """A whole page around the problems: a finished fragment with a heading of its own, or plain words."""
    inside = what
    if not is_html or "<h1" not in what:
        inside = "<h1>The site cannot be shown yet</h1>\n"
        inside += what if is_html else f"<pre>{escape(what)}</pre>"
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<title>Problems in the content</title>\n"
        f'<link rel="stylesheet" href="{escape(stylesheet)}">\n</head>\n<body>\n<main>\n'
        f"{inside}\n</main>\n</body>\n</html>\n"
    ).encode()
