/*
 * A frame to drop files into. Contract:
 *   <div data-drop data-max-bytes="…" data-word-too-big="…" data-word-empty="…">
 *     <input type="file"> <ul data-drop-list hidden></ul>
 *   </div>
 * Lists what was chosen with its size; a file that is empty or too big is named with its fault, so that nobody waits
 * for an upload that would be refused: of several it is left out and stops none of the others, alone it makes the
 * field invalid. Without scripts the field works by itself.
 */
(() => {
  "use strict";

  const UNITS = ["B", "KB", "MB", "GB"];

  const sizeOf = (bytes) => {
    let size = bytes;
    let unit = 0;
    while (size >= 1024 && unit < UNITS.length - 1) {
      size /= 1024;
      unit += 1;
    }
    return `${size.toFixed(unit && size < 10 ? 1 : 0).replace(".", ",")} ${UNITS[unit]}`;
  };

  const fault = (zone, file) => {
    const most = Number(zone.dataset.maxBytes || 0);
    if (most && file.size > most) return zone.dataset.wordTooBig;
    return file.size === 0 ? zone.dataset.wordEmpty : "";
  };

  const line = (name, words, wrong) => {
    const item = document.createElement("li");
    const left = document.createElement("span");
    const right = document.createElement("span");
    left.textContent = name;
    right.textContent = words;
    if (wrong) right.className = "wrong";
    item.append(left, right);
    return item;
  };

  const show = (zone, field) => {
    const list = zone.querySelector("[data-drop-list]");
    const good = new DataTransfer();
    let trouble = "";
    list.replaceChildren();
    list.hidden = field.files.length === 0;
    for (const file of field.files) {
      const wrong = fault(zone, file);
      trouble ||= wrong;
      if (!wrong) good.items.add(file);
      list.append(line(file.name, wrong ? `${sizeOf(file.size)}. ${wrong}` : sizeOf(file.size), Boolean(wrong)));
    }
    if (trouble && good.items.length) {
      field.files = good.files;
      trouble = "";
    }
    field.setCustomValidity(trouble);
  };

  const setUp = (zone) => {
    const field = zone.querySelector("input[type=file]");
    field.addEventListener("change", () => show(zone, field));
    for (const name of ["dragenter", "dragover"]) {
      zone.addEventListener(name, (event) => {
        event.preventDefault();
        zone.classList.add("drop--over");
      });
    }
    for (const name of ["dragleave", "drop"]) zone.addEventListener(name, () => zone.classList.remove("drop--over"));
    zone.addEventListener("drop", (event) => {
      event.preventDefault();
      if (!event.dataTransfer.files.length) return;
      const taken = new DataTransfer();
      for (const file of event.dataTransfer.files) {
        if (field.multiple || taken.items.length === 0) taken.items.add(file);
      }
      field.files = taken.files;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    });
  };

  document.querySelectorAll("[data-drop]").forEach(setUp);
})();
