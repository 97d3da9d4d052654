// "/" goes to the search field, on every page; where a page has a search of its own, to that one.
(function () {
  "use strict";

  document.addEventListener("keydown", function (event) {
    const at = event.target;
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)) return;
    const field = document.getElementById("search-field") ||
      document.querySelector("form[role=search] input[type=search]");
    if (!field) return;
    event.preventDefault();
    field.focus();
  });
})();
