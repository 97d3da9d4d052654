"""`briefings serve`: the preview."""

from pathlib import Path

import click

from briefings.cli import options
from briefings.cli.configuration import found
from briefings.cli.session import Session
from briefings.settings import Edition


@click.command(short_help="Show the site while it is being written.")
@options.config_file
@options.edition
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on: this machine's own.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Port; 0: a free one.")
@click.option("--livereload/--no-livereload", default=True, help="Show each edit at once.  [default: livereload]")
@click.option("--open", "open_browser", is_flag=True, help="Open it in the browser.")
@click.option("--anywhere", is_flag=True, help="Allow a --host that others can reach. They would read drafts.")
@options.output
@click.pass_obj
def serve(
    session: Session,
    config_file: Path | None,
    edition: Edition | None,
    host: str,
    port: int,
    livereload: bool,
    open_browser: bool,
    anywhere: bool,
) -> None:
    """Show the site while it is being written. A page is made when it is asked for; an edit shows at once.

    Problems stand in the page, with their lines. Ctrl-C ends it.

    \b
    Examples:
      briefings serve --open
      briefings serve --edition internal
      briefings serve --port 0 --no-livereload
    """
    file = found(config_file)
    from briefings.preview import serve as serve_site

    serve_site(
        file,
        host=host,
        port=port,
        edition=edition,
        livereload=livereload,
        open_browser=open_browser,
        anywhere=anywhere,
        ready=lambda address: session.remark(f"{address}  (Ctrl-C ends it)"),
    )
