import { type Figure, periodAt } from "./figure";

// Names and notes are written by people: they go in as text and come out escaped.
export function valuesAt(figure: Figure, x: number, hidden: ReadonlySet<string>): string {
  const box = document.createElement("div");
  const heading = document.createElement("div");
  heading.className = "apexcharts-tooltip-title";
  heading.textContent = periodAt(figure, x);
  box.append(heading);
  const rows = document.createElement("div");
  rows.className = "apexcharts-custom-tooltip";
  for (const series of figure.series) {
    const point = series.points.find((each) => Math.abs(each.x - x) < 0.01);
    if (!point || hidden.has(series.name)) continue;
    const value = document.createElement("strong");
    value.textContent = point.text;
    const row = document.createElement("div");
    row.append(`${series.name}: `, value);
    rows.append(row);
  }
  box.append(rows);
  return box.innerHTML;
}
