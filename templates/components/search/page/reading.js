// Reading the index that briefings.exports.search writes, a few small files for each query. reading.py, matching.py,
// choosing.py and lookup.py there say why each step is as it is, and tests compare the two.
(function () {
  "use strict";

  const search = window.briefingsSearch;

  const WEIGHTS = [0, 1, 1.5, 2, 2.5, 3, 3.5, 4, 6, 7, 8, 9.5, 11, 14, 18];
  const EXACT = 1, FORM = 0.6, PREFIX = 0.5, TYPO = 0.25, BEGINNING = 0.15;
  const PAGE = 10, MOST_FILES = 4, MOST_TYPOS = 3, MOST_CUT = 3, MOST_RESTS = 8, SHORTEST = 4, MORE_WORDS = 10000000, CALLED = MORE_WORDS;

  // `load` takes the name of a file without its ending and promises its content.
  async function open(load) {
    const manifest = await load("manifest");
    if (manifest.version !== 2) throw new Error("an index of another version");

    function overlapping(firsts, start) {
      const place = function (key) {
        let low = 0, high = firsts.length;
        while (low < high) {
          const middle = (low + high) >> 1;
          if (firsts[middle] <= key) low = middle + 1; else high = middle;
        }
        return low - 1;
      };
      const numbers = [];
      for (let number = Math.max(place(start), 0); number <= place(start + "\uffff"); number++) numbers.push(number);
      return numbers;
    }

    // Calls `visit` with one file after the other until it returns true: most often the first has all.
    async function files(name, start, visit) {
      const place = manifest[name];
      let left = MOST_FILES;
      const parts = place.files ? [null] : overlapping(place.directories, start);
      for (const part of parts) {
        const firsts = part === null ? place.files : await load(name + "/directory-" + part);
        for (const number of overlapping(firsts, start)) {
          if (left-- === 0) return;
          if (visit(await load(name + "/" + (number + (part || 0) * manifest.perDirectory)))) return;
        }
      }
    }

    async function valueOf(name, key) {
      let value = null;
      await files(name, key, function (file) {
        const at = file.keys.indexOf(key);
        if (at >= 0) value = file.entries[at];
        return true;
      });
      return value;
    }

    function entryOf(term) { return valueOf("words", term); }

    async function formsOf(word) {
      const stem = search.stem(word);
      return (await valueOf("forms", stem) || [stem]).filter(function (form) { return !form.startsWith(word); });
    }

    async function lookUp(word, deep) {
      const found = { exact: null, longer: [], best: null };
      let visited = 0;
      await files("words", word, function (file) {
        visited++;
        for (let at = 0; at < file.keys.length; at++) {
          const key = file.keys[at];
          if (!key.startsWith(word)) continue;
          if (key === word) found.exact = file.entries[at];
          else if (!key.endsWith("*")) found.longer.push(file.entries[at]);
          else if (!found.best) {
            found.best = file.entries[at];
            if (!deep) return true;
          }
        }
        return false;
      });
      if (deep && visited < MOST_FILES) found.best = null;
      return found;
    }

    async function typos(word) {
      const letters = Array.from(word), half = letters.length >> 1, found = new Map();
      const take = function (turn) {
        return function (file) {
          file.keys.forEach(function (key, at) {
            const meant = turn(key);
            if (search.isOneTypo(word, meant)) found.set(meant, Number(file.common[at]));
          });
        };
      };
      const same = function (key) { return key; };
      const first = letters.slice(0, half).join("");
      const swapped = letters.slice(0, half - 1).join("") + letters[half];
      for (const start of new Set([first, swapped])) await files("beginnings", start, take(same));
      await files("endings", search.reversed(letters.slice(half).join("")), take(search.reversed));
      return Array.from(found.keys()).sort(function (one, other) {
        return found.get(other) - found.get(one) || (one < other ? -1 : 1);
      }).slice(0, MOST_TYPOS);
    }

    function visitPostings(entry, visit) {
      let level = 0, number = 0;
      for (const one of Array.isArray(entry) ? entry : entry.best) {
        if (one < 0) { level = -one; number = 0; continue; }
        number += one;
        visit(number, level);
      }
    }

    function take(match, entry, quality) {
      visitPostings(entry, function (number, level) {
        const weight = WEIGHTS[level] * quality;
        if (weight > (match.weights.get(number) || 0)) match.weights.set(number, weight);
      });
    }

    function takeWord(match, entry, quality) {
      take(match, entry, quality);
      if (!Array.isArray(entry)) match.rests.push(entry.rest);
    }

    function takeLonger(match, found, quality, deep) {
      for (const entry of found.longer) {
        take(match, entry, quality);
        if (Array.isArray(entry)) continue;
        if (deep && match.rests.length < MOST_RESTS) match.rests.push(entry.rest);
        else match.more = true;
      }
      if (found.best) {
        take(match, found.best, quality);
        match.more = match.more || !Array.isArray(found.best);
      }
    }

    async function matchOf(word, asWritten, deep) {
      const match = { word: word, weights: new Map(), of: 0, rests: [], more: false, exact: false, meant: [], alone: asWritten };
      const forms = asWritten ? [] : formsOf(word);
      const found = await lookUp(word, deep);
      if (found.exact) {
        match.exact = true;
        takeWord(match, found.exact, EXACT);
        match.of = Array.isArray(found.exact) ? match.weights.size : found.exact.of;
      }
      if (!asWritten) {
        takeLonger(match, found, PREFIX, deep);
        for (const form of await forms) {
          match.meant.push(form);
          takeWord(match, await entryOf(form) || [], FORM);
        }
        if (!match.weights.size && Array.from(word).length >= SHORTEST) await takeLikely(match, word);
      }
      match.of = match.of || match.weights.size;
      match.narrows = !match.rests.length && (match.exact || !match.more);
      return match;
    }

    async function takeLikely(match, word) {
      const letters = Array.from(word);
      match.meant = await typos(word);
      for (const meant of match.meant) take(match, await entryOf(meant) || [], TYPO);
      for (let length = letters.length - 1; length >= Math.max(SHORTEST, letters.length - MOST_CUT); length--) {
        if (match.weights.size) return;
        match.start = letters.slice(0, length).join("");
        takeLonger(match, await lookUp(match.start, false), BEGINNING, false);
      }
    }

    async function rest(first, part) {
      let number = 0;
      return (await load("rest/" + (first + part))).map(function (step) { return (number += step); });
    }

    async function rests(first, most, visit) {
      const parts = Math.min(Math.ceil(manifest.records / manifest.perRest), most);
      for (let part = 0; part < parts; part++) (await rest(first, part)).forEach(visit);
    }

    async function baseOf(matches, whole) {
      const narrow = matches.find(function (match) { return match.narrows; });
      if (narrow) return narrow;
      const base = matches.reduce(function (best, match) {
        const later = !match.rests.length - !best.rests.length || match.of - best.of;
        return later < 0 ? match : best;
      });
      if (whole || matches.length > 1) {
        for (const first of base.rests) {
          await rests(first, whole ? MOST_FILES : 1, function (number) {
            if (!base.weights.has(number)) base.weights.set(number, WEIGHTS[1]);
          });
        }
      }
      return base;
    }

    function scoresOf(numbers, matches) {
      const scores = new Map();
      for (const number of numbers) scores.set(number, 0);
      for (const match of matches) {
        const rarity = Math.log(1 + manifest.records / Math.max(match.of, 1));
        for (const number of numbers) {
          const weight = match.weights.get(number);
          if (weight) scores.set(number, scores.get(number) + Math.floor(rarity * weight * 1000 + 0.5));
        }
      }
      return scores;
    }

    async function allWords(matches, whole) {
      const missing = matches.filter(function (match) { return !match.weights.size; });
      if (missing.length) {
        return { scores: new Map(), total: 0, more: false, missing: missing.map(function (match) { return match.word; }) };
      }
      const base = await baseOf(matches, whole);
      let numbers = Array.from(base.weights.keys());
      for (const match of matches) {
        if (match.narrows) numbers = numbers.filter(function (number) { return match.weights.has(number); });
      }
      for (const match of matches) {
        if (match === base || !match.rests.length) continue;
        const unknown = numbers.filter(function (number) { return !match.weights.has(number); });
        const parts = new Set(unknown.map(function (number) { return Math.floor(number / manifest.perRest); }));
        for (const part of Array.from(parts).sort(function (a, b) { return a - b; }).slice(0, MOST_FILES)) {
          for (const first of match.rests) {
            const others = new Set(await rest(first, part));
            for (const number of unknown) if (others.has(number)) match.weights.set(number, WEIGHTS[1]);
          }
        }
        numbers = numbers.filter(function (number) { return match.weights.has(number); });
      }
      const alone = matches.length === 1;
      return {
        scores: scoresOf(numbers, matches), total: alone ? base.of : 0,
        more: base.more && (alone || !base.narrows), missing: []
      };
    }

    function someWords(matches) {
      const having = matches.filter(function (match) { return match.weights.size; });
      const numbers = new Set(having.flatMap(function (match) { return Array.from(match.weights.keys()); }));
      const scores = scoresOf(numbers, having);
      for (const number of numbers) {
        const words = having.filter(function (match) { return match.weights.has(number); }).length;
        scores.set(number, scores.get(number) + MORE_WORDS * words);
      }
      return scores;
    }

    async function resultOf(number) {
      const file = await load("results/" + Math.floor(number / manifest.perResults));
      return file[number % manifest.perResults];
    }

    // All records that have a term, whatever it takes.
    async function numbersOf(term) {
      const entry = await entryOf(term), numbers = new Set();
      if (!entry) return numbers;
      visitPostings(entry, function (number) { numbers.add(number); });
      if (entry.rest !== undefined) await rests(entry.rest, Infinity, numbers.add.bind(numbers));
      return numbers;
    }

    async function days(since, until) {
      const days = await load("days");
      let day = Date.parse(days.newest), number = 0, first = -1, last = -1;
      days.records.forEach(function (count, at) {
        if (at) day -= days.steps[at - 1] * 86400000;
        const iso = new Date(day).toISOString().slice(0, 10);
        if ((!until || iso <= until) && (!since || iso >= since)) {
          if (first < 0) first = number;
          last = number + count;
        }
        number += count;
      });
      return { has: function (number) { return number >= first && number < last; } };
    }

    // What was chosen, as [name, set of records].
    async function narrowing(wanted) {
      const allowed = [];
      for (const name of Object.keys(wanted.values)) {
        const sets = await Promise.all(wanted.values[name].map(function (value) { return numbersOf("@" + name + "=" + value); }));
        if (sets.length) allowed.push([name, { has: function (number) { return sets.some(function (set) { return set.has(number); }); } }]);
      }
      if (wanted.since || wanted.until) allowed.push(["days", await days(wanted.since, wanted.until)]);
      return allowed;
    }

    // How many of the records have each value of a facet, as [place, count]; what was chosen in it does not count.
    async function counted(facet, numbers, allowed) {
      const others = allowed.filter(function (one) { return one[0] !== facet; });
      const counts = new Map(), columns = new Map();
      for (const number of numbers) {
        if (!others.every(function (one) { return one[1].has(number); })) continue;
        const part = Math.floor(number / manifest.perColumn);
        if (!columns.has(part)) columns.set(part, await load("facets/" + facet + "-" + part));
        const held = columns.get(part)[number % manifest.perColumn];
        for (const place of Array.isArray(held) ? held : held ? [held] : []) counts.set(place, (counts.get(place) || 0) + 1);
      }
      return counts;
    }

    // A value of a facet by its place, the commonest at 1: [value, name, how many records have it].
    async function valueAt(facet, place) {
      const file = await load("facets/" + facet + "-values-" + Math.floor((place - 1) / manifest.perValues));
      return file[(place - 1) % manifest.perValues];
    }

    // What a value is called.
    async function nameOf(facet, value) {
      const entry = await entryOf("@" + facet + "=" + value);
      return entry && entry.name || value;
    }

    async function wordsOf(query, whole) {
      const ways = search.readings(query), exact = search.quoted(query), scores = new Map(), matches = [];
      let total = 0, more = false, missing = [], partial = false, last = [];
      for (const way of ways) {
        last = await Promise.all(way.map(function (word) { return matchOf(word, exact.has(word), whole); }));
        matches.push.apply(matches, last);
        const answer = await allWords(last, whole);
        for (const [number, score] of answer.scores) scores.set(number, Math.max(score, scores.get(number) || 0));
        total = Math.max(total, answer.total);
        more = more || answer.more;
        missing = answer.missing;
      }
      if (!scores.size && last.length) {
        someWords(last).forEach(function (score, number) { scores.set(number, score); });
        partial = scores.size > 0;
        more = false;
      }
      const called = ways.length ? ways[ways.length - 1] : [];
      // The records of which a name of several words is the whole query.
      if (called.length > 1) {
        for (const number of await numbersOf("=" + called.join(" "))) scores.set(number, (scores.get(number) || 0) + CALLED);
      }
      total = Math.max(total, scores.size);
      return {
        words: ways.length > 0, scores: scores, total: total, more: more && total < manifest.records,
        partial: partial, missing: missing, matches: matches
      };
    }

    // Promises what a query finds; `page(skip)` of it promises the results from there, the best first, and
    // `counts(facet)` how many there are with each value. `whole` looks for all records of common words too, to count.
    async function find(query, wanted, whole) {
      wanted = wanted || { values: {} };
      const allowed = await narrowing(wanted);
      const answer = await wordsOf(query, whole || allowed.length > 0 || wanted.byDate);
      const scores = answer.scores;
      if (!answer.words && allowed.length) for (let number = 0; number < manifest.records; number++) scores.set(number, 0);
      const order = Array.from(scores.keys()).filter(function (number) {
        return allowed.every(function (one) { return one[1].has(number); });
      }).sort(function (one, other) {
        return (wanted.byDate ? 0 : scores.get(other) - scores.get(one)) || one - other;
      });
      return {
        total: allowed.length ? order.length : answer.total, listed: order.length,
        before: answer.words ? answer.total : 0,
        more: answer.more, partial: answer.partial, missing: answer.missing, matches: answer.matches,
        page: function (skip) { return Promise.all(order.slice(skip, skip + PAGE).map(resultOf)); },
        counts: function (facet) { return counted(facet, scores.keys(), allowed); }
      };
    }

    return { find: find, facets: manifest.facets, valueAt: valueAt, nameOf: nameOf };
  }

  search.open = open;
})();
