// Moves a map and changes its size: by buttons, by keys while it has the focus, by dragging, and by the wheel while it
// has the focus. Marks and names keep their size. Without this script the map shows all there is.
(() => {
  const MOST = 12;
  for (const svg of document.querySelectorAll("[data-map]")) {
    const controls = svg.parentElement.querySelector("[data-map-controls]");
    if (!controls) continue;
    const [, , width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
    let zoom = 1;
    let x = 0;
    let y = 0;
    let held = null;

    const show = () => {
      x = Math.min(Math.max(x, 0), width - width / zoom);
      y = Math.min(Math.max(y, 0), height - height / zoom);
      svg.setAttribute("viewBox", `${x} ${y} ${width / zoom} ${height / zoom}`);
      svg.style.setProperty("--zoom", zoom);
      svg.style.touchAction = zoom > 1 ? "none" : ""; // a finger moves the map only where there is more of it
      controls.querySelector("[data-map-do=in]").disabled = zoom >= MOST;
      controls.querySelector("[data-map-do=out]").disabled = zoom <= 1;
      controls.querySelector("[data-map-do=all]").disabled = zoom <= 1;
    };
    const size = (factor, atX = 0.5, atY = 0.5) => {
      const next = Math.min(Math.max(zoom * factor, 1), MOST);
      x += width * atX * (1 / zoom - 1 / next);
      y += height * atY * (1 / zoom - 1 / next);
      zoom = next;
      show();
    };
    const move = (dx, dy) => {
      x += (dx * width) / zoom;
      y += (dy * height) / zoom;
      show();
    };
    const all = () => size(1 / MOST / MOST);
    const acts = {
      in: () => size(1.6),
      out: () => size(1 / 1.6),
      all,
      "+": () => size(1.6),
      "=": () => size(1.6),
      "-": () => size(1 / 1.6),
      "−": () => size(1 / 1.6),
      0: all,
      ArrowLeft: () => move(-0.15, 0),
      ArrowRight: () => move(0.15, 0),
      ArrowUp: () => move(0, -0.15),
      ArrowDown: () => move(0, 0.15),
    };

    controls.hidden = false;
    svg.setAttribute("tabindex", "0");
    controls.addEventListener("click", (event) => acts[event.target.dataset.mapDo]?.());
    svg.addEventListener("keydown", (event) => {
      if (event.target !== svg || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!acts[event.key] || event.key.length > 1 && zoom === 1) return; // the page scrolls where the map cannot
      event.preventDefault();
      acts[event.key]();
    });
    svg.addEventListener(
      "wheel",
      (event) => {
        if (document.activeElement !== svg) return;
        const box = svg.getBoundingClientRect();
        event.preventDefault();
        size(event.deltaY < 0 ? 1.2 : 1 / 1.2, (event.clientX - box.x) / box.width, (event.clientY - box.y) / box.height);
      },
      { passive: false },
    );
    svg.addEventListener("pointerdown", (event) => {
      if (zoom > 1 && event.button === 0 && !event.target.closest("a")) held = [event.pointerId, event.clientX, event.clientY];
    });
    addEventListener("pointermove", (event) => {
      if (!held || held[0] !== event.pointerId) return;
      const box = svg.getBoundingClientRect();
      move((held[1] - event.clientX) / box.width, (held[2] - event.clientY) / box.height);
      held = [event.pointerId, event.clientX, event.clientY];
    });
    for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => (held = null));
    show();
  }
})();
