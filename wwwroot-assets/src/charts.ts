// Takes a drawn figure over where a reader explores it. ApexCharts 4.7.0 (MIT) is fetched only then.
// All buttons are our own: those of ApexCharts cannot be reached with the keyboard.
import type ApexChartsType from "apexcharts";
import type { ApexOptions } from "apexcharts";

interface Point { x: number; y: number | null; period: string; text: string }
interface Series { name: string; role: "main" | "other" | "target"; points: Point[] }
interface Band { low: number; high: number; mean: number; from: number; to: number; text: string }
interface Figure {
  title: string; fileName: string; tickDecimals: number;
  min: number; max: number; step: number; from: number; to: number;
  series: Series[]; band: Band | null; limits: number[];
}

/** What the circuit holds on to; `dispose` gives the figure back. */
export interface Explored { dispose(): void }

const height = 360;

const swedish = {
  name: "sv",
  options: {
    months: ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"],
    shortMonths: ["jan", "feb", "mars", "april", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"],
    days: ["söndag", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag"],
    shortDays: ["sön", "mån", "tis", "ons", "tors", "fre", "lör"],
    toolbar: {
      exportToSVG: "Spara som SVG", exportToPNG: "Spara som PNG", exportToCSV: "Spara som CSV", menu: "Meny",
      selection: "Markera", selectionZoom: "Zooma i markering", zoomIn: "Zooma in", zoomOut: "Zooma ut",
      pan: "Flytta", reset: "Visa hela",
    },
  },
};

export async function explore(host: HTMLElement, figure: Figure): Promise<Explored> {
  const { default: ApexCharts } = await import("apexcharts");
  host.replaceChildren();
  host.hidden = false;
  const plot = document.createElement("div");
  host.append(plot);

  const hidden = new Set(figure.series.filter((series) => series.role === "other").map((series) => series.name));
  const chart: ApexChartsType = new ApexCharts(plot, optionsOf(figure, hidden));
  await chart.render();
  describe(plot, figure);
  host.prepend(choices(chart, figure, hidden));
  host.append(tools(chart, figure));

  const dark = matchMedia("(prefers-color-scheme: dark)");
  const recolour = () => void chart.updateOptions(optionsOf(figure, hidden), false, false);
  dark.addEventListener("change", recolour);

  return {
    dispose() {
      dark.removeEventListener("change", recolour);
      chart.destroy();
      host.replaceChildren();
    },
  };
}

function optionsOf(figure: Figure, hidden: ReadonlySet<string>): ApexOptions {
  const colour = coloursOfThePage();
  const others = [colour.ink2, colour.field, colour.brand];
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
  const shown = seriesOf(figure);
  let other = 0;
  const colours = shown.map((series) =>
    series.role === "main" ? colour.series : series.role === "target" ? colour.target
      : series.role === "band" ? colour.chance : others[other++ % others.length]!);

  return {
    chart: {
      type: "line", height, locales: [swedish], defaultLocale: "sv",
      background: "transparent", foreColor: colour.ink2, fontFamily: colour.font,
      animations: { enabled: !still, speed: 120 },
      // Hidden, not absent: what is in it decides what dragging does.
      toolbar: { show: false, autoSelected: "zoom", tools: { zoom: true, pan: true, reset: true } },
      zoom: { enabled: true, type: "x", allowMouseWheelZoom: false },
    },
    theme: { mode: isDark ? "dark" : "light" },
    colors: colours,
    series: shown.map((series) => ({
      name: series.name,
      type: series.role === "band" ? "rangeArea" : "line",
      hidden: hidden.has(series.name),
      data: series.data,
    })),
    fill: { type: "solid", colors: colours, opacity: shown.map((series) => (series.role === "band" ? 0.7 : 1)) },
    stroke: {
      curve: "straight",
      width: shown.map((series) => (series.role === "main" ? 2.25 : series.role === "band" ? 0 : 1.75)),
      dashArray: shown.map((series) => (series.role === "target" ? 6 : series.role === "other" ? 2 : 0)),
    },
    markers: {
      size: shown.map((series) => (series.role === "main" ? 5 : series.role === "band" ? 0 : 4)),
      shape: shown.map((series) => (series.role === "other" ? "square" : "circle")),
      strokeColors: colours,
      // Empty rings for what is aimed at, as in the drawn figure.
      colors: shown.map((series, at) => (series.role === "target" ? colour.page : colours[at]!)),
      strokeWidth: 2,
    },
    grid: { borderColor: colour.grid, padding: { left: 12, right: 24 } },
    xaxis: {
      type: "numeric", min: figure.from, max: figure.to,
      tickAmount: Math.min(10, Math.max(1, Math.round(figure.to - figure.from))),
      labels: { style: { fontSize: "14px" }, formatter: (value) => yearOf(Number(value)) },
      axisBorder: { color: colour.ruleStrong }, axisTicks: { color: colour.ruleStrong },
      tooltip: { enabled: false },
    },
    yaxis: {
      min: figure.min, max: figure.max, stepSize: figure.step,
      labels: { style: { fontSize: "14px" }, formatter: (value) => number(value, figure.tickDecimals) },
    },
    legend: { show: false },
    tooltip: {
      intersect: false, onDatasetHover: { highlightDataSeries: false },
      // Series of different length cannot share ApexCharts' own.
      custom: ({ seriesIndex, dataPointIndex }) => {
        const x = shown[seriesIndex]?.data[dataPointIndex]?.x;
        return x === undefined ? "" : valuesAt(figure, x, hidden);
      },
    },
    annotations: {
      yaxis: [
        ...(figure.band ? [{ y: figure.band.mean, borderColor: colour.field, strokeDashArray: 2, label: label("medel", colour) }] : []),
        ...figure.limits.map((limit) => ({ y: limit, borderColor: colour.target, strokeDashArray: 6 })),
        ...(figure.band ? [{ y: figure.band.low, borderColor: "transparent", label: label(figure.band.text, colour) }] : []),
      ],
    },
  };
}

// The chance band first, so that it lies under the lines.
function seriesOf(figure: Figure) {
  const band = figure.band && {
    name: figure.band.text, role: "band" as const,
    data: [figure.band.from, figure.band.to].map((x) => ({ x, y: [figure.band!.low, figure.band!.high] })),
  };
  const lines = figure.series.map((series) => ({
    name: series.name, role: series.role, data: series.points.map((point) => ({ x: point.x, y: point.y })),
  }));
  return band ? [band, ...lines] : lines;
}

// Names and notes are written by people: they go in as text and come out escaped.
function valuesAt(figure: Figure, x: number, hidden: ReadonlySet<string>): string {
  const box = document.createElement("div");
  const heading = document.createElement("p");
  heading.className = "apexcharts-tooltip-title";
  heading.textContent = periodAt(figure, x);
  const list = document.createElement("ul");
  list.className = "apexcharts-tooltip-text";
  for (const series of figure.series) {
    const point = series.points.find((each) => Math.abs(each.x - x) < 0.01);
    if (!point || hidden.has(series.name)) continue;
    const value = document.createElement("strong");
    value.textContent = point.text;
    const row = document.createElement("li");
    row.append(`${series.name}: `, value);
    list.append(row);
  }
  box.append(heading, list);
  return box.innerHTML;
}

function label(text: string, colour: { ink2: string }) {
  return {
    text, position: "left", textAnchor: "start", offsetX: 8, borderColor: "transparent",
    style: { color: colour.ink2, background: "transparent", fontSize: "14px" },
  } as const;
}

function choices(chart: ApexChartsType, figure: Figure, hidden: Set<string>): HTMLElement {
  const group = document.createElement("fieldset");
  const legend = document.createElement("legend");
  legend.className = "visually-hidden";
  legend.textContent = "Serier i diagrammet";
  const list = document.createElement("ul");
  list.className = "key";
  for (const series of figure.series) {
    const box = document.createElement("input");
    box.type = "checkbox";
    box.checked = !hidden.has(series.name);
    box.addEventListener("change", () => {
      if (box.checked) hidden.delete(series.name);
      else hidden.add(series.name);
      chart.toggleSeries(series.name);
    });
    const choice = document.createElement("label");
    choice.append(box, ` ${series.name}`);
    const item = document.createElement("li");
    item.append(choice);
    list.append(item);
  }
  group.append(legend, list);
  return group;
}

function tools(chart: ApexChartsType, figure: Figure): HTMLElement {
  const bar = document.createElement("p");
  bar.className = "buttons";
  let [from, to] = [figure.from, figure.to];
  const zoomTo = (start: number, end: number) => {
    [from, to] = [Math.max(figure.from, start), Math.min(figure.to, end)];
    chart.zoomX(from, to);
  };
  const zoomBy = (factor: number) => {
    const [middle, half] = [(from + to) / 2, Math.max(0.5, ((to - from) / 2) * factor)];
    zoomTo(middle - half, middle + half);
  };
  bar.append(
    button("Zooma in", () => zoomBy(0.5)),
    button("Zooma ut", () => zoomBy(2)),
    button("Visa hela", () => zoomTo(figure.from, figure.to)),
    button("Spara som PNG", async () => {
      const picture = await chart.dataURI({ scale: 2 });
      if ("imgURI" in picture) save(picture.imgURI, `${figure.fileName}.png`);
    }),
    button("Spara som SVG", async () => {
      // The type says void; it is a promise of the markup.
      const markup = await (chart as unknown as { getSvgString(): Promise<string> }).getSvgString();
      const address = URL.createObjectURL(new Blob([markup], { type: "image/svg+xml" }));
      save(address, `${figure.fileName}.svg`);
      URL.revokeObjectURL(address);
    }),
  );
  return bar;
}

function button(text: string, act: () => void | Promise<void>): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "btn btn-s";
  made.textContent = text;
  made.addEventListener("click", () => void act());
  return made;
}

function save(address: string, name: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
}

// A screen reader has the finding and the table; the drawing itself is one picture to it.
function describe(plot: HTMLElement, figure: Figure): void {
  const drawing = plot.querySelector("svg");
  drawing?.setAttribute("role", "img");
  drawing?.setAttribute("aria-label", figure.title);
}

function periodAt(figure: Figure, x: number): string {
  for (const series of figure.series) {
    const point = series.points.find((each) => Math.abs(each.x - x) < 0.01);
    if (point) return point.period;
  }
  return yearOf(x);
}

function yearOf(x: number): string {
  return Math.abs(x - Math.round(x)) < 0.01 ? String(Math.round(x)) : "";
}

function number(value: number | null | undefined, decimals: number): string {
  // ApexCharts asks also for series without a value at the pointer.
  return value == null ? "" : value.toLocaleString("sv-SE", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

function coloursOfThePage() {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    series: read("--series"), target: read("--target"), chance: read("--chance"), grid: read("--grid"),
    ink2: read("--ink-2"), field: read("--field"), brand: read("--brand-ink"), page: read("--page"),
    ruleStrong: read("--rule-strong"), font: read("--font"),
  };
}
