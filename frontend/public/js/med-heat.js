// A grid of coloured cells on a canvas: days of a year, or hours of a week. Loaded after med-chart.js, whose colours
// and pictures it shares. Too many columns for the width are wrapped into bands, so that a phone scrolls nothing sideways.
(() => {
  const LABELS = 44;
  const HEAD = 16;
  const GAP = 2;

  class MedHeat extends HTMLElement {
    #model;
    #boxes = [];
    #redraw = () => this.#draw();
    #watch = new ResizeObserver(this.#redraw);

    connectedCallback() {
      if (!this.querySelector('canvas')) {
        const canvas = document.createElement('canvas');
        canvas.setAttribute('aria-hidden', 'true');
        const tip = document.createElement('div');
        tip.className = 'med-tip';
        tip.hidden = true;
        this.append(canvas, tip);
        canvas.addEventListener('pointermove', (event) => this.#point(event, tip));
        canvas.addEventListener('pointerleave', () => { tip.hidden = true; });
        canvas.addEventListener('click', (event) => {
          const hit = this.#at(event);
          if (hit && this.#model.clickable) {
            this.dispatchEvent(new CustomEvent('cell-click', { detail: { index: hit.index } }));
          }
        });
      }
      document.addEventListener('med-scheme-changed', this.#redraw);
      this.#watch.observe(this);
      this.#draw();
    }

    disconnectedCallback() {
      document.removeEventListener('med-scheme-changed', this.#redraw);
      this.#watch.disconnect();
    }

    set model(value) {
      this.#model = value;
      this.#draw();
    }

    get model() {
      return this.#model;
    }

    savePicture(file, title, foot) {
      globalThis.medPicture(this, this.querySelector('canvas'), file, title, foot);
    }

    #draw() {
      const canvas = this.querySelector('canvas');
      const model = this.#model;
      if (!canvas || !model || !this.isConnected || !this.clientWidth) return;
      const rows = model.rows.length;
      const room = this.clientWidth - LABELS;
      const bands = Math.max(1, Math.ceil((model.columns * model.smallest) / room));
      const perBand = Math.ceil(model.columns / bands);
      const width = Math.min(model.largest, room / perBand);
      const height = Math.min(Math.max(width, 13), 26);
      const bandHeight = HEAD + rows * height + 12;
      const scale = window.devicePixelRatio || 1;
      canvas.style.width = `${this.clientWidth}px`;
      canvas.style.height = `${bands * bandHeight}px`;
      canvas.width = this.clientWidth * scale;
      canvas.height = bands * bandHeight * scale;
      const pen = canvas.getContext('2d');
      pen.scale(scale, scale);
      const shades = Array.from({ length: model.limits.length + 1 }, (_one, i) => medColour(this, `--med-heat-${i}`));
      const line = medColour(this, '--med-last');
      pen.font = `11px ${getComputedStyle(this).fontFamily}`;
      pen.fillStyle = medColour(this, '--med-soft');
      pen.textBaseline = 'middle';
      for (let band = 0; band < bands; band++) {
        const top = band * bandHeight + HEAD;
        model.rows.forEach((text, row) => {
          if (height >= 11 || row % 2 === 0) pen.fillText(text, 0, top + (row + 0.5) * height, LABELS - 6);
        });
      }
      let reached = [];
      for (const { column, text } of model.heads) {
        const band = Math.floor(column / perBand);
        const x = LABELS + (column % perBand) * width;
        const end = x + pen.measureText(text).width;
        if (x < (reached[band] ?? 0) || end > this.clientWidth) continue;
        pen.fillText(text, x, band * bandHeight + HEAD / 2);
        reached[band] = end + 6;
      }
      this.#boxes = model.cells.map((cell, index) => {
        const band = Math.floor(cell.column / perBand);
        const box = {
          index,
          x: LABELS + (cell.column % perBand) * width, y: band * bandHeight + HEAD + cell.row * height,
          w: width, h: height, title: cell.title,
        };
        const inner = [box.x, box.y, Math.max(1, width - GAP), Math.max(1, height - GAP)];
        pen.beginPath();
        pen.roundRect(...inner, Math.min(3, width / 4));
        if (cell.value === null || cell.value === undefined) {
          pen.strokeStyle = line;
          pen.setLineDash([2, 2]);
          pen.stroke();
          pen.setLineDash([]);
        } else {
          pen.fillStyle = shades[model.limits.filter((limit) => cell.value >= limit).length];
          pen.fill();
        }
        return box;
      });
      this.toggleAttribute('drawn', true);
    }

    #at(event) {
      const origin = event.target.getBoundingClientRect();
      const [x, y] = [event.clientX - origin.left, event.clientY - origin.top];
      return this.#boxes.find((box) => x >= box.x && x < box.x + box.w && y >= box.y && y < box.y + box.h);
    }

    #point(event, tip) {
      const hit = this.#at(event);
      tip.hidden = !hit;
      event.target.style.cursor = hit && this.#model.clickable ? 'pointer' : 'default';
      if (!hit) return;
      tip.textContent = hit.title;
      const left = Math.min(hit.x, this.clientWidth - tip.offsetWidth);
      Object.assign(tip.style, { left: `${Math.max(0, left)}px`, top: `${hit.y - tip.offsetHeight - 6}px` });
    }
  }

  for (const element of document.querySelectorAll('med-heat')) {
    if (Object.hasOwn(element, 'model')) {
      const pending = element.model;
      delete element.model;
      queueMicrotask(() => { element.model = pending; });
    }
  }
  customElements.define('med-heat', MedHeat);
})();
