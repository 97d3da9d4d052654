/* Two versions of a briefing beside each other: the statements that differ, with the words that came and went. The
   choice stands in the address: it can be shared, and Back finds it again. */
(function () {
  "use strict";
  const form = document.querySelector("[data-compare]");
  if (!form) return;
  const words = form.dataset;
  const selects = Array.from(form.querySelectorAll("select"));
  const output = document.querySelector(".compare-shown");
  const clear = form.querySelector("button");
  const format = new Intl.NumberFormat(document.documentElement.dataset.locale);
  const MOST = 4e6; /* cells of a table of words that is worth its time */

  const statements = Array.from(document.querySelectorAll("[data-statement]"), (element) => ({
    element,
    /* Versions of which the whole list is the same, however its items came and went between. */
    alike: (element.dataset.alike || "").split(", ").map((numbers) => numbers.split(" ")),
    wordings: Array.from(element.querySelectorAll(".wording"), (wording) => ({
      element: wording,
      versions: wording.dataset.versions.split(" "),
      text: wording.querySelector(".wording-words")?.textContent ?? "",
    })),
    pair: null,
  }));

  function made(name, text, className) {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }

  /* Words with the space after them: joined again they are the text. */
  const split = (text) => text.match(/\S+\s*|\s+/g) || [];

  /* The longest row of words that both texts have; what went stands before what came in its place. */
  function passages(before, after) {
    const old = split(before), now = split(after);
    let start = 0, end = 0;
    while (start < old.length && start < now.length && old[start] === now[start]) start++;
    while (end < old.length - start && end < now.length - start
      && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
    const a = old.slice(start, old.length - end), b = now.slice(start, now.length - end);
    if (a.length * b.length > MOST) return null;
    const width = b.length + 1, longest = new Uint16Array((a.length + 1) * width);
    for (let i = a.length - 1; i >= 0; i--) {
      for (let j = b.length - 1; j >= 0; j--) {
        longest[i * width + j] = a[i] === b[j] ? longest[(i + 1) * width + j + 1] + 1
          : Math.max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
      }
    }
    const found = [["same", now.slice(0, start)]];
    let removed = [], added = [];
    const flush = () => {
      found.push(["removed", removed], ["added", added]);
      removed = [];
      added = [];
    };
    for (let i = 0, j = 0; i < a.length || j < b.length;) {
      if (i < a.length && j < b.length && a[i] === b[j]) {
        flush();
        found.push(["same", [b[j]]]);
        i++;
        j++;
      } else if (j >= b.length || (i < a.length && longest[(i + 1) * width + j] >= longest[i * width + j + 1])) {
        removed.push(a[i++]);
      } else {
        added.push(b[j++]);
      }
    }
    flush();
    found.push(["same", end ? now.slice(now.length - end) : []]);
    return found.map(([change, pieces]) => [change, pieces.join("")]).filter(([, text]) => text);
  }

  function mark(change, text) {
    const element = made(change === "added" ? "ins" : "del");
    const bare = text.trimEnd();
    element.append(made("span", `[${change === "added" ? words.addedWords : words.removedWords} `, "visually-hidden"),
      bare, made("span", "]", "visually-hidden"));
    return [element, text.slice(bare.length)];
  }

  function whole(name, text) {
    const element = made(name, text);
    element.dir = "auto";
    return element;
  }

  function difference(before, after) {
    const found = made("dd", "", "compared-pair");
    if (before && after) {
      const parts = passages(before, after);
      const kept = (parts || []).reduce((sum, [change, text]) => sum + (change === "same" ? text.length : 0), 0);
      /* Where hardly a word stayed, both texts in full are easier to read. */
      if (kept * 2 > after.length) {
        const line = made("p", "", "difference-words");
        line.dir = "auto";
        parts.forEach(([change, text], at) => {
          line.append(...(change === "same" ? [text] : mark(change, text)));
          /* At the end of a text no space follows a word. */
          if (change === "removed" && at < parts.length - 1 && !/\s$/.test(text)) line.append(" ");
        });
        found.append(line);
      } else {
        found.append(words.from, " ", whole("del", before), " ", words.to, " ", whole("ins", after));
      }
    } else {
      found.append(made("span", after ? words.added : words.removed, "label"), " ",
        whole(after ? "ins" : "del", after || before));
    }
    return found;
  }

  function narrow(from, to) {
    let count = 0;
    for (const one of statements) {
      one.pair?.remove();
      one.pair = null;
      const [before, after] = [from, to].map((version) => one.wordings.find((w) => w.versions.includes(version)));
      const alike = one.alike.some((versions) => versions.includes(from) && versions.includes(to));
      const differs = !from || (!!before && !!after && before !== after && !alike);
      one.element.hidden = !differs;
      one.element.classList.toggle("difference", differs && !!from);
      for (const wording of one.wordings) wording.element.hidden = !!from;
      if (differs && from) one.element.append(one.pair = difference(before.text, after.text));
      count += differs;
    }
    for (const group of document.querySelectorAll(".compared-group")) {
      group.hidden = !group.querySelector("[data-statement]:not([hidden])");
    }
    return count;
  }

  function show(unknown) {
    /* Always from the older to the newer. */
    const [from, to] = selects.map((select) => Number(select.value)).sort((a, b) => a - b).map(String);
    const chosen = from !== "0" && to !== "0";
    const count = narrow(chosen ? from : "", chosen ? to : "");
    output.textContent = unknown ? words.unknown.replace("{number}", unknown)
      : (chosen ? words.count : words.all).replace("{from}", format.format(from)).replace("{to}", format.format(to))
        .replace("{count}", format.format(count));
    output.toggleAttribute("data-chosen", chosen);
    clear.hidden = !chosen;
  }

  function write() {
    const set = selects.filter((select) => select.value).map((select) => [select.name, select.value]);
    history.replaceState(null, "", location.pathname + (set.length ? "?" + new URLSearchParams(set) : "") + location.hash);
    show();
  }

  /* A version that is not shown cannot be chosen, and the page says so. */
  function read() {
    const query = new URLSearchParams(location.search);
    let unknown = "";
    for (const select of selects) {
      const value = query.get(select.name) || "";
      const option = Array.from(select.options).find((one) => one.value === value && !one.disabled);
      select.value = option ? value : "";
      if (!option) unknown = value;
    }
    show(unknown);
  }

  form.addEventListener("change", write);
  form.addEventListener("submit", (event) => event.preventDefault());
  clear.addEventListener("click", () => {
    for (const select of selects) select.value = "";
    write();
    selects[0].focus();
  });
  addEventListener("popstate", read);
  addEventListener("pageshow", read);
  form.hidden = false;
  read();
})();
