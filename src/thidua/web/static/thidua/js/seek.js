/*
 * A name is found in a long list of boxes to tick. Contract: <div hidden data-seek="ID"> holds an <input type="search">;
 * what is typed there leaves in #ID the <li> or <tr> whose words hold it, with or without accents. What is ticked stays
 * ticked and is sent, shown or not; [data-ticked] inside the div tells how many. Without scripts the list is whole.
 */
(() => {
  "use strict";

  const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();

  for (const box of document.querySelectorAll("[data-seek]")) {
    const list = document.getElementById(box.dataset.seek);
    const input = box.querySelector("input[type=search]");
    const told = box.querySelector("[data-ticked]");
    const rows = [...list.querySelectorAll("li, tbody > tr")].map((row) => [row, plain(row.textContent)]);
    const count = () => { told.textContent = list.querySelectorAll("input[type=checkbox]:checked").length; };
    input.addEventListener("input", () => {
      const words = plain(input.value.trim());
      for (const [row, text] of rows) row.hidden = !text.includes(words);
    });
    input.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
    list.addEventListener("change", count);
    count();
    box.hidden = false;
  }
})();
