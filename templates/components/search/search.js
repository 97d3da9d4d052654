// The site's search. It reads the index that briefings.exports.search writes, a few small files for each query;
// folding.py, ranking.py and reading.py there say why each step is as it is, and tests compare the two.
(function () {
  "use strict";

  /* Folding: the same as folding.py. */

  const STRIPPED = new RegExp(
    "[\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7" +
    "\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u08d3-\\u08e1\\u08e3-\\u08ff" +
    "\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f\\ufe00-\\ufe0f" +
    "\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff" +
    "\\u0640\\u0621'`\\u00b4\\u02b9-\\u02bf\\u02c8\\u02ee\\u055a\\u05f3\\u07f4\\u07f5\\u2018-\\u201b\\u2032\\u2035\\ua78c\\uff07" +
    "\\u{e0100}-\\u{e01ef}]", "gu");
  const FROM = "ٱىیےېۍةھہەۃکڪךםןףץøłđðıħŧŋəґς٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹";
  const TO = "ايييييهههههككכמנפצolddihtneгσ01234567890123456789";
  const LETTERS = new Map([["ß", "ss"], ["æ", "ae"], ["œ", "oe"], ["þ", "th"]]);
  Array.from(FROM).forEach(function (letter, at) { LETTERS.set(letter, TO[at]); });
  const FOLDED = new RegExp("[" + Array.from(LETTERS.keys()).join("") + "]", "g");
  const DENSE = "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
  const SEGMENT = new RegExp("[" + DENSE + "]+|[^" + DENSE + "]+", "gu");
  const DENSE_START = new RegExp("^[" + DENSE + "]", "u");
  const HYPHEN = /[-\u2010\u05be]/;
  const GROUP = /[\p{L}\p{N}\p{M}]+(?:[-\u2010\u05be][\p{L}\p{N}\p{M}]+)*/gu;
  const ACRONYM = /(?<![\p{L}\p{N}_.])[\p{L}\p{Nl}\p{No}](?:\.[\p{L}\p{Nl}\p{No}])+(?![\p{L}\p{N}\p{M}_])/gu;
  const ARTICLES = ["وال", "بال", "فال", "كال", "ال", "لل"];
  const LONGEST_TERM = 40, MOST_WORDS = 10, SHORTEST_STEM = 3;

  function fold(text) {
    return text.normalize("NFKD").toLowerCase()
      .replace(STRIPPED, "").replace(FOLDED, function (letter) { return LETTERS.get(letter); });
  }

  function groups(folded) {
    const plain = folded.replace(ACRONYM, function (found) { return found.replace(/\./g, ""); });
    return (plain.match(GROUP) || []).map(function (found) { return found.split(HYPHEN); });
  }

  function cut(word) {
    return word.length <= LONGEST_TERM ? word : Array.from(word).slice(0, LONGEST_TERM).join("");
  }

  function withoutArticle(word) {
    for (const article of ARTICLES) {
      if (word.startsWith(article) && word.length - article.length >= SHORTEST_STEM) return word.slice(article.length);
    }
    return word;
  }

  function pairs(segment) {
    const letters = Array.from(segment);
    return letters.slice(1).map(function (letter, at) { return letters[at] + letter; });
  }

  function stored(segment) {
    if (DENSE_START.test(segment)) return pairs(segment).concat(Array.from(segment).slice(-1));
    return [cut(segment), cut(withoutArticle(segment))];
  }

  function indexTerms(chunk) {
    const terms = new Set();
    for (const parts of groups(fold(chunk))) {
      for (const word of parts.length > 1 ? parts.concat(parts.join("")) : parts) {
        for (const segment of word.match(SEGMENT)) stored(segment).forEach(terms.add, terms);
      }
    }
    return Array.from(terms);
  }

  function asked(word) {
    return word.match(SEGMENT).flatMap(function (segment) {
      const found = DENSE_START.test(segment) ? pairs(segment) : [];
      return found.length ? found : [cut(withoutArticle(segment))];
    });
  }

  function readings(query) {
    let ways = [[]], doubled = 0;
    for (const parts of groups(fold(query))) {
      const apart = parts.flatMap(asked);
      const choices = parts.length > 1 && doubled++ < 2 ? [asked(parts.join("")), apart] : [apart];
      ways = choices.flatMap(function (choice) { return ways.map(function (way) { return way.concat(choice); }); });
    }
    const distinct = new Map();
    for (const way of ways) {
      const words = Array.from(new Set(way)).slice(0, MOST_WORDS);
      if (words.length) distinct.set(words.join(" "), words);
    }
    return Array.from(distinct.values());
  }

  /* Spelling: the same as spelling.py. */

  function isOneTypo(word, other) {
    const mine = Array.from(word), theirs = Array.from(other);
    if (Math.abs(mine.length - theirs.length) > 1 || word === other) return false;
    let at = 0;
    while (at < Math.min(mine.length, theirs.length) && mine[at] === theirs[at]) at++;
    const rest = function (letters, from) { return letters.slice(at + from).join(""); };
    return rest(mine, 1) === rest(theirs, 0) || rest(mine, 0) === rest(theirs, 1) || rest(mine, 1) === rest(theirs, 1) ||
      (mine[at] === theirs[at + 1] && mine[at + 1] === theirs[at] && rest(mine, 2) === rest(theirs, 2));
  }

  function reversed(word) { return Array.from(word).reverse().join(""); }

  /* Reading the index: the same as reading.py and ranking.py. */

  const WEIGHTS = [0, 1, 1.5, 2, 2.5, 3, 3.5, 4, 6, 7, 8, 9.5, 11, 14, 18];
  const EXACT = 1, PREFIX = 0.5, TYPO = 0.25;
  const PAGE = 10, MOST_FILES = 4, MOST_TYPOS = 3, SHORTEST = 4, MORE_WORDS = 10000000, CALLED = MORE_WORDS;

  // `load` takes the name of a file without its ending and promises its content.
  async function open(load) {
    const manifest = await load("manifest");
    if (manifest.version !== 1) throw new Error("an index of another version");

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

    async function entryOf(term) {
      let entry = null;
      await files("words", term, function (file) {
        entry = file.entries[file.keys.indexOf(term)] || null;
        return true;
      });
      return entry;
    }

    async function lookUp(word) {
      let exact = null, entries = [];
      await files("words", word, function (file) {
        for (let at = 0; at < file.keys.length; at++) {
          const key = file.keys[at];
          if (!key.startsWith(word)) continue;
          if (key === word) exact = file.entries[at];
          else if (key.endsWith("*")) { entries = [file.entries[at]]; return true; }
          entries.push(file.entries[at]);
        }
        return false;
      });
      return { exact: exact, entries: entries };
    }

    async function typos(word) {
      const letters = Array.from(word), half = letters.length >> 1, found = new Map();
      const take = function (turn) {
        return function (file) {
          file.keys.forEach(function (key, at) {
            const meant = turn(key);
            if (isOneTypo(word, meant)) found.set(meant, Number(file.common[at]));
          });
        };
      };
      const same = function (key) { return key; };
      const first = letters.slice(0, half).join("");
      const swapped = letters.slice(0, half - 1).join("") + letters[half];
      for (const start of new Set([first, swapped])) await files("beginnings", start, take(same));
      await files("endings", reversed(letters.slice(half).join("")), take(reversed));
      return Array.from(found.keys()).sort(function (one, other) {
        return found.get(other) - found.get(one) || (one < other ? -1 : 1);
      }).slice(0, MOST_TYPOS);
    }

    function take(match, entry, quality) {
      let level = 0, number = 0;
      for (const one of Array.isArray(entry) ? entry : entry.best) {
        if (one < 0) { level = -one; number = 0; continue; }
        number += one;
        const weight = WEIGHTS[level] * quality;
        if (weight > (match.weights.get(number) || 0)) match.weights.set(number, weight);
      }
    }

    async function matchOf(word) {
      const match = { word: word, weights: new Map(), of: 0, rest: null, more: false, exact: false, meant: [] };
      const found = await lookUp(word);
      for (const entry of found.entries) {
        take(match, entry, PREFIX);
        match.more = match.more || !Array.isArray(entry);
      }
      if (found.exact) {
        match.exact = true;
        take(match, found.exact, EXACT);
        if (Array.isArray(found.exact)) match.of = found.exact.filter(function (one) { return one >= 0; }).length;
        else { match.of = found.exact.of; match.rest = found.exact.rest; }
      } else if (!match.weights.size && Array.from(word).length >= SHORTEST) {
        match.meant = await typos(word);
        for (const meant of match.meant) take(match, await entryOf(meant) || [], TYPO);
      }
      match.of = match.of || match.weights.size;
      match.narrows = match.rest === null && (match.exact || !match.more);
      return match;
    }

    async function rest(first, part) {
      let number = 0;
      return (await load("rest/" + (first + part))).map(function (step) { return (number += step); });
    }

    async function baseOf(matches) {
      const narrow = matches.find(function (match) { return match.narrows; });
      if (narrow) return narrow;
      const base = matches.reduce(function (best, match) {
        const later = (match.rest === null) - (best.rest === null) || match.of - best.of;
        return later < 0 ? match : best;
      });
      if (matches.length > 1 && base.rest !== null) {
        for (const number of await rest(base.rest, 0)) {
          if (!base.weights.has(number)) base.weights.set(number, WEIGHTS[1]);
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

    async function allWords(matches) {
      const missing = matches.filter(function (match) { return !match.weights.size; });
      if (missing.length) {
        return { scores: new Map(), total: 0, more: false, missing: missing.map(function (match) { return match.word; }) };
      }
      const base = await baseOf(matches);
      let numbers = Array.from(base.weights.keys());
      for (const match of matches) {
        if (match.narrows) numbers = numbers.filter(function (number) { return match.weights.has(number); });
      }
      for (const match of matches) {
        if (match === base || match.rest === null) continue;
        const unknown = numbers.filter(function (number) { return !match.weights.has(number); });
        const parts = new Set(unknown.map(function (number) { return Math.floor(number / manifest.perRest); }));
        for (const part of Array.from(parts).sort(function (a, b) { return a - b; }).slice(0, MOST_FILES)) {
          const others = new Set(await rest(match.rest, part));
          for (const number of unknown) if (others.has(number)) match.weights.set(number, WEIGHTS[1]);
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

    // The records of which a name of several words is the whole query.
    async function called(words) {
      const found = words.length > 1 ? await entryOf("=" + words.join(" ")) : null;
      const named = { weights: new Map() };
      if (found) take(named, found, EXACT);
      return named.weights.keys();
    }

    // Promises what a query finds; `page(skip)` of it promises the results from there, the best first.
    async function find(query) {
      const ways = readings(query), scores = new Map(), matches = [];
      let total = 0, more = false, missing = [], partial = false, last = [];
      for (const way of ways) {
        last = await Promise.all(way.map(matchOf));
        matches.push.apply(matches, last);
        const answer = await allWords(last);
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
      if (ways.length) {
        for (const number of await called(ways[ways.length - 1])) scores.set(number, (scores.get(number) || 0) + CALLED);
      }
      const order = Array.from(scores.keys()).sort(function (one, other) {
        return scores.get(other) - scores.get(one) || one - other;
      });
      const page = function (skip) { return Promise.all(order.slice(skip, skip + PAGE).map(resultOf)); };
      return {
        total: Math.max(total, order.length), listed: order.length, more: more, partial: partial,
        missing: missing, matches: matches, page: page
      };
    }

    return { find: find };
  }

  /* What the reader sees. */

  const PIECE = /[\p{L}\p{N}\p{M}\p{Cf}'`\u00b4\u02b9-\u02bf\u2018-\u201b\u2032]+/gu;
  const CHUNK = /\S+/g;
  const EXCERPT = 200, BEFORE = 60;

  function wordTest(matches) {
    const starts = matches.map(function (match) { return match.word; });
    const meant = new Set(matches.flatMap(function (match) { return match.meant; }));
    return function (term) {
      return meant.has(term) || starts.some(function (start) { return term.startsWith(start); });
    };
  }

  // Where the words of the query stand in a text, as [start, end] in order.
  function places(text, isWord) {
    const found = [];
    for (const chunk of text.matchAll(CHUNK)) {
      const before = found.length;
      for (const piece of chunk[0].matchAll(PIECE)) {
        const start = chunk.index + piece.index;
        if (DENSE_START.test(piece[0])) {
          // No spaces: mark each two characters that were asked for.
          for (let at = 0; at < piece[0].length; at++) {
            const two = fold(piece[0].slice(at, at + 2));
            if (two && isWord(two)) found.push([start + at, start + Math.min(at + 2, piece[0].length)]);
          }
        } else if (indexTerms(piece[0]).some(isWord)) found.push([start, start + piece[0].length]);
      }
      if (found.length === before && /[-.\u2010\u2011\u05be]/.test(chunk[0]) && indexTerms(chunk[0]).some(isWord)) {
        found.push([chunk.index, chunk.index + chunk[0].length]);
      }
    }
    return found;
  }

  // Only text nodes and marks are made of what the index says: markup in it stays text.
  function marked(parent, text, isWord) {
    let at = 0;
    for (const [start, end] of places(text, isWord)) {
      if (end <= at) continue;
      parent.append(text.slice(at, Math.max(start, at)));
      const mark = document.createElement("mark");
      mark.textContent = text.slice(Math.max(start, at), end);
      parent.append(mark);
      at = end;
    }
    parent.append(text.slice(at));
    return parent;
  }

  function excerptOf(text, isWord) {
    const first = places(text, isWord)[0];
    let start = first && first[0] > EXCERPT - BEFORE ? text.indexOf(" ", first[0] - BEFORE) + 1 : 0;
    if (first && start > first[0]) start = first[0];
    if (text.length - start <= EXCERPT) return (start ? "…" : "") + text.slice(start);
    const end = text.lastIndexOf(" ", start + EXCERPT);
    return (start ? "…" : "") + text.slice(start, end > start ? end : start + EXCERPT) + "…";
  }

  function element(name, className) {
    const made = document.createElement(name);
    made.className = className;
    return made;
  }

  function aliasOf(result, isWord) {
    const count = function (name) { return places(name, isWord).length; };
    const inTitle = count(result.title);
    return (result.names || []).find(function (name) { return count(name) > inTitle; });
  }

  function item(result, isWord, root, say) {
    const line = element("li", "search-result");
    const head = element("p", "search-result-head");
    const kind = element("span", "search-result-kind");
    kind.textContent = say("kind" + result.kind.charAt(0).toUpperCase() + result.kind.slice(1)) || result.kind;
    const link = element("a", "search-result-link");
    // Always below the root of the site: an address in the index cannot lead elsewhere.
    link.href = root + result.url.replace(/^[/\\]+/, "");
    link.dir = "auto";
    link.lang = result.language || "";
    head.append(kind, " ", marked(link, result.title, isWord));
    line.append(head);
    const alias = aliasOf(result, isWord);
    if (alias) {
      const also = element("p", "search-result-also");
      const name = document.createElement("bdi");
      also.append(say("also") + " ", marked(name, alias, isWord));
      line.append(also);
    }
    const context = result.context || "";
    const when = result.when && !context.includes(result.when) ? result.when : "";
    if (context || when) {
      const about = element("p", "search-result-context");
      about.dir = "auto";
      about.textContent = [context, when].filter(Boolean).join(" · ");
      line.append(about);
    }
    if (result.text) {
      const excerpt = element("p", "search-result-excerpt");
      excerpt.dir = "auto";
      excerpt.lang = result.language || "";
      line.append(marked(excerpt, excerptOf(result.text, isWord), isWord));
    }
    return line;
  }

  function loader(root) {
    const loaded = new Map();
    let version = "";
    return function load(name) {
      if (!loaded.has(name)) {
        // The manifest is asked for anew; the id in it keeps files of an older build out of the browser's cache.
        const manifest = name === "manifest";
        const promise = fetch(root + "search/" + name + ".json" + version, { cache: manifest ? "no-cache" : "default" })
          .then(function (answer) {
            if (!answer.ok) throw new Error(name + ": " + answer.status);
            return answer.json();
          })
          .then(function (content) {
            if (manifest) version = "?v=" + content.id;
            return content;
          });
        promise.catch(function () { loaded.delete(name); });
        loaded.set(name, promise);
      }
      return loaded.get(name);
    };
  }

  function start(page) {
    const root = document.documentElement.dataset.root || "../";
    const say = function (name, values) {
      return (page.dataset[name] || "").replace(/\{(\w+)\}/g, function (_, key) { return values[key]; });
    };
    const field = page.querySelector("#search-field");
    const status = page.querySelector("#search-status");
    const list = page.querySelector("#search-results");
    const next = page.querySelector("#search-next");
    const load = loader(root);
    let index = null, turns = 0, shown = 0, found = null, timer = 0;

    function told() {
      const words = found.missing.join(", ");
      const count = new Intl.NumberFormat(document.documentElement.lang || "en").format(found.total);
      const said = [];
      if (!found.total) said.push(say("none", { query: field.value.trim() }));
      else {
        if (found.partial) said.push(say("partial", {}));
        if (words) said.push(say("missing", { words: words }));
        said.push(found.more ? say("more", { n: count }) : found.total === 1 ? say("one", {}) : say("many", { n: count }));
      }
      return said.join(" ");
    }

    async function showPage(turn) {
      const results = await found.page(shown);
      if (turn !== turns) return;
      const isWord = wordTest(found.matches);
      if (!shown) list.replaceChildren();
      const items = results.map(function (result) { return item(result, isWord, root, say); });
      list.append.apply(list, items);
      shown += results.length;
      next.hidden = shown >= found.listed;
      return items[0];
    }

    async function run() {
      const turn = ++turns, query = field.value.trim();
      const address = new URL(location.href);
      if (query) address.searchParams.set("q", query); else address.searchParams.delete("q");
      if (address.href !== location.href) history.replaceState(null, "", address);
      try {
        if (!query) {
          list.replaceChildren();
          next.hidden = true;
          status.textContent = "";
          return;
        }
        index = index || await open(load);
        const answer = await index.find(query);
        if (turn !== turns) return;
        found = answer;
        shown = 0;
        await showPage(turn);
        if (turn === turns) status.textContent = told();
      } catch (error) {
        if (turn === turns) failed();
      }
    }

    function failed() {
      list.replaceChildren();
      next.hidden = true;
      status.textContent = say("failed", {});
    }

    function move(event) {
      const links = Array.from(list.querySelectorAll("a.search-result-link"));
      const at = links.indexOf(document.activeElement);
      if (event.key === "ArrowDown" && (at >= 0 || document.activeElement === field)) (links[at + 1] || links[at] || field).focus();
      else if (event.key === "ArrowUp" && at >= 0) (links[at - 1] || field).focus();
      else if (event.key === "Escape" && at >= 0) field.focus();
      else return;
      event.preventDefault();
    }

    field.addEventListener("input", function () {
      clearTimeout(timer);
      timer = setTimeout(run, 150);
    });
    field.form.addEventListener("submit", function (event) {
      event.preventDefault();
      clearTimeout(timer);
      run();
    });
    next.addEventListener("click", async function () {
      const turn = turns;
      try {
        const first = await showPage(turn);
        if (first) first.querySelector("a").focus();
      } catch (error) {
        if (turn === turns) failed();
      }
    });
    page.addEventListener("keydown", move);
    field.value = new URLSearchParams(location.search).get("q") || "";
    if (field.value) run();
  }

  const page = document.getElementById("search");
  if (page) start(page);

  // For tests, which hold this file and the Python that writes the index together.
  window.briefingsSearch = { fold: fold, indexTerms: indexTerms, readings: readings, isOneTypo: isOneTypo, open: open };
})();
