"""Maps: which places a page speaks of, how exactly each is known, and the lines that show it.

Everything is drawn when the site is built: the base from `world.json`, made by `tools/make_world.py`.
"""
