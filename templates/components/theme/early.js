/* What the reader chose before, light or dark, before anything is drawn. The only thing that this site keeps. */
(function () {
  "use strict";
  try {
    const chosen = localStorage.getItem("theme");
    if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  } catch (error) {
    /* A browser that keeps nothing shows what the system prefers. */
  }
})();
