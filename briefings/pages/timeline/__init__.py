"""Timelines: of the whole site, and of a situation, an actor or a place.

A timeline is a list under headings of years, months and days; what is drawn beside it says nothing that the list does
not say in words.
"""
