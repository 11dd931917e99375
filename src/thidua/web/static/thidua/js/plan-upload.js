/*
 * Many files at once: each is sent by itself, so that one that is refused, or a line that breaks, stops nothing.
 *
 * Contract (plans/receive.html): form[data-upload] with a multiple file field, [data-upload-shown] and data-word-*.
 * Each file is posted alone (Accept: application/json): 201 {address}, or {reasons: [{sentence}]}. "Stop" ends after
 * the file in hand; "again" sends what was not sent. One file, or no script: the form posts by itself.
 */
(() => {
  "use strict";

  class Upload {
    constructor(form) {
      this.form = form;
      this.field = form.querySelector("input[type=file]");
      this.place = form.querySelector("[data-upload-shown]");
      this.words = form.dataset;
      this.rows = [];
      this.isStopped = false;
      form.addEventListener("submit", (event) => this.onSubmit(event), true);
    }

    onSubmit(event) {
      if (this.field.files.length < 2) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      this.rows = [...this.field.files].map((file) => this.row(file));
      const list = document.createElement("ul");
      list.className = "upload__list";
      list.append(...this.rows.map((row) => row.item));
      this.stop = this.button(this.words.wordStop, () => {
        this.isStopped = true;
      });
      this.place.replaceChildren(list, this.stop);
      this.place.hidden = false;
      for (const button of this.form.querySelectorAll(".buttons button")) button.hidden = true;
      this.send();
    }

    row(file) {
      const item = document.createElement("li");
      const name = document.createElement("span");
      const state = document.createElement("span");
      name.textContent = file.name;
      state.textContent = this.words.wordWaiting;
      state.className = "soft";
      item.append(name, state);
      return { file, item, state, isDone: false };
    }

    button(word, does) {
      const made = document.createElement("button");
      made.type = "button";
      made.className = "button";
      made.textContent = word;
      made.addEventListener("click", does);
      return made;
    }

    async send() {
      this.isStopped = false;
      for (const row of this.rows.filter((each) => !each.isDone)) {
        if (this.isStopped) this.say(row, this.words.wordCancelled);
        else await this.sendOne(row);
      }
      this.finish();
    }

    async sendOne(row) {
      this.say(row, this.words.wordSending);
      const body = new FormData(this.form);
      body.delete(this.field.name);
      body.append(this.field.name, row.file);
      try {
        const answer = await fetch(this.form.action, { method: "POST", body, headers: { Accept: "application/json" } });
        const said = await answer.json();
        row.isDone = true;
        if (answer.ok) this.taken(row, said.address);
        else this.say(row, said.reasons.map((reason) => reason.sentence).join(" "), "wrong");
      } catch {
        this.say(row, this.words.wordOffline, "wrong");
      }
    }

    taken(row, address) {
      this.say(row, "", "good");
      const link = document.createElement("a");
      link.href = address;
      link.textContent = this.words.wordTaken;
      row.state.append(link);
    }

    say(row, words, kind = "soft") {
      row.state.textContent = words;
      row.state.className = kind;
    }

    finish() {
      const link = document.createElement("a");
      link.className = "button button--primary";
      link.href = this.words.listUrl;
      link.textContent = this.words.wordDone;
      const left = this.rows.some((row) => !row.isDone);
      const again = this.button(this.words.wordAgain, () => {
        this.place.replaceChildren(this.place.firstChild, this.stop);
        this.send();
      });
      this.place.replaceChildren(this.place.firstChild, ...(left ? [again, link] : [link]));
      link.focus();
    }
  }

  for (const form of document.querySelectorAll("[data-upload]")) new Upload(form);
})();
