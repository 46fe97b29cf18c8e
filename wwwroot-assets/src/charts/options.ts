import type { ApexOptions } from "apexcharts";
import { type Figure, type Series, yearOf } from "./figure";
import { coloursOfThePage } from "./page";
import { swedish } from "./swedish";
import { valuesAt } from "./values";

const height = 360;

export function optionsOf(figure: Figure, hidden: ReadonlySet<string>): ApexOptions {
  const colour = coloursOfThePage();
  const others = [colour.ink2, colour.field, colour.brand];
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
  const shown = seriesOf(figure);
  let other = 0;
  const colours = shown.map((series) =>
    series.role === "main" ? colour.series : series.role === "target" ? colour.target
      : series.role === "band" ? colour.chance : series.role === "mean" ? colour.field : others[other++ % others.length]!);

  return {
    chart: {
      type: "line", height, locales: [swedish], defaultLocale: "sv",
      background: "transparent", foreColor: colour.ink2, fontFamily: colour.font,
      animations: { enabled: !still, speed: 120 },
      // Hidden, not absent: what is in it decides what dragging does.
      toolbar: { show: false, autoSelected: "zoom", tools: { zoom: true, pan: true, reset: true } },
      zoom: { enabled: true, type: "x", allowMouseWheelZoom: false },
    },
    states: { hover: { filter: { type: "none" } }, active: { filter: { type: "none" } } },
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
      width: shown.map((series) => (series.role === "main" ? 2.25 : series.role === "band" ? 0 : series.role === "mean" ? 1 : 1.75)),
      dashArray: shown.map((series) => (series.role === "target" ? 6 : series.role === "other" || series.role === "mean" ? 2 : 0)),
    },
    markers: {
      size: shown.map((series) => (series.role === "main" ? 5 : series.role === "band" || series.role === "mean" ? 0 : 4)),
      shape: shown.map((series) => (series.role === "other" ? "square" : "circle")),
      strokeColors: colours,
      // Empty rings for what is aimed at, as in the drawn figure.
      colors: shown.map((series, at) => (series.role === "target" ? colour.page : colours[at]!)),
      strokeWidth: 2,
      // The last of the way is the target itself.
      discrete: shown.flatMap((series, at) => series.role === "target"
        ? [{ seriesIndex: at, dataPointIndex: series.data.length - 1, fillColor: colour.target, strokeColor: colour.target, size: 5 }]
        : []),
    },
    grid: { borderColor: colour.grid, padding: { left: 12, right: 24 } },
    xaxis: {
      type: "numeric", min: figure.from, max: figure.to,
      tickAmount: Math.min(10, Math.max(1, Math.round(figure.to - figure.from))),
      labels: { style: { fontSize: "14px", colors: colour.ink2 }, formatter: (value) => yearOf(Number(value)) },
      axisBorder: { color: colour.ruleStrong }, axisTicks: { color: colour.ruleStrong },
      tooltip: { enabled: false },
    },
    yaxis: {
      min: figure.min, max: figure.max, stepSize: figure.step,
      labels: { style: { fontSize: "14px", colors: colour.ink2 }, formatter: (value) => number(value, figure.tickDecimals) },
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
        ...(figure.band ? [{ y: figure.band.mean, borderColor: "transparent", label: label("medel", colour) }] : []),
        ...figure.limits.map((limit) => ({ y: limit, borderColor: colour.target, strokeDashArray: 6 })),
        ...(figure.band ? [{ y: figure.band.low, borderColor: "transparent", label: label(figure.band.text, colour) }] : []),
      ],
    },
  };
}

type Role = Series["role"] | "band" | "mean";
interface Shown { name: string; role: Role; data: { x: number; y: number | number[] | null }[] }

// What is drawn first lies underneath: the chance band, then the way, the outcome last.
function seriesOf(figure: Figure): Shown[] {
  const band = figure.band;
  const over = (name: string, role: Role, y: number | number[]): Shown =>
    ({ name, role, data: [{ x: band!.from, y }, { x: band!.to, y }] });
  const chance = band ? [over(band.text, "band", [band.low, band.high]), over("medel", "mean", band.mean)] : [];
  const lines = figure.series.map((series): Shown => ({
    name: series.name, role: series.role, data: series.points.map((point) => ({ x: point.x, y: point.y })),
  }));
  return [...chance, ...lines.reverse()];
}

function label(text: string, colour: { ink2: string }) {
  return {
    text, position: "left", textAnchor: "start", offsetX: 8, borderColor: "transparent",
    style: { color: colour.ink2, background: "transparent", fontSize: "14px" },
  } as const;
}

function number(value: number | null | undefined, decimals: number): string {
  // ApexCharts asks also for series without a value at the pointer.
  return value == null ? "" : value.toLocaleString("sv-SE", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}
