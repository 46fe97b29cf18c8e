import type { ApexOptions } from "apexcharts";
import { type Figure, whole, wholeYears, yearOf } from "./figure";
import { coloursOfThePage } from "./page";
import { swedish } from "./swedish";
import { layUnder } from "./underlay";
import { valuesAt } from "./values";

const height = 360;

export function optionsOf(figure: Figure, hidden: ReadonlySet<string>): ApexOptions {
  const colour = coloursOfThePage();
  const others = [colour.ink2, colour.field, colour.brand];
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
  // What is drawn first lies underneath: the way first, the outcome last.
  const shown = figure.series.slice().reverse();
  let other = 0;
  const colours = shown.map((series) =>
    series.role === "main" ? colour.series : series.role === "target" ? colour.target : others[other++ % others.length]!);

  return {
    chart: {
      type: "line", height, locales: [swedish], defaultLocale: "sv",
      background: "transparent", foreColor: colour.ink2, fontFamily: colour.font,
      animations: { enabled: !still, speed: 120 },
      // Hidden, not absent: what is in it decides what dragging does.
      toolbar: { show: false, autoSelected: "zoom", tools: { zoom: true, pan: true, reset: true } },
      events: {
        // Asked before every zoom, by button and by dragging. The ticks can only be set on the side.
        beforeZoom: (chart, { xaxis }) => {
          const ends = wholeYears(figure, xaxis.min, xaxis.max);
          chart.w.config.xaxis.tickAmount = years(ends).tickAmount;
          return { xaxis: ends };
        },
        mounted: (chart) => layUnder(chart, figure),
        updated: (chart) => layUnder(chart, figure),
      },
      zoom: { enabled: true, type: "x", allowMouseWheelZoom: false },
    },
    states: { hover: { filter: { type: "none" } }, active: { filter: { type: "none" } } },
    theme: { mode: isDark ? "dark" : "light" },
    colors: colours,
    series: shown.map((series) => ({
      name: series.name,
      hidden: hidden.has(series.name),
      data: series.points.map((point) => ({ x: point.x, y: point.y })),
    })),
    fill: { type: "solid", opacity: 1 },
    stroke: {
      curve: "straight",
      width: shown.map((series) => (series.role === "main" ? 2.25 : 1.75)),
      dashArray: shown.map((series) => (series.role === "target" ? 6 : series.role === "other" ? 2 : 0)),
    },
    markers: {
      size: shown.map((series) => (series.role === "main" ? 5 : 4)),
      shape: shown.map((series) => (series.role === "other" ? "square" : "circle")),
      strokeColors: colours,
      // Empty rings for what is aimed at, as in the drawn figure.
      colors: shown.map((series, at) => (series.role === "target" ? colour.page : colours[at]!)),
      strokeWidth: 2,
      // The last of the way is the target itself.
      discrete: shown.flatMap((series, at) => series.role === "target"
        ? [{ seriesIndex: at, dataPointIndex: series.points.length - 1, fillColor: colour.target, strokeColor: colour.target, size: 5 }]
        : []),
    },
    grid: { borderColor: colour.grid, padding: { left: 12, right: 24 } },
    xaxis: {
      type: "numeric", ...years(whole(figure)),
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
        const x = shown[seriesIndex]?.points[dataPointIndex]?.x;
        return x === undefined ? "" : valuesAt(figure, x, hidden);
      },
    },
    annotations: {
      yaxis: figure.limits.map((limit) => ({ y: limit, borderColor: colour.target, strokeDashArray: 6 })),
    },
  };
}

/** One tick a year, or every nth when there are many. Not stepSize, which 4.7.0 reckons from the first series alone. */
export function years(ends: { min: number; max: number }) {
  const span = Math.max(1, ends.max - ends.min);
  const every = [1, 2, 3, 4, 5, 10].find((each) => span % each === 0 && span / each <= 12) ?? span;
  return { ...ends, tickAmount: span / every };
}

function number(value: number | null | undefined, decimals: number): string {
  // ApexCharts asks also for series without a value at the pointer.
  return value == null ? "" : value.toLocaleString("sv-SE", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}
