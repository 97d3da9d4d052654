/* Frames take the height of what they show, up to three screens; links of examples lead nowhere. */
(function () {
  "use strict";
  if (document.body.classList.contains("gallery-frame")) {
    document.addEventListener("click", function (event) {
      const link = event.target.closest("a");
      if (link && !link.getAttribute("href").startsWith("#")) event.preventDefault();
    });
    return;
  }
  for (const frame of document.querySelectorAll("iframe")) {
    const fit = function () {
      try {
        const content = frame.contentDocument.querySelector("main");
        if (content) frame.style.blockSize = Math.min(content.scrollHeight + 4, 3 * window.innerHeight) + "px";
      } catch (error) {
        /* Read from disk, frames are strangers to each other: they keep their height and scroll. */
      }
    };
    frame.addEventListener("load", fit);
    fit();
  }
})();
