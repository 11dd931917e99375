/*
 * Reading a plan with the machine: the paper at the left, the facts at the right.
 *
 * Contract (plans/review.html and plans/parts/fact.html write it):
 *   [data-review] data-decide-url data-confirm-url data-word-*
 *     [data-bulk] form with a select                        accept all that is sure enough
 *     [data-progress] [data-decided]                        how far
 *     [data-paper="text"] li[data-line="N"]                 the paper's lines
 *     [data-paper="image"] rect[data-line="N"]              their boxes on the pages, where there are pictures
 *     [data-view=image|text] [data-zoom]                    buttons: which of the two is shown, and how large
 *     [data-facts] li[data-fact][data-lines="3,4"][data-status] tabindex
 *       form[data-decide] with buttons name=decision value=accept|refuse|reopen, [data-correct] opens the other form
 *       form[data-correct-form] with the fields of the fact and [data-cancel]
 *       [data-value] [data-read] [data-badge] [data-wrong] [data-open-only] [data-decided-only]
 *   Each decision is posted at once (Accept: application/json): {status, value, read, decided, total}; a refusal
 *   {reasons: [{sentence}]} is shown under the fact and nothing changes. Without scripts the forms post by themselves.
 *   Keys, only while a fact itself has the focus: Enter accept, E correct, X refuse, J/Down next, K/Up previous,
 *   V the other view, B to the bulk acceptance (there Enter sends, Escape leads back). A click on a line or a box
 *   chooses the first fact that was read there. The first open fact has the focus from the start; where none is open
 *   any more, the link to the confirmation gets it: a plan can be confirmed without a mouse and without Tab.
 */
(() => {
  "use strict";

  const FIELDS = "input:not([type=hidden]), textarea, select";
  const BADGES = { accepted: ["good", "✓"], corrected: ["good", "✓"], refused: ["plain", "✗"] };

  class Review {
    constructor(root) {
      this.root = root;
      this.facts = [...root.querySelectorAll("li[data-fact]")];
      this.papers = [...root.querySelectorAll("[data-paper]")];
      this.showView(root.querySelector('[data-paper="image"]') ? "image" : "text");
      for (const form of root.querySelectorAll("[data-correct-form]")) form.hidden = true;
      root.addEventListener("submit", (event) => this.onSubmit(event));
      root.addEventListener("click", (event) => this.onClick(event));
      root.addEventListener("focusin", (event) => {
        const fact = event.target.closest("li[data-fact]");
        if (fact) this.light(fact);
      });
      root.querySelector("[data-facts]").addEventListener("keydown", (event) => this.onKey(event));
      this.bulk = root.querySelector("[data-bulk] select");
      if (this.bulk) this.bulk.addEventListener("keydown", (event) => this.onBulkKey(event));
      this.begin();
    }

    /* Ready for the keys at once, unless the address leads to a place of the page. */
    begin() {
      const open = this.facts.find((fact) => fact.dataset.status === "open");
      const first = open || this.facts[0];
      if (first) this.light(first);
      if (!this.root.querySelector("[data-decide]") || location.hash) return;
      if (open) open.focus({ preventScroll: true });
      else this.toConfirm();
    }

    toConfirm() {
      const link = document.querySelector(`a[href="${CSS.escape(this.root.dataset.confirmUrl || "")}"]`);
      if (link) link.focus();
    }

    /* The choice is sent with Enter, and left with Escape. */
    onBulkKey(event) {
      if (event.key === "Enter") {
        event.preventDefault();
        this.bulk.form.requestSubmit();
      } else if (event.key === "Escape") {
        const current = this.facts.find((fact) => fact.classList.contains("is-current"));
        if (current) current.focus();
      }
    }

    /* Mark the fact and its lines; the paper scrolls to the first of them. */
    light(fact) {
      for (const each of this.facts) {
        each.classList.toggle("is-current", each === fact);
        each.tabIndex = each === fact ? 0 : -1;
      }
      for (const paper of this.papers) this.lightIn(paper, fact);
    }

    lightIn(paper, fact) {
      for (const lit of paper.querySelectorAll(".is-lit")) lit.classList.remove("is-lit");
      const lines = fact.dataset.lines
        .split(",")
        .map((number) => paper.querySelector(`[data-line="${CSS.escape(number.trim())}"]`))
        .filter(Boolean);
      for (const line of lines) line.classList.add("is-lit");
      if (lines.length) this.scrollTo(paper, lines[0]);
    }

    /* Bring the line to the upper third of its pane; a page that is wider than the pane moves sideways too. */
    scrollTo(paper, line) {
      const here = line.getBoundingClientRect();
      const pane = paper.getBoundingClientRect();
      if (!pane.height) return;
      const top = paper.scrollTop + here.top - pane.top - paper.clientHeight / 3;
      const left = paper.scrollLeft + here.left - pane.left - 16;
      const isSeen = here.left >= pane.left && here.right <= pane.right;
      paper.scrollTo({ top: Math.max(0, top), left: isSeen ? paper.scrollLeft : Math.max(0, left) });
    }

    showView(name) {
      const views = [...this.root.querySelectorAll("[data-view]")];
      if (!views.length) return;
      this.view = name;
      for (const button of views) button.setAttribute("aria-pressed", String(button.dataset.view === name));
      for (const paper of this.papers) (paper.closest("[data-pane]") || paper).hidden = paper.dataset.paper !== name;
      const zoom = this.root.querySelector("[data-zoom]");
      if (zoom) zoom.hidden = name !== "image";
      const current = this.facts.find((fact) => fact.classList.contains("is-current"));
      if (current) this.light(current);
    }

    zoom(button) {
      const isLarge = this.root.querySelector('[data-paper="image"]').classList.toggle("is-large");
      button.setAttribute("aria-pressed", String(isLarge));
      const current = this.facts.find((fact) => fact.classList.contains("is-current"));
      if (current) this.light(current);
    }

    /* The first fact that was read on the line or box that was clicked. */
    onPaper(event) {
      const line = event.target.closest("[data-paper] [data-line]");
      if (!line || window.getSelection().toString()) return;
      const fact = this.facts.find((each) => each.dataset.lines.split(",").includes(line.dataset.line));
      if (fact) fact.focus();
    }

    go(fact, step) {
      const next = this.facts[this.facts.indexOf(fact) + step];
      if (next) next.focus();
    }

    goOn(fact) {
      const from = this.facts.indexOf(fact) + 1;
      const ahead = [...this.facts.slice(from), ...this.facts.slice(0, from)];
      const next = ahead.find((each) => each.dataset.status === "open");
      if (next) next.focus();
      else this.toConfirm();
    }

    onClick(event) {
      const view = event.target.closest("[data-view]");
      if (view) this.showView(view.dataset.view);
      const zoom = event.target.closest("[data-zoom]");
      if (zoom) this.zoom(zoom);
      const fact = event.target.closest("li[data-fact]");
      if (!fact) {
        this.onPaper(event);
        return;
      }
      const shown = event.target.closest("[data-show-line]");
      if (shown) event.preventDefault();
      if (event.target.closest("[data-correct]")) this.openCorrection(fact);
      else if (event.target.closest("[data-cancel]")) this.closeCorrection(fact);
      else if (shown || !event.target.closest(`button, label, a, ${FIELDS}`)) fact.focus();
    }

    openCorrection(fact) {
      const form = fact.querySelector("[data-correct-form]");
      if (!form) return;
      form.hidden = false;
      fact.querySelector("[data-correct]").setAttribute("aria-expanded", "true");
      const first = form.querySelector(FIELDS);
      first.focus();
      if (first.select) first.select();
    }

    closeCorrection(fact) {
      fact.querySelector("[data-correct-form]").hidden = true;
      fact.querySelector("[data-correct]").setAttribute("aria-expanded", "false");
      fact.focus();
    }

    onKey(event) {
      const fact = event.target;
      if (event.key === "Escape" && fact.closest("[data-correct-form]")) {
        this.closeCorrection(fact.closest("li[data-fact]"));
        return;
      }
      if (!fact.matches("li[data-fact]") || event.ctrlKey || event.metaKey || event.altKey) return;
      const isOpen = fact.dataset.status === "open";
      const doing = {
        enter: () => isOpen && this.press(fact, "accept"),
        e: () => isOpen && this.openCorrection(fact),
        x: () => isOpen && this.press(fact, "refuse"),
        j: () => this.go(fact, 1),
        arrowdown: () => this.go(fact, 1),
        k: () => this.go(fact, -1),
        arrowup: () => this.go(fact, -1),
        v: () => this.showView(this.view === "image" ? "text" : "image"),
        b: () => this.bulk?.focus(),
      }[event.key.toLowerCase()];
      if (!doing) return;
      event.preventDefault();
      doing();
    }

    press(fact, decision) {
      const button = fact.querySelector(`button[value=${decision}]`);
      if (button) button.form.requestSubmit(button);
      else this.openCorrection(fact);
    }

    async onSubmit(event) {
      const form = event.target;
      if (!form.matches("[data-decide]")) return;
      event.preventDefault();
      const fact = form.closest("li[data-fact]");
      if (fact.dataset.busy) return;
      const body = new URLSearchParams(new FormData(form, event.submitter));
      fact.dataset.busy = "yes";
      event.submitter?.setAttribute("aria-busy", "true");
      try {
        await this.post(fact, body);
      } catch {
        this.complain(fact, this.root.dataset.wordOffline);
      }
      delete fact.dataset.busy;
      event.submitter?.removeAttribute("aria-busy");
    }

    async post(fact, body) {
      const answer = await fetch(this.root.dataset.decideUrl, {
        method: "POST",
        body,
        headers: { Accept: "application/json", "X-CSRFToken": body.get("csrfmiddlewaretoken") || "" },
      });
      if (!(answer.headers.get("Content-Type") || "").includes("json")) {
        this.complain(fact, answer.status < 500 ? this.root.dataset.wordSession : this.root.dataset.wordOffline);
        return;
      }
      const said = await answer.json();
      if (answer.ok) this.show(fact, said);
      else this.complain(fact, said.reasons.map((reason) => reason.sentence).join(" "));
    }

    complain(fact, words) {
      const place = fact.querySelector("[data-wrong]");
      place.textContent = words;
      place.hidden = !words;
    }

    show(fact, said) {
      const before = fact.querySelector("[data-value]").textContent;
      fact.classList.remove(`fact--${fact.dataset.status}`);
      fact.classList.add(`fact--${said.status}`);
      fact.dataset.status = said.status;
      this.complain(fact, "");
      if (said.value) fact.querySelector("[data-value]").textContent = said.value;
      const read = said.read ?? before;
      this.showRead(fact, said.status === "corrected" && read !== said.value ? read : "");
      this.showBadge(fact, said.status);
      for (const each of fact.querySelectorAll("[data-open-only]")) each.hidden = said.status !== "open";
      for (const each of fact.querySelectorAll("[data-decided-only]")) each.hidden = said.status === "open";
      const correction = fact.querySelector("[data-correct-form]");
      if (correction) correction.hidden = true;
      this.root.querySelector("[data-progress]").value = said.decided;
      this.root.querySelector("[data-decided]").textContent = said.decided;
      if (said.status === "open") fact.focus();
      else this.goOn(fact);
    }

    showRead(fact, value) {
      const place = fact.querySelector("[data-read]");
      place.textContent = value ? this.root.dataset.wordRead.replace("{value}", value) : "";
      place.hidden = !value;
    }

    showBadge(fact, status) {
      const place = fact.querySelector("[data-badge]");
      place.replaceChildren();
      if (!BADGES[status]) return;
      const [kind, sign] = BADGES[status];
      const badge = document.createElement("span");
      badge.className = `badge badge--${kind}`;
      badge.textContent = `${sign} ${this.root.dataset[`word${status[0].toUpperCase()}${status.slice(1)}`]}`;
      place.append(badge);
    }
  }

  for (const root of document.querySelectorAll("[data-review]")) new Review(root);
})();
