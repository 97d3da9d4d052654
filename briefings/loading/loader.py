"""Tree -> corpus and problems: every YAML file, every record, everything that is wrong, in one run."""

from dataclasses import dataclass, field

from briefings.loading import nodes, reader
from briefings.loading.decoder import decode
from briefings.loading.tree import Tree, Unreadable
from briefings.model.corpus import SHELVES, Corpus, corpus_of
from briefings.model.problem import Place, Problem, Spot
from briefings.model.record import Record
from briefings.model.reference import Kind
from briefings.model.scalars import id_problem
from briefings.model.suggestion import closest

SUFFIXES = reader.SUFFIXES


@dataclass(frozen=True, slots=True)
class Load:
    """What was loaded, and what is wrong with it."""

    corpus: Corpus
    problems: tuple[Problem, ...]
    broken: dict[str, Kind | None] = field(default_factory=dict)
    """Ids of records that are lost: known by name, so that who refers to them is not blamed.

    None: the id stands twice, and nobody can tell which record is meant, so that neither is taken.
    """
    incomplete: bool = False
    """A file could not be read at all: ids that are not there may be in it."""


def load(tree: Tree) -> Load:
    """Load all YAML files of a tree. Never raises for their content."""
    loading = _Loading()
    for path in tree.paths():
        if reader.is_yaml(path):
            loading.file(tree, path)
    loading.drop_doubled()
    corpus = corpus_of(iter(loading.records.values()), loading.files)
    return Load(corpus, tuple(loading.problems), loading.broken, loading.incomplete)


class _Loading:
    """What has been found so far, over all files."""

    def __init__(self) -> None:
        self.records: dict[str, Record] = {}
        self.files: dict[str, str] = {}
        self.broken: dict[str, Kind | None] = {}
        self.first: dict[str, Spot] = {}
        self.doubled: set[str] = set()
        self.problems: list[Problem] = []
        self.incomplete = False

    def file(self, tree: Tree, path: str) -> None:
        try:
            _refuse_unwritable(path)
            reading = reader.read(path, tree.read(path, reader.MAX_BYTES))
        except Unreadable as error:
            self.incomplete = True
            place = Place(_shown(path), 1, 1)
            self.problems.append(Problem(error.code, str(error), Spot(path), error.hint, place=place))
            return
        self.problems += reading.problems
        if reading.top is None:
            self.incomplete |= any(problem.code != "empty-file" for problem in reading.problems)
        elif isinstance(reading.top, nodes.Mapping):
            for shelf, value in reading.top.pairs:
                self._shelf(path, shelf.text, value)
        else:
            hint = "start with a kind and an id: `actors:`, then an indented id, then its fields"
            self.problems.append(Problem("wrong-shape", "the file is not a mapping", Spot(path), hint))
            self.incomplete = True

    def drop_doubled(self) -> None:
        """Take neither record of an id that stands twice: which file comes first must decide nothing."""
        for record_id in sorted(self.doubled):
            self.broken[record_id] = None
            self.records.pop(record_id, None)
            self.files.pop(record_id, None)

    def _shelf(self, path: str, shelf: str, value: nodes.Node) -> None:
        if shelf not in SHELVES:
            hint = closest(shelf, list(SHELVES)) or f"the kinds are: {', '.join(SHELVES)}"
            spot = Spot(path, (shelf,), on_key=True)
            self.incomplete = True
            self.problems.append(Problem("unknown-kind", f'there is no kind "{shelf}"', spot, hint))
        elif isinstance(value, nodes.Mapping):
            for name, record in value.pairs:
                self._record(path, shelf, name.text, record)
        elif not (isinstance(value, nodes.Scalar) and value.absent):
            self.incomplete = True
            message = f'"{shelf}" is not a mapping of ids to records'
            hint = "write each record below, indented: its id and a colon, then its fields"
            self.problems.append(Problem("wrong-shape", message, Spot(path, (shelf,)), hint))

    def _record(self, path: str, shelf: str, record_id: str, node: nodes.Node) -> None:
        spot = Spot(path, (shelf, record_id), on_key=True)
        if problem := id_problem(record_id):
            hint = "use small letters a-z, digits and single hyphens: river-authority"
            self.problems.append(Problem("bad-id", problem, spot, hint))
            self.broken[record_id] = SHELVES[shelf].kind_name
            return
        if record_id in self.first:
            message = f'the id "{record_id}" stands here a second time'
            hint = "give one of them another id: ids are unique over all kinds and files"
            self.problems.append(Problem("duplicate-id", message, spot, hint, (self.first[record_id],)))
            self.doubled.add(record_id)
        self.first.setdefault(record_id, spot)
        model = SHELVES[shelf]
        value = nodes.plain(node)
        if not isinstance(value, dict):
            hint = "write its fields below, indented"
            message = f'the {model.kind_name} "{record_id}" is not a mapping'
            self.problems.append(Problem("wrong-shape", message, Spot(path, spot.keys), hint))
            self.broken[record_id] = model.kind_name
            return
        decoded = decode(model, path, record_id, value)
        if isinstance(decoded, list):
            self.problems += decoded
            self.broken[record_id] = model.kind_name
        else:
            self.records[record_id] = decoded
            self.files[record_id] = path


def _shown(path: str) -> str:
    """The path with the bytes that are not UTF-8 escaped, so that it can be printed."""
    return path.encode("utf-8", "backslashreplace").decode()


def _refuse_unwritable(path: str) -> None:
    if _shown(path) != path:
        raise Unreadable("unreadable-file", f"the name of {_shown(path)} is not UTF-8", "rename the file")
