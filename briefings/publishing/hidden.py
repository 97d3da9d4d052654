"""What the operator keeps at the top of a site and no build makes: `.git`, `.nojekyll`, `.htaccess`, `.well-known`."""

import shutil
from pathlib import Path


def copy_hidden_files(live: Path, new: Path) -> None:
    """`.nojekyll`, `.htaccess` and their like are the operator's: the new release has them from its first moment."""
    for entry in sorted(live.iterdir()):
        if entry.name.startswith(".") and not entry.is_dir() and not (new / entry.name).exists():
            shutil.copy2(entry, new / entry.name, follow_symlinks=False)


def move_hidden_folders(old: Path, live: Path) -> None:
    """`.git` and its like go where the site is; also done before a build, for one that was killed right here."""
    if not live.is_dir():
        return
    for entry in sorted(old.iterdir()):
        there = live / entry.name
        if entry.name.startswith(".") and entry.is_dir() and not entry.is_symlink() and not there.exists():
            entry.rename(there)
