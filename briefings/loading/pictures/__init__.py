"""Pictures without their hidden data: where, when, by whom and with what they were made.

Lossless: segments are left out, and what is seen is not written anew. What stays is fixed for each format by a list of
what a browser needs to draw; everything else goes, known or not.
"""

from briefings.loading.pictures.reading import clean_picture, is_picture, load_pictures

__all__ = ["clean_picture", "is_picture", "load_pictures"]
