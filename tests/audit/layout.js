// What a reader would see at once and no checker of markup does: a page wider than the screen, notes in the margin
// that overlap each other or what stands beside them, and words that are cut off. Returns sentences.
() => {
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.body.querySelectorAll("*")].find((one) => {
      const box = one.getBoundingClientRect();
      return (box.right > root.clientWidth + 1 || box.left < -1) && !one.closest(".table-scroll, .visually-hidden, pre");
    });
    found.push(`wider than the screen by ${root.scrollWidth - root.clientWidth} px: ${wide ? wide.outerHTML.slice(0, 120) : ""}`);
  }
  const shown = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.getClientRects().length);
  const overlap = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  const notes = shown(".note").map((one) => [one, one.getBoundingClientRect()]);
  const others = shown("h1, h2, h3, p, li, dd, table, article, .wide").map((one) => [one, one.getBoundingClientRect()]);
  for (const [index, [note, box]] of notes.entries()) {
    if (box.right > root.clientWidth + 1 || box.left < -1) found.push(`note off the screen: ${note.id}`);
    for (const [other, its] of notes.slice(index + 1)) {
      if (overlap(box, its)) found.push(`notes overlap: ${note.id} and ${other.id}`);
    }
    for (const [other, its] of others) {
      if (!other.contains(note) && overlap(box, its)) {
        found.push(`note over something: ${note.id} over ${other.tagName} ${other.textContent.trim().slice(0, 40)}`);
      }
    }
  }
  for (const one of shown("h1, h2, h3, p, dd, dt, li, summary, a, .status")) {
    if (one.closest(".table-scroll, .visually-hidden, pre, .masthead-nav")) continue;
    const box = one.getBoundingClientRect();
    if (box.right > root.clientWidth + 1 || box.left < -1) {
      if (!one.closest(".skip")) found.push(`cut off: ${one.outerHTML.slice(0, 120)}`);
    }
  }
  return found;
}
