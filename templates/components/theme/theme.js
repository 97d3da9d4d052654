/* Light or dark: the button says what it changes to. A choice that is what the system prefers is forgotten. */
(function () {
  "use strict";
  const button = document.querySelector(".theme");
  const root = document.documentElement;
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  if (!button) return;

  function isDark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : system.matches;
  }

  function say() {
    button.textContent = isDark() ? button.dataset.light : button.dataset.dark;
  }

  button.addEventListener("click", function () {
    const wanted = isDark() ? "light" : "dark";
    const own = (wanted === "dark") !== system.matches;
    try {
      if (own) localStorage.setItem("theme", wanted);
      else localStorage.removeItem("theme");
    } catch (error) {
      /* It holds for this page. */
    }
    if (own) root.dataset.theme = wanted;
    else delete root.dataset.theme;
    say();
  });

  system.addEventListener("change", say);
  say();
  button.hidden = false;
})();
