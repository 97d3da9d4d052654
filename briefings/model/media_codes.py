"""What can be wrong with a picture or another file that a record shows."""

from briefings.model.code import ERROR, WARNING, Code, group

MEDIA = group(
    Code(
        "unfit-picture",
        ERROR,
        "A picture is damaged, is not what its name says, or has a format that is not published.",
        "What it hides (place, time, device, author) cannot be taken out of it.",
    ),
    Code(
        "active-drawing",
        ERROR,
        "An SVG drawing holds scripts, pages, pictures or addresses outside of it.",
        "Whoever opens it would run or load what nobody here has read.",
    ),
    Code(
        "active-file",
        ERROR,
        "A record shows a file that a browser would run: a page, a script, a style sheet.",
        "It would act in the name of the site.",
    ),
    Code(
        "hidden-data",
        WARNING,
        "A record shows a file that is no picture.",
        "It is published as it is, with what it says of who made it, where and when.",
    ),
    Code(
        "large-picture",
        WARNING,
        "A picture has more than 500 kB.",
        "Readers on a bad connection wait for it, or pay for it.",
    ),
)
