/*
 * Where the pieces of a certificate stand: the preview and the numbers below say the same.
 *
 * Contract (certificates/layout.html): <form data-layout data-width data-height> in tenths of a millimetre,
 *   [data-preview] with button[data-spot="N"], and tr[data-row="N"] whose fields end in -left, -top, -width (millimetres,
 *   decimal comma), -points, -is_printed. Dragging or the arrow keys move a spot (1 mm, with Shift 0.1 mm).
 * Without scripts the numbers alone do it.
 */
(() => {
  "use strict";

  const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  class Editor {
    constructor(form) {
      this.form = form;
      this.preview = form.querySelector("[data-preview]");
      this.width = Number(form.dataset.width) / 10;
      this.height = Number(form.dataset.height) / 10;
      this.preview.style.aspectRatio = `${this.width} / ${this.height}`;
      this.spots = [...form.querySelectorAll("[data-spot]")];
      for (const spot of this.spots) {
        spot.addEventListener("pointerdown", (event) => this.grab(spot, event));
        spot.addEventListener("keydown", (event) => this.onKey(spot, event));
      }
      form.addEventListener("input", () => this.draw());
      window.addEventListener("resize", () => this.draw());
      this.draw();
    }

    field(spot, name) {
      return this.form.querySelector(`tr[data-row="${spot.dataset.spot}"] [name$="-${name}"]`);
    }

    read(spot, name) {
      return Number(this.field(spot, name).value.replace(",", ".")) || 0;
    }

    write(spot, name, millimetres) {
      this.field(spot, name).value = (Math.round(millimetres * 10) / 10).toString().replace(".", ",");
    }

    draw() {
      const scale = this.preview.clientWidth / this.width;
      for (const spot of this.spots) {
        spot.hidden = !this.field(spot, "is_printed").checked;
        spot.style.left = `${this.read(spot, "left") * scale}px`;
        spot.style.top = `${this.read(spot, "top") * scale}px`;
        spot.style.width = `${this.read(spot, "width") * scale}px`;
        spot.style.fontSize = `${Math.max(9, this.read(spot, "points") * 0.3528 * scale)}px`;
      }
    }

    move(spot, right, down) {
      const left = this.read(spot, "left") + right;
      const top = this.read(spot, "top") + down;
      this.write(spot, "left", Math.min(Math.max(0, left), this.width - this.read(spot, "width")));
      this.write(spot, "top", Math.min(Math.max(0, top), this.height - 1));
      this.draw();
    }

    onKey(spot, event) {
      const arrow = ARROWS[event.key];
      if (!arrow) return;
      event.preventDefault();
      const step = event.shiftKey ? 0.1 : 1;
      this.move(spot, arrow[0] * step, arrow[1] * step);
    }

    grab(spot, event) {
      spot.setPointerCapture(event.pointerId);
      const from = { x: event.clientX, y: event.clientY, left: this.read(spot, "left"), top: this.read(spot, "top") };
      const scale = this.preview.clientWidth / this.width;
      const drag = (moved) => {
        this.write(spot, "left", from.left);
        this.write(spot, "top", from.top);
        this.move(spot, (moved.clientX - from.x) / scale, (moved.clientY - from.y) / scale);
      };
      spot.addEventListener("pointermove", drag);
      // Also where the system takes the pointer away: a spot let go of must not follow the mouse.
      spot.addEventListener("lostpointercapture", () => spot.removeEventListener("pointermove", drag), { once: true });
    }
  }

  for (const form of document.querySelectorAll("form[data-layout]")) new Editor(form);
})();
