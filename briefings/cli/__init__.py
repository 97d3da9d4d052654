"""The command line: options in, problems and files out. The only package that imports click."""

from briefings.cli.application import application, main

__all__ = ["application", "main"]
