import type { Figure } from "./figure";
import { coloursOfThePage } from "./page";

// What ApexCharts keeps about a finished drawing; not in its types.
interface Drawn {
  el: HTMLElement;
  w: { globals: { gridWidth: number; gridHeight: number; minX: number; maxX: number; minYArr: number[]; maxYArr: number[] } };
}

/**
 * Lays the chance band and the mean under the lines, over the years that they are reckoned from.
 * A rangeArea of ApexCharts 4.7.0 among lines fails at a pointer that is nearest to it.
 */
export function layUnder(chart: unknown, figure: Figure): void {
  const { el, w: { globals } } = chart as Drawn;
  const inner = el.querySelector(".apexcharts-inner");
  inner?.querySelector(".underlay")?.remove();
  const band = figure.band;
  const [low, high] = [globals.minYArr[0], globals.maxYArr[0]];
  if (!inner || !band || low === undefined || high === undefined) return;

  const across = (x: number) =>
    Math.min(1, Math.max(0, (x - globals.minX) / (globals.maxX - globals.minX))) * globals.gridWidth;
  const down = (y: number) => ((high - y) / (high - low)) * globals.gridHeight;
  const [left, right] = [across(band.from), across(band.to)];
  const colour = coloursOfThePage();
  const group = part("g", { class: "underlay" });
  if (right > left) {
    group.append(
      part("rect", { x: left, y: down(band.high), width: right - left, height: down(band.low) - down(band.high), fill: colour.chance }),
      part("line", { x1: left, x2: right, y1: down(band.mean), y2: down(band.mean), stroke: colour.field, "stroke-dasharray": "2 3" }),
      text(left, down(band.low) - 8, band.text, colour),
      text(left, down(band.mean) - 6, "medel", colour),
    );
  }
  inner.prepend(group);
}

function text(x: number, y: number, words: string, colour: { ink2: string; font: string }): SVGElement {
  const made = part("text", { x: x + 8, y, fill: colour.ink2, "font-size": "14px", "font-family": colour.font });
  made.textContent = words;
  return made;
}

function part(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
