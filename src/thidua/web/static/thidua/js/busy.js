/*
 * Shows that work has begun. Contract: <form data-busy>. The pressed button gets aria-busy at once and a second press
 * is not sent. Coming back by the browser's back button wakes it again. htmx elements get the same by their own events.
 */
(() => {
  "use strict";

  const mark = (button, busy) => {
    if (busy) button.setAttribute("aria-busy", "true");
    else button.removeAttribute("aria-busy");
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("form[data-busy]") || event.defaultPrevented) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    const button = event.submitter || form.querySelector("button:not([type=button])");
    if (button) mark(button, true);
  });

  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
    for (const button of document.querySelectorAll("button[aria-busy]")) mark(button, false);
  });

  for (const [name, busy] of [["htmx:beforeRequest", true], ["htmx:afterRequest", false]]) {
    document.addEventListener(name, (event) => {
      const button = event.detail.elt.closest("button, a.button");
      if (button) mark(button, busy);
    });
  }
})();
