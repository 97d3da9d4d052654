// The search page at work: typing, choosing, the address, the keys.
(function () {
  "use strict";

  const search = window.briefingsSearch;

  // Loads a file of the index. From a disk a browser fetches nothing: there the files are scripts, see writing.as_script.
  function loader(root) {
    const loaded = new Map(), waiting = new Map();
    let version = "";
    window.briefingsShard = function (name, content) { waiting.get(name)(content); };
    const fetched = function (name) {
      // The manifest is asked for anew; the id in it keeps files of an older build out of the browser's cache.
      return fetch(root + "search/" + name + ".json" + version, { cache: name === "manifest" ? "no-cache" : "default" }).then(function (answer) {
        if (!answer.ok) throw new Error(name + ": " + answer.status);
        return answer.json();
      });
    };
    const scripted = function (name) {
      return new Promise(function (resolve, reject) {
        const script = document.createElement("script");
        waiting.set(name, resolve);
        script.onerror = reject;
        script.src = root + "search/" + name + ".js";
        document.head.append(script);
      });
    };
    return function load(name) {
      if (!loaded.has(name)) {
        const promise = (location.protocol === "file:" ? scripted : fetched)(name).then(function (content) {
          if (name === "manifest") version = "?v=" + content.id;
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
    const filters = search.filters(page, say, function () { run("push"); });
    let index = null, turns = 0, shown = 0, found = null, timer = 0;

    function count(number) { return new Intl.NumberFormat(document.documentElement.dataset.locale).format(number); }

    // Languages have up to six forms for a count.
    function category(number) {
      const found = new Intl.PluralRules(document.documentElement.lang || "en").select(number);
      const name = "count" + found.charAt(0).toUpperCase() + found.slice(1);
      return page.dataset[name] ? name : "countOther";
    }

    function told() {
      const query = field.value.trim(), words = found.missing.join(page.dataset.comma), said = [];
      if (!found.total) {
        if (found.before) said.push(say("nonehere", { n: count(found.before) }));
        else said.push(query ? say("none", { query: query }) : say("nonechosen"));
      } else {
        if (found.partial) said.push(say("partial"));
        if (words) said.push(say("missing", { words: words }));
        said.push(say(found.more ? "more" : category(found.total), { n: count(found.total) }));
      }
      return said.join(" ");
    }

    async function showPage(turn) {
      const results = await found.page(shown);
      if (turn !== turns) return;
      const isWord = search.wordTest(found.matches);
      if (!shown) list.replaceChildren();
      const items = results.map(function (result) { return search.item(result, isWord, root, page, say); });
      list.append.apply(list, items);
      shown += results.length;
      next.hidden = shown >= found.listed;
      return items[0];
    }

    function address(how) {
      const here = new URL(location.href), query = field.value.trim();
      if (query) here.searchParams.set("q", query); else here.searchParams.delete("q");
      filters.write(here.searchParams);
      if (here.href !== location.href) history[how === "push" ? "pushState" : "replaceState"](null, "", here);
    }

    function clear(words) {
      list.replaceChildren();
      next.hidden = true;
      status.textContent = words;
    }

    // `how` the address is kept: "push" what one can go back from, "replace" while typing, "" when it came from there.
    async function run(how) {
      const turn = ++turns, query = field.value.trim(), wanted = filters.wanted;
      if (how) address(how);
      filters.tell();
      try {
        index = index || await search.open(load);
        if (turn !== turns) return;
        if (!query && !filters.narrows()) {
          clear("");
          await filters.show(index, null);
          return;
        }
        const answer = await index.find(query, wanted);
        if (turn !== turns) return;
        found = answer;
        shown = 0;
        await showPage(turn);
        if (turn !== turns) return;
        status.textContent = told();
        const whole = await index.find(query, wanted, true);
        if (turn === turns) await filters.show(index, whole);
      } catch (error) {
        // An empty page needs no index yet: the next word asks again.
        if (turn === turns) clear(query || filters.narrows() ? say("failed") : "");
      }
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

    function restore() {
      const params = new URLSearchParams(location.search);
      field.value = params.get("q") || "";
      filters.read(params);
      run("");
    }

    field.addEventListener("input", function () {
      clearTimeout(timer);
      timer = setTimeout(run, 150, "replace");
    });
    field.form.addEventListener("submit", function (event) {
      event.preventDefault();
      clearTimeout(timer);
      run("push");
    });
    next.addEventListener("click", async function () {
      const turn = turns;
      try {
        const first = await showPage(turn);
        if (first) first.querySelector("a").focus();
      } catch (error) {
        if (turn === turns) clear(say("failed"));
      }
    });
    page.addEventListener("keydown", move);
    window.addEventListener("popstate", restore);
    restore();
  }

  const page = document.getElementById("search");
  if (page) start(page);
})();
