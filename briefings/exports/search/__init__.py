"""The site's own search: an index in many small files, of which a reader loads a few.

`write_index` makes the files, the scripts in `templates/components/search/page/` read them in the browser, and
`Reader` reads them here in the same way, for tests and measurements.
"""

from briefings.exports.search.choosing import Wanted
from briefings.exports.search.lookup import Result
from briefings.exports.search.reading import Found, Reader
from briefings.exports.search.record import SearchRecord
from briefings.exports.search.writing import as_script, write_index

__all__ = ["Found", "Reader", "Result", "SearchRecord", "Wanted", "as_script", "write_index"]
