/*
 * Questions before a step. Contract: <a href="#ID" data-dialog="ID"> opens <dialog id="ID">; [data-close] inside closes
 * it. Focus, Escape and the veil are the browser's own (native dialog). Without scripts the link leads to the dialog,
 * which the style sheet then shows in its place on the page (dialog:target).
 */
(() => {
  "use strict";

  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-dialog]");
    if (opener) {
      event.preventDefault();
      const dialog = document.getElementById(opener.dataset.dialog);
      dialog.showModal();
      const field = dialog.querySelector("textarea, input:not([type=hidden]), select");
      (field || dialog.querySelector("[data-close]")).focus();
      return;
    }
    const closer = event.target.closest("[data-close]");
    if (closer) closer.closest("dialog").close();
  });
})();
