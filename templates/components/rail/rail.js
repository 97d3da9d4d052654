/* In the contents beside the page, the section that is being read is marked: the last whose heading stands above
   the upper third of the screen. */
(function () {
  "use strict";
  const links = new Map(Array.from(document.querySelectorAll(".rail a"), (link) => [
    document.getElementById(decodeURIComponent(link.hash.slice(1))), link]));
  links.delete(null);
  if (!links.size) return;
  let current = null;

  function mark() {
    const read = Array.from(links.keys()).filter((one) => one.getBoundingClientRect().top < window.innerHeight / 3);
    const link = links.get(read.pop());
    if (link === current) return;
    if (current) current.removeAttribute("aria-current");
    if (link) link.setAttribute("aria-current", "location");
    current = link;
  }

  const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -66%" });
  for (const one of links.keys()) observer.observe(one);
})();
