import type ApexChartsType from "apexcharts";
import { type Figure, whole, wholeYears } from "./figure";
import { optionsOf, years } from "./options";
import { asPicture, save } from "./picture";

interface Listening {
  addEventListener(name: "zoomed", listener: (chart: unknown, at: { xaxis: { min?: number; max?: number } }) => void): void;
}

export function choices(chart: ApexChartsType, figure: Figure, hidden: Set<string>): HTMLElement {
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

export function tools(chart: ApexChartsType, figure: Figure, hidden: ReadonlySet<string>): HTMLElement {
  const bar = document.createElement("div");
  bar.className = "buttons";
  let shown = whole(figure);
  // Dragging over the drawing zooms as well. The type does not know that one can listen.
  (chart as unknown as Listening).addEventListener("zoomed", (_chart, { xaxis }) => {
    shown = wholeYears(figure, xaxis.min ?? figure.from, xaxis.max ?? figure.to);
  });
  const zoomTo = (from: number, to: number) => {
    shown = wholeYears(figure, from, to);
    chart.zoomX(shown.min, shown.max);
  };
  // The latest years are what a reader goes closer to.
  const closer = () => zoomTo(shown.max - Math.max(1, Math.floor((shown.max - shown.min) / 2)), shown.max);
  const farther = () => zoomTo((3 * shown.min - shown.max) / 2, (3 * shown.max - shown.min) / 2);
  const optionsShown = () => {
    const options = optionsOf(figure, hidden);
    return { ...options, xaxis: { ...options.xaxis, ...years(shown) } };
  };
  bar.append(
    button("Zooma in", closer),
    button("Zooma ut", farther),
    button("Visa hela", () => zoomTo(figure.from, figure.to)),
    button("Spara som PNG", () => asPicture(bar, optionsShown(), figure, async (picture) => {
      const drawn = await picture.dataURI({ scale: 2 });
      if ("imgURI" in drawn) save(drawn.imgURI, `${figure.fileName}.png`);
    })),
    button("Spara som SVG", () => asPicture(bar, optionsShown(), figure, async (picture) => {
      // The type says void; it is a promise of the markup.
      const markup = await (picture as unknown as { getSvgString(): Promise<string> }).getSvgString();
      const address = URL.createObjectURL(new Blob([markup], { type: "image/svg+xml" }));
      save(address, `${figure.fileName}.svg`);
      URL.revokeObjectURL(address);
    })),
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
