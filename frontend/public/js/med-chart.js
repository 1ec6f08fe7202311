// A plain custom element around Chart.js (loaded before it, see ChartJs.java): no bundler, hence no Node.js.
// Colours travel as names of CSS custom properties ("--med-hp", "--med-hp/hatch", "--med-brand/13"), so that the
// theme switch recolours what is drawn. Formats and marks travel in "extras": functions cannot be sent as JSON.
(() => {
  const SCHEME_CHANGED = 'med-scheme-changed';
  const probe = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

  /** What a CSS custom property amounts to just now, as something a canvas accepts. */
  function colour(element, name) {
    const meter = document.createElement('i');
    meter.style.color = `var(${name})`;
    meter.hidden = true;
    element.append(meter);
    const value = getComputedStyle(meter).color;
    meter.remove();
    return value;
  }

  function faded(value, percent) {
    probe.clearRect(0, 0, 1, 1);
    probe.fillStyle = value;
    probe.fillRect(0, 0, 1, 1);
    const [r, g, b] = probe.getImageData(0, 0, 1, 1).data;
    return `rgba(${r},${g},${b},${percent / 100})`;
  }

  /** Diagonal stripes, so that the series is known without its colour. */
  function hatch(value, ground) {
    const tile = document.createElement('canvas');
    tile.width = tile.height = 8;
    const pen = tile.getContext('2d');
    pen.fillStyle = value;
    pen.fillRect(0, 0, 8, 8);
    pen.strokeStyle = faded(ground, 55);
    pen.lineWidth = 2;
    pen.beginPath();
    for (const x of [-8, 0, 8]) {
      pen.moveTo(x, 8);
      pen.lineTo(x + 8, 0);
    }
    pen.stroke();
    return probe.createPattern(tile, 'repeat');
  }

  function paint(element, word) {
    if (Array.isArray(word)) return word.map((one) => paint(element, one));
    if (typeof word !== 'string' || !word.startsWith('--')) return word;
    const [name, how] = word.split('/');
    const value = colour(element, name);
    if (!how) return value;
    return how === 'hatch' ? hatch(value, colour(element, '--med-card')) : faded(value, Number(how));
  }

  /** What stands in the legend beside a drawing, without the series that are switched off. */
  function legendOf(element) {
    const items = element.parentElement?.querySelectorAll('.legend li') ?? [];
    return [...items].filter((item) => !item.querySelector('[aria-pressed="false"]')).map((item) => {
      const swatch = item.querySelector('.swatch');
      const style = swatch ? getComputedStyle(swatch) : undefined;
      return { text: item.textContent.trim(), style };
    });
  }

  /** The sample of the style sheet, drawn: a surface, plain or hatched, or else its border. */
  function sample(pen, style, x, y, size, ground) {
    const texture = /(?:rgba?|color|oklch|oklab)\([^()]*\)/.exec(style.backgroundImage)?.[0];
    if (texture || !/^(transparent|rgba\(0, 0, 0, 0\))$/.test(style.backgroundColor)) {
      pen.fillStyle = texture ? hatch(texture, ground) : style.backgroundColor;
      pen.fillRect(x, y, size, size);
      return;
    }
    pen.save();
    pen.strokeStyle = style.borderTopColor;
    pen.lineWidth = size / 8;
    pen.beginPath();
    if (style.borderTopStyle === 'dashed' && style.borderBottomStyle !== 'dashed') {
      pen.setLineDash([size / 3, size / 5]);
      pen.moveTo(x, y + size / 2);
      pen.lineTo(x + size, y + size / 2);
    } else if (style.borderTopLeftRadius === '50%') {
      pen.arc(x + size / 2, y + size / 2, size / 3, 0, 2 * Math.PI);
    } else {
      pen.setLineDash([size / 4, size / 6]);
      pen.rect(x, y, size, size);
    }
    pen.stroke();
    pen.restore();
  }

  /** Words that fit into lines of a width, in the font that the pen holds. */
  function wrapped(pen, text, width) {
    const lines = [''];
    for (const word of text.split(/ +/)) {
      const longer = `${lines.at(-1)} ${word}`.trim();
      if (pen.measureText(longer).width > width && lines.at(-1)) lines.push(word);
      else lines[lines.length - 1] = longer;
    }
    return lines;
  }

  /** Where the entries of a legend stand: one beside the other, and under each other where a line is full. */
  function placed(pen, entries, width, scale) {
    let [x, row] = [0, 0];
    const places = entries.map((entry) => {
      const room = (11 + 6 + 16) * scale + pen.measureText(entry.text).width;
      if (x > 0 && x + room > width) [x, row] = [0, row + 1];
      const place = { ...entry, x, row };
      x += room;
      return place;
    });
    return { places, rows: entries.length ? row + 1 : 0 };
  }

  /** A canvas with whose it is and its title above, its legend and its sentence below, on the ground of its card. */
  globalThis.medPictureOf = (element, canvas, title, foot) => {
    const scale = canvas.width / canvas.clientWidth;
    const line = 18 * scale;
    const pad = 18 * scale;
    const picture = document.createElement('canvas');
    picture.width = canvas.width + 2 * pad;
    const pen = picture.getContext('2d');
    const family = getComputedStyle(element).fontFamily;
    const small = `${12.5 * scale}px ${family}`;
    const big = `600 ${16 * scale}px ${family}`;
    const subject = element.closest('[data-subject]')?.dataset.subject;
    const ground = colour(element, '--med-card');
    const soft = colour(element, '--med-soft');
    pen.font = big;
    const titles = wrapped(pen, title, canvas.width);
    pen.font = small;
    const lines = wrapped(pen, foot, canvas.width);
    const legend = placed(pen, legendOf(element), canvas.width, scale);
    const head = pad + (subject ? line : 0) + titles.length * 22 * scale + 6 * scale;
    const legendAt = head + canvas.height + 8 * scale;
    const footAt = legendAt + legend.rows * line + 8 * scale;
    picture.height = footAt + lines.length * line + pad;
    pen.fillStyle = ground;
    pen.fillRect(0, 0, picture.width, picture.height);
    pen.textBaseline = 'top';
    pen.font = small;
    pen.fillStyle = soft;
    if (subject) pen.fillText(subject, pad, pad, canvas.width);
    pen.font = big;
    pen.fillStyle = colour(element, '--med-ink');
    titles.forEach((one, i) => pen.fillText(one, pad, pad + (subject ? line : 0) + i * 22 * scale));
    pen.drawImage(canvas, pad, head);
    pen.font = small;
    for (const { text, style, x, row } of legend.places) {
      const top = legendAt + row * line;
      if (style) sample(pen, style, pad + x, top + 2 * scale, 11 * scale, ground);
      pen.fillStyle = soft;
      pen.fillText(text, pad + x + 17 * scale, top);
    }
    pen.fillStyle = soft;
    lines.forEach((one, i) => pen.fillText(one, pad, footAt + i * line));
    return picture;
  };

  /** Hands such a picture to the reader. */
  globalThis.medPicture = (element, canvas, file, title, foot) => {
    const link = document.createElement('a');
    link.href = globalThis.medPictureOf(element, canvas, title, foot).toDataURL('image/png');
    link.download = file;
    link.click();
  };
  globalThis.medColour = colour;

  /** Off-peak bands, reference lines, marks of missing values, drawn under or over the data. */
  const marks = () => ({
    id: 'medMarks',
    beforeDatasetsDraw(chart) {
      const { ctx, chartArea: area, scales: { x } } = chart;
      const look = chart.$med;
      ctx.save();
      ctx.font = `11px ${Chart.defaults.font.family}`;
      for (const band of look.extras.bands ?? []) {
        const from = x.getPixelForValue(band.from);
        const to = x.getPixelForValue(band.to);
        ctx.fillStyle = look.band;
        ctx.fillRect(from, area.top, to - from, area.bottom - area.top);
        if (band.label && to - from > ctx.measureText(band.label).width + 12) {
          ctx.fillStyle = look.soft;
          ctx.textAlign = 'left';
          ctx.fillText(band.label, from + 6, area.top + 14);
        }
      }
      ctx.textAlign = 'center';
      for (const gap of look.extras.gaps ?? []) {
        const from = x.getPixelForValue(gap.from);
        const to = x.getPixelForValue(gap.to);
        const middle = x.type === 'category' ? from : (from + to) / 2;
        ctx.strokeStyle = look.soft;
        ctx.setLineDash([2, 3]);
        ctx.beginPath();
        ctx.moveTo(middle, area.bottom);
        ctx.lineTo(middle, area.bottom - 14);
        ctx.stroke();
        ctx.setLineDash([]);
        ctx.beginPath();
        ctx.arc(middle, area.bottom - 18, 3, 0, 2 * Math.PI);
        ctx.stroke();
      }
      ctx.restore();
    },
    afterDatasetsDraw(chart) {
      const { ctx, chartArea: area, scales: { y } } = chart;
      const look = chart.$med;
      ctx.save();
      ctx.fillStyle = look.soft;
      ctx.font = `11px ${Chart.defaults.font.family}`;
      ctx.textAlign = 'left';
      ctx.fillText(look.extras.unit ?? '', 0, 8);
      ctx.restore();
      const line = look.extras.line;
      if (!line) return;
      const at = y.getPixelForValue(line.value);
      if (at < area.top - 1 || at > area.bottom) return;
      ctx.save();
      ctx.strokeStyle = look.limit;
      ctx.setLineDash([5, 4]);
      ctx.beginPath();
      ctx.moveTo(area.left, at);
      ctx.lineTo(area.right, at);
      ctx.stroke();
      ctx.fillStyle = look.limit;
      ctx.font = `11px ${Chart.defaults.font.family}`;
      ctx.textAlign = 'right';
      ctx.fillText(line.label, area.right - 4, at - 5);
      ctx.restore();
    },
  });

  class MedChart extends HTMLElement {
    #chart;
    #config;
    #extras = {};
    #muted = [];
    #recolour = () => this.#draw();

    connectedCallback() {
      if (!this.querySelector('canvas')) {
        const canvas = document.createElement('canvas');
        canvas.setAttribute('aria-hidden', 'true');
        this.append(canvas);
        this.#selectStretches(canvas);
      }
      document.addEventListener(SCHEME_CHANGED, this.#recolour);
      this.#draw();
    }

    disconnectedCallback() {
      document.removeEventListener(SCHEME_CHANGED, this.#recolour);
      this.#chart?.destroy();
      this.#chart = undefined;
    }

    set extras(value) {
      this.#extras = value ?? {};
      this.#draw();
    }

    get extras() {
      return this.#extras;
    }

    set config(value) {
      this.#config = value;
      this.#draw();
    }

    get config() {
      return this.#config;
    }

    /** Positions of the series that are switched off. */
    set muted(value) {
      this.#muted = value ?? [];
      this.#mute();
      this.#chart?.update();
    }

    get muted() {
      return this.#muted;
    }

    get chart() {
      return this.#chart;
    }

    #mute() {
      this.#chart?.data.datasets.forEach((_set, i) => this.#chart.setDatasetVisibility(i, !this.#muted.includes(i)));
    }

    /** Draws meter, title, chart, legend and sentence on one picture and hands it to the reader. */
    savePicture(file, title, foot) {
      if (this.#chart) globalThis.medPicture(this, this.#chart.canvas, file, title, foot);
    }

    /** With a mouse, or a finger that moves sideways: the stretch that is drawn out is told to the server. */
    #selectStretches(canvas) {
      const box = document.createElement('div');
      box.className = 'med-stretch';
      box.hidden = true;
      this.append(box);
      let from;
      const inside = (event) => {
        const area = this.#chart.chartArea;
        return Math.min(area.right, Math.max(area.left, event.clientX - canvas.getBoundingClientRect().left));
      };
      canvas.addEventListener('pointerdown', (event) => {
        if (!this.#extras.selectable || !this.#chart || event.button !== 0 || event.pointerType === 'touch') return;
        from = inside(event);
      });
      canvas.addEventListener('pointermove', (event) => {
        if (from === undefined) return;
        const to = inside(event);
        if (box.hidden && Math.abs(to - from) < 8) return;
        canvas.setPointerCapture(event.pointerId);
        const area = this.#chart.chartArea;
        box.hidden = false;
        Object.assign(box.style, {
          left: `${Math.min(from, to)}px`, width: `${Math.abs(to - from)}px`,
          top: `${area.top}px`, height: `${area.bottom - area.top}px`,
        });
      });
      const end = (event) => {
        const began = from;
        from = undefined;
        if (box.hidden || began === undefined) return;
        box.hidden = true;
        // The click that ends the drawing is none on a point.
        this.#drawnOut = true;
        setTimeout(() => { this.#drawnOut = false; });
        if (event.type === 'pointercancel') return;
        const axis = this.#chart.scales.x;
        const [a, b] = [began, inside(event)].map((at) => axis.getValueForPixel(at));
        this.dispatchEvent(new CustomEvent('range-select', { detail: { from: Math.min(a, b), to: Math.max(a, b) } }));
      };
      canvas.addEventListener('pointerup', end);
      canvas.addEventListener('pointercancel', end);
    }

    #drawnOut = false;

    #draw() {
      const canvas = this.querySelector('canvas');
      if (!canvas || !this.#config || !this.isConnected) return;
      this.#chart?.destroy();
      const config = structuredClone(this.#config);
      for (const set of config.data.datasets) {
        for (const key of ['backgroundColor', 'borderColor', 'hoverBackgroundColor']) {
          if (set[key] !== undefined) set[key] = paint(this, set[key]);
        }
      }
      this.#style(config);
      const look = {
        extras: this.#extras,
        soft: colour(this, '--med-soft'),
        limit: colour(this, '--med-limit'),
        band: paint(this, '--med-hc/10'),
      };
      config.plugins = [{ ...marks(), beforeInit: (chart) => { chart.$med = look; } }];
      this.#chart = new Chart(canvas, config);
      if (this.#muted.length) {
        this.#mute();
        this.#chart.update();
      }
      canvas.style.touchAction = this.#extras.selectable ? 'pan-y' : '';
      this.toggleAttribute('drawn', true);
    }

    #style(config) {
      const soft = colour(this, '--med-soft');
      const line = colour(this, '--med-line');
      const ink = colour(this, '--med-ink');
      const card = colour(this, '--med-card');
      const extras = this.#extras;
      const number = new Intl.NumberFormat(extras.locale ?? 'fr-FR', { maximumFractionDigits: 1 });
      Chart.defaults.font.family = getComputedStyle(this).fontFamily;
      const options = (config.options ??= {});
      Object.assign(options, {
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        layout: { padding: { top: 20 } },
        interaction: { mode: 'index', intersect: false, axis: 'x' },
        onClick: (event, _hit, chart) => this.#clicked(event, chart),
        onHover: (event, hit) => {
          event.native.target.style.cursor = extras.clickable && hit.length ? 'pointer' : 'default';
        },
      });
      const font = { size: 11 };
      for (const [name, axis] of Object.entries((options.scales ??= {}))) {
        axis.border = { display: false };
        axis.grid = { color: line, drawTicks: false, display: name !== 'x' };
        axis.ticks = { color: soft, font, padding: 6, maxRotation: 0, autoSkipPadding: 18, ...axis.ticks };
        if (name === 'y') {
          axis.ticks.maxTicksLimit = 5;
          axis.ticks.callback = (value) => number.format(value);
        } else if (extras.xTicks) {
          axis.afterBuildTicks = (scale) => {
            const room = Math.max(1, Math.ceil(extras.xTicks.length / Math.max(2, scale.width / 46)));
            scale.ticks = extras.xTicks.filter((_tick, i) => i % room === 0).map(({ value }) => ({ value }));
          };
          axis.ticks.callback = (value) => extras.xTicks.find((tick) => tick.value === value)?.label ?? '';
          axis.ticks.autoSkip = false;
        }
      }
      options.plugins = {
        legend: { display: false },
        tooltip: {
          backgroundColor: card, titleColor: ink, bodyColor: ink, footerColor: soft, borderColor: line, borderWidth: 1,
          padding: 10, cornerRadius: 10, boxPadding: 5, titleFont: { size: 13 }, bodyFont: { size: 13 },
          footerFont: { size: 12, weight: 'normal' }, usePointStyle: true,
          // A gap is named too: its note stands in the place of a value.
          filter: (item) => item.datasetIndex === 0 || Number.isFinite(item.parsed.y),
          callbacks: {
            title: (items) => (items.length ? extras.titles?.[items[0].dataIndex] ?? items[0].label : ''),
            label: (item) => Number.isFinite(item.parsed.y)
              ? ` ${item.dataset.label}\u00a0: ${number.format(item.parsed.y)}\u00a0${extras.unit}`
              : ` ${extras.notes?.[item.dataIndex] ?? ''}`,
            footer: (items) => (items.length && Number.isFinite(items[0].parsed.y)
              ? extras.notes?.[items[0].dataIndex] ?? '' : ''),
          },
        },
      };
    }

    #clicked(event, chart) {
      const hit = chart.getElementsAtEventForMode(event, 'index', { intersect: false, axis: 'x' }, false);
      if (this.#extras.clickable && hit.length && !this.#drawnOut) {
        this.dispatchEvent(new CustomEvent('point-click', { detail: { index: hit[0].index } }));
      }
    }
  }

  // Properties may have been set before this script ran: replay them through the setters.
  for (const element of document.querySelectorAll('med-chart')) {
    for (const name of ['extras', 'muted', 'config']) {
      if (Object.hasOwn(element, name)) {
        const pending = element[name];
        delete element[name];
        queueMicrotask(() => { element[name] = pending; });
      }
    }
  }
  customElements.define('med-chart', MedChart);

  const changed = () => document.dispatchEvent(new CustomEvent(SCHEME_CHANGED));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed);
  new MutationObserver(changed).observe(document.documentElement, { attributeFilter: ['data-scheme'] });
})();
