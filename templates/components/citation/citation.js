/* On a screen without room for notes in the margin, the first tap on a number opens its note in place;
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

  document.addEventListener("click", function (event) {
    const mark = event.target.closest(".cite-mark");
    if (!mark || !narrow.matches || event.metaKey || event.ctrlKey || event.shiftKey) {
      close();
      return;
    }
    const cite = mark.parentElement;
    if (cite === open) {
      close();
      return;
    }
    event.preventDefault();
    close();
    open = cite;
    cite.setAttribute("data-open", "");
  });

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      close();
      if (document.activeElement && document.activeElement.classList.contains("cite-mark")) {
        document.activeElement.blur();
      }
    }
  });
})();
