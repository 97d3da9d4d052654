/* On a screen without room for notes in the margin, the first tap on a number opens its note;
   the second follows the link to the source. Without this script the first tap follows it. */
(function () {
  "use strict";
  const narrow = window.matchMedia("(max-width: 59.99rem)");
  let open = null;

  function close() {
    if (open) {
      open.removeAttribute("data-open");
      open = null;
    }
  }

  // A note opens towards the middle of the screen.
  function turn(event) {
    const cite = event.target.closest(".cite");
    if (!cite) return;
    const right = cite.getBoundingClientRect().left > window.innerWidth / 2;
    const rtl = getComputedStyle(cite).direction === "rtl";
    cite.setAttribute("data-side", right === rtl ? "start" : "end");
  }

  document.addEventListener("pointerover", turn);
  document.addEventListener("focusin", turn);

  // Not a click: some phones send none from plain text.
  document.addEventListener("pointerup", function (event) {
    if (open && !open.contains(event.target)) close();
  });

  document.addEventListener("click", function (event) {
    const mark = event.target.closest(".cite-mark");
    if (!mark || !narrow.matches || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const cite = mark.closest(".cite");
    if (cite === open) {
      close();
      return;
    }
    event.preventDefault();
    close();
    open = cite;
    cite.setAttribute("data-open", "");
  });

  // Escape sends a note away that stands over the text, and leaves pointer and focus where they are. It comes back
  // when they do.
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    close();
    for (const note of document.querySelectorAll(".cite:is(:hover, :focus-within) > .note")) {
      if (getComputedStyle(note).float === "none") note.parentElement.setAttribute("data-dismissed", "");
    }
  });

  function restore(event) {
    const cite = event.target.closest && event.target.closest(".cite[data-dismissed]");
    if (cite && !cite.contains(event.relatedTarget)) cite.removeAttribute("data-dismissed");
  }

  document.addEventListener("pointerout", restore);
  document.addEventListener("focusout", restore);
})();
