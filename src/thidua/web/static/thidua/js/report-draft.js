/*
 * A draft that saves itself, field by field.
 *
 * Contract: [data-draft] data-save-url data-owner data-word-saving|saved|failed|refused|theirs|mine|take|when-left
 *   [data-field="NAME"][data-version]   input, select or textarea; version is the revision that was read (0: never filled)
 *   [data-mark="NAME"]                  its sign; [data-said="NAME"] what is wrong with it
 *   [data-state]                        the whole's state; [data-why] the sentence that says why it cannot be handed in,
 *                                       with [data-when-missing] and [data-when-complete] shown accordingly
 * Sends POST field, text, version with X-CSRFToken and Accept: application/json. Understands
 *   200 {version, saved_at, why}
 *   409 {reasons: [{sentence, values: {theirs, version}}]}   another tab or person saved meanwhile: both are shown
 *   4xx {reasons: [{sentence}]}                              refused; what was typed stays
 * What could not be sent stays in localStorage under the address and account, and is put back when the page is opened.
 */
(() => {
  "use strict";

  const PAUSE_MS = 900;
  const RETRY_MS = 8000;
  const root = document.querySelector("[data-draft]");
  if (!root) return;

  const key = `thidua:report:${root.dataset.saveUrl}:${root.dataset.owner}`;
  const word = (name) => root.dataset[`word${name[0].toUpperCase()}${name.slice(1)}`] || "";
  const token = () => root.querySelector("[name=csrfmiddlewaretoken]").value;
  const find = (kind, name) => root.querySelector(`[data-${kind}="${CSS.escape(name)}"]`);
  const kept = () => {
    try {
      return JSON.parse(localStorage.getItem(key) || "{}");
    } catch {
      return {};
    }
  };
  const keep = (name, text) => {
    const all = kept();
    if (text === null) delete all[name];
    else all[name] = text;
    try {
      if (Object.keys(all).length) localStorage.setItem(key, JSON.stringify(all));
      else localStorage.removeItem(key);
    } catch {
      /* storage is full or forbidden */
    }
  };

  class Field {
    constructor(input) {
      this.input = input;
      this.name = input.dataset.field;
      this.saved = input.value;
      this.timer = 0;
      this.isSending = false;
      input.addEventListener("input", () => this.later());
      input.addEventListener("change", () => this.send());
      input.addEventListener("blur", () => this.send());
    }

    show(status, words = word(status)) {
      const mark = find("mark", this.name);
      mark.className = `mark mark--${status}`;
      mark.textContent = words;
      if (status === "refused" || status === "conflict") this.input.setAttribute("aria-invalid", "true");
      else this.input.removeAttribute("aria-invalid");
    }

    say(words, buttons = []) {
      const said = find("said", this.name);
      said.textContent = words;
      for (const [label, press] of buttons) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "button button--small";
        button.textContent = label;
        button.addEventListener("click", press);
        said.append(document.createElement("br"), button);
      }
    }

    later() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.send(), PAUSE_MS);
    }

    async send() {
      clearTimeout(this.timer);
      const text = this.input.value;
      if (text === this.saved || this.isSending || this.input.readOnly) return;
      this.isSending = true;
      this.show("saving");
      keep(this.name, text);
      try {
        const answer = await fetch(root.dataset.saveUrl, {
          method: "POST",
          headers: { Accept: "application/json", "X-CSRFToken": token() },
          body: new URLSearchParams({ field: this.name, text, version: this.input.dataset.version || "0" }),
        });
        this.take(answer.status, await answer.json(), text);
      } catch {
        this.show("failed");
        this.timer = setTimeout(() => this.send(), RETRY_MS);
      }
      this.isSending = false;
      if (this.input.value !== text) this.later();
    }

    take(status, said, text) {
      if (status === 200) {
        this.saved = text;
        this.input.dataset.version = said.version;
        keep(this.name, null);
        this.show("saved");
        this.say("");
        complete(said);
        return;
      }
      const reason = said.reasons[0];
      if (status === 409) {
        this.show("conflict", "");
        this.say(reason.sentence, [
          [word("mine"), () => this.insist(reason.values.version)],
          [word("take"), () => this.give(reason.values)],
        ]);
        return;
      }
      this.show("refused");
      this.say(said.reasons.map((each) => each.sentence).join(" "));
    }

    insist(version) {
      this.input.dataset.version = version;
      this.say("");
      this.send();
    }

    give(values) {
      this.input.value = values.theirs;
      this.saved = values.theirs;
      this.input.dataset.version = values.version;
      keep(this.name, null);
      this.say("");
      this.show("saved");
    }
  }

  const complete = (said) => {
    const state = root.querySelector("[data-state]");
    if (state) state.textContent = `${word("saved")} ${said.saved_at}`;
    for (const part of document.querySelectorAll("[data-when-missing]")) part.hidden = !said.why;
    for (const part of document.querySelectorAll("[data-when-complete]")) part.hidden = Boolean(said.why);
    for (const why of document.querySelectorAll("[data-when-missing] .act__why")) why.textContent = said.why;
  };

  const fields = [...root.querySelectorAll("[data-field]")].map((input) => new Field(input));
  const left = kept();
  for (const field of fields) {
    if (field.name in left && left[field.name] !== field.saved) {
      field.input.value = left[field.name];
      field.send();
    }
  }
  window.addEventListener("online", () => fields.forEach((field) => field.send()));
})();
