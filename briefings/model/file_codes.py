"""What can be wrong with a file as a whole, and with the content folder."""

from briefings.model.code import ADVICE, ERROR, WARNING, Code, group

READING = group(
    Code(
        "missing-file",
        ERROR,
        "A file that a record names, or that was there a moment ago, is not there.",
        "What cannot be read cannot be published.",
    ),
    Code(
        "unreadable-file", ERROR, "A file cannot be read.", "A record that is left out would change the site silently."
    ),
    Code(
        "outside-link", ERROR, "A symbolic link leaves the content folder.", "It could publish any file of the machine."
    ),
    Code(
        "too-large",
        ERROR,
        "A file is larger than 1 MB (a map layer: 5 MB, a picture: 20 MB).",
        "A limit keeps a bad file from stopping the desk.",
    ),
    Code("not-utf8", ERROR, "A file is not UTF-8.", "Names in other scripts would come out wrong."),
    Code(
        "byte-order-mark",
        ERROR,
        "A file starts with a byte order mark.",
        "The same content would have different bytes.",
    ),
    Code("line-ends", ERROR, "A file has line ends other than LF.", "Every line would show as changed in the history."),
    Code("empty-file", ERROR, "A YAML file says nothing.", "An emptied file may be an accident."),
    Code("tab", ERROR, "A tab stands in the indentation.", "YAML indents with spaces alone."),
    Code("yaml-syntax", ERROR, "The file is not YAML.", "Nothing in the file can be read."),
    Code("yaml-character", ERROR, "A control character stands in the file.", "YAML does not allow it."),
    Code("second-document", ERROR, "A file holds a second YAML document.", "What follows `---` would be lost."),
    Code("alias", ERROR, "An anchor or an alias is used.", "A few lines of aliases can fill the memory."),
    Code("tag", ERROR, "A YAML tag is used.", "Types follow from the field; tags can run code elsewhere."),
    Code(
        "hidden-words",
        ERROR,
        "A `#` right before a word hides the rest of a line.",
        "YAML takes it for a comment, and the words would be lost silently.",
    ),
    Code("bad-key", ERROR, "A key is not a word.", "Only words name fields and ids."),
    Code(
        "duplicate-key",
        ERROR,
        "A key stands twice in one mapping.",
        "The parser would keep the last and lose the first.",
    ),
    Code(
        "too-deep",
        ERROR,
        "Values are nested more than 32 deep.",
        "No record needs it, and deep nesting can stop the program.",
    ),
    Code(
        "too-many-values",
        ERROR,
        "A file holds more than 200,000 values.",
        "A limit keeps a bad file from stopping the desk.",
    ),
)

LAYERS = group(
    Code(
        "bad-layer",
        ERROR,
        "A GeoJSON file below layers/ is none that a map can draw.",
        "A line that is left out would change the map silently.",
    ),
    Code("unclosed-ring", ERROR, "The ring of an area in a layer is not closed.", "What lies inside is not certain."),
    Code(
        "unknown-layer-reference",
        ERROR,
        "A layer names a source or situation that does not exist.",
        "A line on a map is a statement, and somebody makes it.",
    ),
    Code(
        "layer-without-outline",
        ADVICE,
        "A layer of divisions holds no area with a P-code.",
        "Places find their outline by it; the lines are drawn all the same.",
    ),
)

CHANGES = group(
    Code(
        "unnoted-change",
        ERROR,
        "Facts of a published briefing differ from an earlier state, and no new note of kind major or correction "
        "says so.",
        "Who read the earlier state would never learn of it. Told by `briefings check --against REF` alone.",
    ),
    Code(
        "minor-note-on-a-fact",
        ERROR,
        "The new note of a briefing is minor, and facts changed.",
        "Nobody who follows the briefing is told of a minor change. Told by `briefings check --against REF` alone.",
    ),
)

HISTORY = group(
    Code(
        "shallow-history",
        WARNING,
        "The repository was cloned without all of its past, so that the site has no versions.",
        "Addresses of versions that readers were given would lead nowhere. Told by builds alone.",
    ),
)

SITE = group(
    Code(
        "own-index",
        ERROR,
        "The content folder has its own index.md or README.md.",
        "The home page is generated; both cannot be at /.",
    ),
    Code("no-content", ERROR, "The content folder has no YAML file.", "There is nothing to publish."),
    Code(
        "archived-media",
        ERROR,
        "A record shows the desk's archived copy of a source.",
        "Archived copies are never published.",
    ),
    Code("media-without-credit", WARNING, "A picture or file has no credit.", "Readers must know whose work they see."),
)
