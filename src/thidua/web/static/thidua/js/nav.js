/*
 * The frame's small menus. Contract: <details data-menu><summary>…</summary>…</details>.
 * Escape or a press elsewhere closes an open menu; Escape gives the focus back to its summary.
 * Without scripts the menus open and close by their summary alone.
 */
(() => {
  "use strict";

  const openMenus = () => document.querySelectorAll("details[data-menu][open]");

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of openMenus()) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  document.addEventListener("click", (event) => {
    for (const menu of openMenus()) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });
})();
