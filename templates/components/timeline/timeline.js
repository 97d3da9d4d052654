/* The entries that a reader chooses. The choice stands in the address: it can be shared, and Back finds it again. */
(function () {
  "use strict";
  const all = (selector) => Array.from(document.querySelectorAll(selector));
  const form = document.querySelector("[data-timeline-choice]");
  const entries = all(".moment");

  /* Where the entries stand on other pages, these are opened with the same choice. */
  function carry() {
    for (const link of all("[data-part]")) link.search = location.search;
  }

  carry();
  if (!form) return;
  const fields = Array.from(form.elements).filter((field) => field.name);
  const output = document.querySelector(".timeline-shown");
  const clear = form.querySelector("button");

  /* An open end reaches for ever; what is undated lies within no days. */
  function fits(data, { name, value }) {
    if (name !== "from" && name !== "to") return (data[name] || "").split(" ").includes(value);
    const [first, last] = (data.days || "").split("/");
    return !!data.days && (name === "from" ? !last || last >= value : !first || first <= value);
  }

  function show() {
    const set = fields.filter((field) => field.value);
    const number = new Intl.NumberFormat(document.documentElement.dataset.locale);
    for (const entry of entries) entry.hidden = !set.every((field) => fits(entry.dataset, field));
    for (const group of all(".timeline-day, .timeline-month, .timeline-year")) {
      group.hidden = !group.querySelector(".moment:not([hidden])");
    }
    const count = form.dataset.shown
      .replace("{shown}", number.format(entries.filter((entry) => !entry.hidden).length))
      .replace("{all}", number.format(entries.length));
    output.textContent = [count, ...set.map((field) =>
      form.dataset.chosen
        .replace("{facet}", () => field.labels[0].textContent)
        .replace("{value}", () => field.options ? field.selectedOptions[0].text : field.value))].join(" · ");
    output.toggleAttribute("data-chosen", set.length > 0);
    clear.hidden = !set.length;
  }

  function write() {
    const set = fields.filter((field) => field.value).map((field) => [field.name, field.value]);
    history.replaceState(null, "", location.pathname + (set.length ? "?" + new URLSearchParams(set) : "") + location.hash);
    carry();
    show();
  }

  /* A value that no entry of this page has stays chosen: nothing is shown rather than everything. */
  function read() {
    const query = new URLSearchParams(location.search);
    for (const field of fields) {
      const value = query.get(field.name) || "";
      field.value = value;
      if (field.options && field.value !== value) field.add(new Option(value, value, true, true));
    }
    show();
  }

  form.addEventListener("change", write);
  form.addEventListener("submit", (event) => event.preventDefault());
  clear.addEventListener("click", () => {
    for (const field of fields) field.value = "";
    write();
    fields[0].focus();
  });
  addEventListener("popstate", read);
  addEventListener("pageshow", read);
  /* A phone shows the entries first. */
  const fold = form.parentElement;
  const narrow = matchMedia("(max-width: 39.99rem)");
  const unfold = () => fold.open = !narrow.matches || fields.some((field) => field.value);
  narrow.addEventListener("change", unfold);
  fold.hidden = false;
  read();
  unfold();
})();
