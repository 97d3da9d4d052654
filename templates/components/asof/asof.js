/* The state of a day: of each claim the newest of its entries up to then. The day stands in the address. */
(function () {
  "use strict";
  const form = document.querySelector("[data-asof-choice]");
  if (!form) return;
  const all = (root, selector) => Array.from(root.querySelectorAll(selector));
  const select = form.querySelector("select");
  const steps = all(form, "button");
  const state = document.querySelector(".asof-state");
  const days = document.querySelector(".asof-days");
  const told = document.querySelector("[data-asof-told]");
  const number = new Intl.NumberFormat(document.documentElement.dataset.locale);
  // The newest day stands first.
  const turns = all(days, ".asof-day").flatMap((day) =>
    all(day, ".turn").map((element) => ({ day: day.dataset.day, element, ...element.dataset })));

  /* What was known at the end of a day, in the order of what happened. */
  function knownOn(day) {
    const newest = new Map();
    for (const turn of turns) if (turn.day <= day && !newest.has(turn.claim)) newest.set(turn.claim, turn);
    return [...newest.values()]
      .filter(({ element }) => !element.classList.contains("turn-removed"))
      .sort((one, other) => one.place - other.place);
  }

  function summary(known) {
    const counts = new Map();
    for (const { status } of known) if (status) counts.set(status, (counts.get(status) || 0) + 1);
    const parts = Array.from(counts, ([status, count]) => status + " " + number.format(count));
    return [form.dataset.count.replace("{count}", number.format(known.length)), ...parts].join(" · ");
  }

  function show(day, words) {
    state.hidden = !day;
    days.hidden = !!day;
    if (!day) return words;
    const known = knownOn(day);
    const heading = form.dataset.heading.replace("{date}", words);
    const line = known.length ? summary(known) : form.dataset.before;
    state.querySelector("h2").textContent = heading;
    state.querySelector(".asof-summary").textContent = line;
    state.querySelector(".turns").replaceChildren(...known.map(({ element }) => element.cloneNode(true)));
    return heading + ". " + line;
  }

  /* A day between two of the list has the state of the one before it. */
  function read() {
    const asked = new URLSearchParams(location.search).get("as-of") || "";
    const known = Array.from(select.options).filter((option) => option.value && option.value <= asked)[0];
    select.value = known ? known.value : "";
    update(asked && !known ? form.dataset.before : "");
  }

  function update(instead) {
    const option = select.selectedOptions[0];
    const said = show(option.value, option.text);
    for (const button of steps) button.disabled = !select.options[next(button)] || next(button) === 0;
    return instead || said;
  }

  function next(button) {
    return select.selectedIndex + Number(button.dataset.step);
  }

  function choose() {
    const query = select.value ? "?" + new URLSearchParams([["as-of", select.value]]) : "";
    history.replaceState(null, "", location.pathname + query + location.hash);
    told.textContent = update("");
  }

  for (const button of steps) {
    button.addEventListener("click", () => {
      select.selectedIndex = next(button);
      choose();
      // A button that has nothing left to do lets go of the keyboard.
      if (button.disabled) select.focus();
    });
  }
  form.addEventListener("change", choose);
  form.addEventListener("submit", (event) => event.preventDefault());
  /* The contents of the page lead to its days: these are shown again. */
  addEventListener("hashchange", () => {
    const heading = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!heading || !days.hidden || !days.contains(heading)) return;
    select.value = "";
    choose();
    heading.scrollIntoView();
  });
  addEventListener("popstate", read);
  addEventListener("pageshow", read);
  form.hidden = false;
  read();
})();
