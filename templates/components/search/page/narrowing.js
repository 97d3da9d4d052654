// What a reader chooses besides words: facets with their counts, a range of days, and what was chosen, to take back.
(function () {
  "use strict";

  const search = window.briefingsSearch;
  const SHOWN = 8, MORE = 24;

  // `changed` is called after each choice. The state stands in `wanted`; boxes on the page follow it.
  search.filters = function (page, say, changed) {
    const box = page.querySelector("#search-filters");
    const chosen = page.querySelector("#search-chosen");
    const days = { from: box.querySelector("[name=from]"), to: box.querySelector("[name=to]") };
    const order = page.querySelector("[name=sort]");
    const locale = document.documentElement.dataset.locale;
    const number = new Intl.NumberFormat(locale);
    const names = new Map();
    const wanted = { values: {}, since: "", until: "", byDate: false };
    const groups = Array.from(box.querySelectorAll("[data-facet]")).map(function (element) {
      const group = {
        name: element.dataset.facet, title: element.dataset.title, element: element, limit: SHOWN, items: new Map(),
        list: element.querySelector("ul"), more: element.querySelector("button")
      };
      element.addEventListener("toggle", function () { if (element.open) fill(group); });
      group.more.addEventListener("click", async function () {
        const before = group.list.children.length;
        group.limit += MORE;
        await fill(group);
        const next = group.list.children[before];
        if (next) next.querySelector("input").focus();
      });
      return group;
    });
    let index = null, found = null;

    function has(group, value) { return (wanted.values[group.name] || []).includes(value); }

    function choose(group, value, on) {
      const others = (wanted.values[group.name] || []).filter(function (one) { return one !== value; });
      wanted.values[group.name] = on ? others.concat(value) : others;
      changed();
    }

    function narrows() {
      return Boolean(wanted.since || wanted.until || groups.some(function (group) { return (wanted.values[group.name] || []).length; }));
    }

    // The state of the address, as a form would write it.
    function read(params) {
      for (const group of groups) wanted.values[group.name] = params.getAll(group.name);
      days.from.value = params.get("from") || "";
      days.to.value = params.get("to") || "";
      // What is no day is none: the field says so by being empty.
      wanted.since = days.from.value;
      wanted.until = days.to.value;
      wanted.byDate = params.get("sort") === "date";
      order.value = wanted.byDate ? "date" : "";
    }

    function write(params) {
      for (const name of groups.map(function (group) { return group.name; }).concat("from", "to", "sort")) params.delete(name);
      for (const group of groups) {
        for (const value of wanted.values[group.name] || []) params.append(group.name, value);
      }
      if (wanted.since) params.set("from", wanted.since);
      if (wanted.until) params.set("to", wanted.until);
      if (wanted.byDate) params.set("sort", "date");
    }

    // Values to list, as [value, name, count]: the commonest in what was found, and those that were chosen.
    async function valuesOf(group, limit) {
      let places = [];
      if (found) {
        const counts = await found.counts(group.name);
        places = Array.from(counts).sort(function (one, other) { return other[1] - one[1] || one[0] - other[0]; });
      } else {
        for (let place = 1; place <= (index.facets[group.name] || 0); place++) places.push([place, null]);
      }
      group.left = places.length > limit;
      const listed = [];
      for (const [place, count] of places.slice(0, limit)) {
        const value = await index.valueAt(group.name, place);
        listed.push([value[0], value[1], count === null ? value[2] : count]);
      }
      for (const value of wanted.values[group.name] || []) {
        if (listed.some(function (one) { return one[0] === value; })) continue;
        let count = 0;
        for (const [place, having] of places.slice(limit)) {
          if ((await index.valueAt(group.name, place))[0] === value) { count = having || 0; break; }
        }
        listed.push([value, await index.nameOf(group.name, value), count]);
      }
      return listed;
    }

    async function fill(group) {
      if (!index) return;
      const of = found;
      const values = await valuesOf(group, group.limit);
      if (of !== found) return;
      const at = document.activeElement;
      const counts = new Map(values.map(function (one) { return [one[0], one[2]]; }));
      // Nothing moves under the reader's hands: within the group in which they are, values keep their places.
      const kept = group.list.contains(at) ? Array.from(group.items.keys()) : [];
      const sorted = Array.from(new Set(kept.concat(values.map(function (one) { return one[0]; }))));
      for (const [value, name] of values) {
        names.set(group.name + "=" + value, name);
        if (!group.items.has(value)) group.items.set(value, itemOf(group, value, name));
      }
      if (!kept.length) group.list.replaceChildren();
      for (const value of sorted) {
        const item = group.items.get(value), count = counts.get(value) || 0;
        item.input.checked = has(group, value);
        item.count.textContent = found && found.more ? say("atleast", { n: number.format(count) }) : number.format(count);
        item.line.classList.toggle("search-value-none", !count);
        if (!item.line.isConnected) group.list.append(item.line);
      }
      group.items = new Map(sorted.map(function (value) { return [value, group.items.get(value)]; }));
      if (!sorted.length) group.list.append(noValue());
      group.more.hidden = !group.left;
    }

    function noValue() {
      const line = search.element("li", "search-count");
      line.textContent = say("novalue");
      return line;
    }

    function itemOf(group, value, name) {
      const line = search.element("li", "search-value"), label = document.createElement("label");
      const input = document.createElement("input"), count = search.element("span", "search-count");
      const words = document.createElement("bdi");
      input.type = "checkbox";
      input.value = value;
      input.addEventListener("change", function () { choose(group, value, input.checked); });
      words.textContent = name;
      label.append(input, " ", (group.name === "status" && search.statusMark(page, value)) || words, " ", count);
      line.append(label);
      return { line: line, input: input, count: count };
    }

    function chip(words, takeBack) {
      const line = document.createElement("li"), button = search.element("button", "search-chip");
      const said = document.createElement("bdi"), cross = document.createElement("span");
      said.textContent = words;
      cross.textContent = "×";
      cross.setAttribute("aria-hidden", "true");
      button.type = "button";
      button.setAttribute("aria-label", say("remove", { what: words }));
      button.append(said, " ", cross);
      button.addEventListener("click", function () {
        const at = Array.from(chosen.children).indexOf(line);
        takeBack();
        const next = chosen.children[Math.min(at, chosen.children.length - 1)];
        (next ? next.querySelector("button") : page.querySelector("#search-field")).focus();
      });
      line.append(button);
      return line;
    }

    function dayWords(day) {
      return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(day));
    }

    // What was chosen, each to take back; names that nobody loaded yet come later.
    function tell() {
      const chips = [];
      for (const group of groups) {
        for (const value of wanted.values[group.name] || []) {
          const name = names.get(group.name + "=" + value) || value;
          chips.push(chip(say("chosen", { facet: group.title, value: name }), function () { choose(group, value, false); }));
        }
      }
      for (const [name, key] of [["from", "since"], ["to", "until"]]) {
        if (wanted[key]) chips.push(chip(say(name, { day: dayWords(wanted[key]) }), function () { days[name].value = wanted[key] = ""; changed(); }));
      }
      if (chips.length > 1) {
        chips.push(chip(say("clear"), function () { read(new URLSearchParams(wanted.byDate ? "sort=date" : "")); changed(); }));
        chips.at(-1).querySelector("button").removeAttribute("aria-label");
      }
      chosen.replaceChildren.apply(chosen, chips);
      const count = chips.length - (chips.length > 1 ? 1 : 0);
      page.querySelector("#search-chosen-count").textContent = count ? number.format(count) : "";
    }

    // Shows the facets of what was found; of the whole archive where `of` is null.
    async function show(from, of) {
      index = from;
      found = of;
      box.hidden = false;
      for (const group of groups) {
        const useful = (index.facets[group.name] || 0) > 1 || (wanted.values[group.name] || []).length > 0;
        group.element.hidden = !useful;
        group.limit = group.list.contains(document.activeElement) ? group.limit : SHOWN;
        for (const value of wanted.values[group.name] || []) {
          if (!names.has(group.name + "=" + value)) names.set(group.name + "=" + value, await index.nameOf(group.name, value));
        }
        if (useful && group.element.open) await fill(group);
        if (of !== found) return;
      }
      if (!chosen.contains(document.activeElement)) tell();
    }

    for (const name of ["from", "to"]) {
      days[name].addEventListener("change", function () {
        wanted[name === "from" ? "since" : "until"] = days[name].value;
        changed();
      });
    }
    order.addEventListener("change", function () {
      wanted.byDate = order.value === "date";
      changed();
    });
    const wide = window.matchMedia("(min-width: 60rem)");
    const fit = function () { box.open = wide.matches; };
    wide.addEventListener("change", fit);
    fit();

    return { wanted: wanted, narrows: narrows, read: read, write: write, show: show, tell: tell };
  };
})();
