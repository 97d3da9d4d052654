// What a result looks like, and where in it the words stand.
(function () {
  "use strict";

  const search = window.briefingsSearch;
  const PIECE = /[\p{L}\p{N}\p{M}\p{Cf}'`\u00b4\u02b9-\u02bf\u2018-\u201b\u2032]+/gu;
  const CHUNK = /\S+/g;
  const EXCERPT = 200, BEFORE = 60;

  // Tells whether a term is one that was asked for, in any of its ways.
  search.wordTest = function (matches) {
    const whole = new Set(matches.flatMap(function (match) { return match.meant.concat(match.word); }));
    const starts = matches.filter(function (match) { return !match.alone; }).map(function (match) {
      return match.start && match.weights.size ? match.start : match.word;
    });
    return function (term) {
      return whole.has(term) || starts.some(function (start) { return term.startsWith(start); });
    };
  };

  // Where the words of the query stand in a text, as [start, end] in order.
  function places(text, isWord) {
    const found = [];
    for (const chunk of text.matchAll(CHUNK)) {
      const before = found.length;
      for (const piece of chunk[0].matchAll(PIECE)) {
        const start = chunk.index + piece.index;
        if (search.startsDense(piece[0])) {
          // No spaces: mark each two characters that were asked for.
          for (let at = 0; at < piece[0].length; at++) {
            const two = search.fold(piece[0].slice(at, at + 2));
            if (two && isWord(two)) found.push([start + at, start + Math.min(at + 2, piece[0].length)]);
          }
        } else if (search.indexTerms(piece[0]).some(isWord)) found.push([start, start + piece[0].length]);
      }
      if (found.length === before && /[-.\u2010\u2011\u05be]/.test(chunk[0]) && search.indexTerms(chunk[0]).some(isWord)) {
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

  search.element = function (name, className) {
    const made = document.createElement(name);
    made.className = className;
    return made;
  };

  // A status as shape and word, copied from the page; null for one that the page does not know.
  search.statusMark = function (page, status) {
    const made = Array.from(page.querySelectorAll("template[data-status]")).find(function (one) { return one.dataset.status === status; });
    return made ? made.content.cloneNode(true) : null;
  };

  function aliasOf(result, isWord) {
    const count = function (name) { return places(name, isWord).length; };
    const inTitle = count(result.title);
    return (result.names || []).find(function (name) { return count(name) > inTitle; });
  }

  search.item = function (result, isWord, root, page, say) {
    const line = search.element("li", "search-result");
    const head = search.element("p", "search-result-head");
    const kind = search.element("span", "search-result-kind");
    kind.textContent = say("kind" + result.kind.charAt(0).toUpperCase() + result.kind.slice(1)) || result.kind;
    const link = search.element("a", "search-result-link");
    // Always below the root of the site: an address in the index cannot lead elsewhere.
    link.href = root + result.url.replace(/^[/\\]+/, "");
    link.dir = "auto";
    link.lang = result.language || "";
    head.append(kind, " ", marked(link, result.title, isWord));
    line.append(head);
    const alias = aliasOf(result, isWord);
    if (alias) {
      const also = search.element("p", "search-result-also");
      also.append(say("also") + " ", marked(document.createElement("bdi"), alias, isWord));
      line.append(also);
    }
    const context = result.context || "";
    const when = result.when && !context.includes(result.when) ? result.when : "";
    const mark = result.status ? search.statusMark(page, result.status) : null;
    if (context || when || mark) {
      const about = search.element("p", "search-result-context");
      if (mark) about.append(mark, " ");
      for (const [at, part] of [context, when].filter(Boolean).entries()) {
        const said = document.createElement("bdi");
        said.textContent = part;
        about.append(at ? " · " : "", said);
      }
      line.append(about);
    }
    if (result.text) {
      const excerpt = search.element("p", "search-result-excerpt");
      excerpt.dir = result.direction || "auto";
      excerpt.lang = result.language || "";
      line.append(marked(excerpt, excerptOf(result.text, isWord), isWord));
    }
    return line;
  };
})();
