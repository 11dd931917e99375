/*
 * The score grid: moves like a spreadsheet, saves each row by itself, loses nothing.
 *
 * Contract (templates/web/parts/score_grid.html writes it):
 *   [data-score-grid] data-save-url data-sheet data-owner data-word-*       the whole
 *     [data-total] [data-state] [data-section-total="ID"]                   filled from the server's answer
 *     tr[data-criterion="ID"][data-version]                                 a row; version is that of its stored entry
 *       [data-name]  [data-cell][data-score]  [data-cell][data-reason]  [data-veto] (a tick, where the criterion has one)  [data-mark]
 *     tr[data-note="ID"][hidden] .cell-note > p                             what is wrong with the row above
 *     [data-leftover] [data-leftover-list] [data-leftover-send] [data-leftover-drop]
 *   Sends POST criterion, typed, reason, version (and vetoed=yes), with X-CSRFToken and Accept: application/json. Understands
 *     200 {total, section_totals, version, saved_at} and, where given, missing (cells without a score) and why (a
 *     sentence): what stands in [data-when-missing] or [data-when-complete] anywhere on the page is shown accordingly,
 *     and .act__why inside the former says the sentence
 *     409 {reasons: [{sentence, values: {theirs, version, by, reason}}]}    somebody else saved meanwhile
 *     4xx {reasons: [{sentence}]}                                           refused; what was typed stays
 *   Keys: Up/Down and Enter/Shift+Enter between rows, Left/Right at the ends of a text and Tab between fields,
 *     Escape back to what is saved, Alt+Enter a new line in a reason. A block pasted from a spreadsheet fills downwards.
 *   What could not be sent stays in localStorage under sheet and account, and is offered again.
 */
(() => {
  "use strict";

  const RETRY_MS = 8000;

  /* Cells of a block copied from a spreadsheet: tabs and lines, quoted where a cell holds either. */
  const parseBlock = (text) => {
    const rows = [[""]];
    let quoted = false;
    for (let place = 0; place < text.length; place += 1) {
      const sign = text[place];
      const row = rows[rows.length - 1];
      const last = row.length - 1;
      if (quoted && sign === '"' && text[place + 1] === '"') {
        row[last] += '"';
        place += 1;
      } else if (sign === '"' && (quoted || row[last] === "")) quoted = !quoted;
      else if (quoted) row[last] += sign;
      else if (sign === "\t") row.push("");
      else if (sign === "\n") rows.push([""]);
      else if (sign !== "\r") row[last] += sign;
    }
    if (rows.length > 1 && rows[rows.length - 1].join("") === "") rows.pop();
    return rows.map((row) => row.map((cell) => cell.trim()));
  };

  const fill = (words, values) => words.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

  const differs = (one, other) => ["typed", "reason", "vetoed"].some((name) => one[name] !== (other[name] ?? ""));

  /* What could not be sent, kept by criterion. A browser that forbids storage only loses this convenience. */
  class Leftover {
    constructor(key) {
      this.key = key;
    }

    all() {
      try {
        return JSON.parse(localStorage.getItem(this.key) || "{}");
      } catch {
        return {};
      }
    }

    write(entries) {
      try {
        if (Object.keys(entries).length) localStorage.setItem(this.key, JSON.stringify(entries));
        else localStorage.removeItem(this.key);
      } catch {
        /* storage is full or forbidden */
      }
    }

    keep(criterion, entry) {
      this.write({ ...this.all(), [criterion]: entry });
    }

    forget(criterion) {
      const entries = this.all();
      delete entries[criterion];
      this.write(entries);
    }
  }

  /* One criterion: its two fields, what is saved of them, and its mark. */
  class Row {
    constructor(grid, element) {
      this.grid = grid;
      this.element = element;
      this.id = element.dataset.criterion;
      this.version = element.dataset.version;
      this.score = element.querySelector("[data-score]");
      this.reason = element.querySelector("[data-reason]");
      this.veto = element.querySelector("[data-veto]");
      this.mark = element.querySelector("[data-mark]");
      this.note = grid.root.querySelector(`tr[data-note="${CSS.escape(this.id)}"]`);
      this.noteWords = this.note.querySelector("p");
      this.saved = this.now();
      this.status = "";
    }

    now() {
      const vetoed = this.veto?.checked ? "yes" : "";
      return { typed: this.score.value.trim(), reason: this.reason.value.trim(), vetoed };
    }

    put(values) {
      this.score.value = values.typed;
      this.reason.value = values.reason;
      if (this.veto) this.veto.checked = values.vetoed === "yes";
    }

    isChanged() {
      return differs(this.now(), this.saved);
    }

    show(status, words = "") {
      this.status = status;
      this.mark.className = `mark mark--${status}`;
      this.mark.textContent = words || this.grid.word(status) || "";
      if (status === "refused" || status === "conflict") this.score.setAttribute("aria-invalid", "true");
      else this.score.removeAttribute("aria-invalid");
      if (status === "saved" || status === "saving") this.say("");
      this.grid.showState();
    }

    say(words, buttons = []) {
      this.noteWords.textContent = words;
      this.noteWords.parentElement.querySelectorAll("button").forEach((button) => button.remove());
      for (const [label, press] of buttons) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "button button--small";
        button.textContent = label;
        button.addEventListener("click", press);
        this.noteWords.parentElement.append(button);
      }
      this.note.hidden = !words;
    }
  }

  class Grid {
    constructor(root) {
      this.root = root;
      this.leftover = new Leftover(`thidua:sheet:${root.dataset.sheet}:${root.dataset.owner}`);
      this.rows = [...root.querySelectorAll("tr[data-criterion]")].map((element) => new Row(this, element));
      this.byId = new Map(this.rows.map((row) => [row.id, row]));
      this.queue = [];
      this.isSending = false;
      this.lastSaved = "";
      this.listen();
      this.offerLeftover();
    }

    word(name) {
      return this.root.dataset[`word${name[0].toUpperCase()}${name.slice(1)}`] || "";
    }

    rowOf(element) {
      return this.byId.get(element.closest("tr[data-criterion]")?.dataset.criterion);
    }

    listen() {
      this.root.addEventListener("change", (event) => {
        const row = event.target.matches("[data-cell], [data-veto]") && this.rowOf(event.target);
        if (row) this.save(row);
      });
      this.root.addEventListener("focusin", (event) => {
        if (event.target.matches("input[data-score]")) event.target.select();
      });
      this.root.addEventListener("keydown", (event) => this.onKey(event));
      this.root.addEventListener("paste", (event) => this.onPaste(event));
      window.addEventListener("online", () => this.retry());
      window.addEventListener("beforeunload", (event) => {
        const active = document.activeElement;
        const row = active?.matches?.("[data-cell]") && this.rowOf(active);
        if (row && row.isChanged()) this.save(row);
        if (this.isSending || this.queue.length || this.rows.some((each) => each.status === "failed")) event.preventDefault();
      });
    }

    /* --- saving: one row at a time, in order, so that a later answer never overwrites an earlier one --- */

    save(row) {
      if (!row.isChanged()) {
        if (row.status === "refused" || row.status === "failed") {
          this.leftover.forget(row.id);
          row.show("saved");
        }
        return;
      }
      this.leftover.keep(row.id, { ...row.now(), version: row.version });
      if (!this.queue.includes(row)) this.queue.push(row);
      row.show("saving");
      this.pump();
    }

    async pump() {
      if (this.isSending) return;
      this.isSending = true;
      while (this.queue.length) {
        const row = this.queue.shift();
        const sent = row.now();
        try {
          await this.post(row, sent);
        } catch {
          row.show("failed");
          row.say(this.word("offline"));
          this.retryLater();
        }
      }
      this.isSending = false;
      this.showState();
    }

    async post(row, sent) {
      const body = new URLSearchParams({ criterion: row.id, version: row.version, ...sent });
      const token = this.root.querySelector("input[name=csrfmiddlewaretoken]")?.value || "";
      const answer = await fetch(this.root.dataset.saveUrl, {
        method: "POST",
        body,
        headers: { Accept: "application/json", "X-CSRFToken": token, "X-Requested-With": "XMLHttpRequest" },
      });
      if (!(answer.headers.get("Content-Type") || "").includes("json")) {
        row.show("failed");
        row.say(answer.status < 500 ? this.word("session") : this.word("offline"));
        return;
      }
      const said = await answer.json();
      if (answer.ok) this.onSaved(row, sent, said);
      else if (answer.status === 409) this.onConflict(row, sent, said.reasons);
      else {
        row.show("refused");
        row.say(said.reasons.map((reason) => reason.sentence).join(" "));
      }
    }

    onSaved(row, sent, said) {
      row.version = String(said.version);
      row.saved = sent;
      this.lastSaved = said.saved_at;
      const points = row.element.querySelector("[data-points]");
      if (points) points.textContent = said.points || "";
      this.root.querySelector("[data-total]").textContent = said.total;
      for (const [section, total] of Object.entries(said.section_totals || {})) {
        const place = this.root.querySelector(`[data-section-total="${CSS.escape(section)}"]`);
        if (place) place.textContent = total;
      }
      this.showMissing(said);
      if (row.isChanged()) {
        this.save(row);
        return;
      }
      this.leftover.forget(row.id);
      row.show("saved", `✓ ${this.word("saved")} ${said.saved_at}`);
    }

    showMissing(said) {
      if (said.missing === undefined) return;
      for (const place of document.querySelectorAll("[data-when-missing]")) {
        place.hidden = said.missing === 0;
        const why = place.querySelector(".act__why");
        if (why && said.why) why.textContent = said.why;
      }
      for (const place of document.querySelectorAll("[data-when-complete]")) place.hidden = said.missing > 0;
    }

    onConflict(row, sent, reasons) {
      const values = reasons[0].values || {};
      const theirs = { typed: String(values.theirs ?? ""), reason: String(values.reason ?? sent.reason), vetoed: sent.vetoed };
      const words = fill(this.word("theirs"), {
        by: values.by || this.word("someone"),
        theirs: theirs.typed || this.word("blank"),
        mine: sent.typed || this.word("blank"),
      });
      row.show("conflict");
      row.say(words, [
        [this.word("mine"), () => this.settle(row, theirs, values.version, row.now())],
        [this.word("take"), () => this.settle(row, theirs, values.version, theirs)],
      ]);
    }

    settle(row, theirs, version, chosen) {
      row.version = String(version ?? row.version);
      row.saved = theirs;
      row.put(chosen);
      row.score.focus();
      if (row.isChanged()) {
        this.save(row);
        return;
      }
      this.leftover.forget(row.id);
      row.show("saved");
    }

    retryLater() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.retry(), RETRY_MS);
    }

    retry() {
      for (const row of this.rows) if (row.status === "failed") this.save(row);
    }

    showState() {
      const place = this.root.querySelector("[data-state]");
      const failed = this.rows.filter((row) => row.status === "failed").length;
      place.classList.toggle("is-failed", failed > 0);
      if (failed) place.textContent = fill(this.word("someFailed"), { n: failed });
      else if (this.isSending && this.rows.some((row) => row.status === "saving")) place.textContent = this.word("saving");
      else if (this.lastSaved && !this.rows.some((row) => ["refused", "conflict", "saving"].includes(row.status)))
        place.textContent = fill(this.word("allSaved"), { at: this.lastSaved });
      else place.textContent = "";
    }

    /* --- what an earlier visit could not send --- */

    offerLeftover() {
      const kept = Object.entries(this.leftover.all()).filter(([id, entry]) => {
        const row = this.byId.get(id);
        return row && !row.score.readOnly && !row.score.disabled && differs(row.saved, entry);
      });
      if (!kept.length) {
        this.leftover.write({});
        return;
      }
      const banner = this.root.querySelector("[data-leftover]");
      const list = kept.map(([id, entry]) => {
        const name = this.byId.get(id).element.querySelector("[data-name]").textContent.trim();
        return `${name}: ${entry.typed || this.word("blank")}`;
      });
      banner.querySelector("[data-leftover-list]").textContent = list.join(" · ");
      banner.hidden = false;
      banner.querySelector("[data-leftover-send]").addEventListener("click", () => {
        banner.hidden = true;
        for (const [id, entry] of kept) {
          const row = this.byId.get(id);
          row.put(entry);
          this.save(row);
        }
      });
      banner.querySelector("[data-leftover-drop]").addEventListener("click", () => {
        banner.hidden = true;
        this.leftover.write({});
      });
    }

    /* --- moving --- */

    cells(kind) {
      return [...this.root.querySelectorAll(`[data-cell][${kind}]`)];
    }

    move(cell, step) {
      const column = this.cells(cell.matches("[data-score]") ? "data-score" : "data-reason");
      const next = column[column.indexOf(cell) + step];
      if (next) {
        next.focus();
        next.scrollIntoView({ block: "nearest" });
      }
      return Boolean(next);
    }

    sideways(cell, step) {
      const all = this.cells("name");
      const next = all[all.indexOf(cell) + step];
      if (next) next.focus();
      return Boolean(next);
    }

    onKey(event) {
      const cell = event.target;
      if (!cell.matches("[data-cell]") || event.isComposing || event.ctrlKey || event.metaKey) return;
      /* A list of levels keeps its own arrows; Enter goes on from it as from any cell. */
      if (cell.matches("select") && event.key.startsWith("Arrow")) return;
      const isWhole = cell.selectionStart === 0 && cell.selectionEnd === cell.value.length;
      const atStart = cell.selectionEnd === 0 || isWhole;
      const atEnd = cell.selectionStart === cell.value.length || isWhole;
      const isText = cell.matches("textarea") && cell.value.includes("\n");
      let moved = false;
      if (event.key === "Enter" && !event.altKey) moved = this.move(cell, event.shiftKey ? -1 : 1) || true;
      else if (event.key === "Enter") {
        cell.setRangeText("\n", cell.selectionStart, cell.selectionEnd, "end");
        moved = true;
      } else if (event.altKey || event.shiftKey) return;
      else if (event.key === "ArrowDown" && !isText) moved = this.move(cell, 1);
      else if (event.key === "ArrowUp" && !isText) moved = this.move(cell, -1);
      else if (event.key === "ArrowRight" && atEnd) moved = this.sideways(cell, 1);
      else if (event.key === "ArrowLeft" && atStart) moved = this.sideways(cell, -1);
      else if (event.key === "Escape") {
        const row = this.rowOf(cell);
        row.put(row.saved);
        this.save(row);
        moved = true;
      }
      if (moved) event.preventDefault();
    }

    /* A block fills downwards from the cell; a second column goes to the reasons. */
    onPaste(event) {
      const cell = event.target;
      const text = event.clipboardData?.getData("text/plain") || "";
      if (!cell.matches("[data-cell]") || cell.readOnly || !/[\t\n]/.test(text.trimEnd())) return;
      if (cell.matches("textarea") && !text.includes("\t") && cell.value) return;
      event.preventDefault();
      const isScore = cell.matches("[data-score]");
      const from = this.rows.indexOf(this.rowOf(cell));
      parseBlock(text).forEach((values, offset) => {
        const row = this.rows[from + offset];
        if (!row) return;
        if (isScore) row.score.value = values[0];
        if (!isScore) row.reason.value = values[0];
        else if (values.length > 1) row.reason.value = values[1];
        this.save(row);
      });
    }
  }

  for (const root of document.querySelectorAll("[data-score-grid]")) new Grid(root);
})();
