"""Quotes, excerpts and figures held against the desk's archived copies of their sources.

Nothing here is imported by a page: a build knows the results from the evidence ledger alone. The only home of
`pypdf` and `warcio`, which the extra `evidence` installs.
"""
