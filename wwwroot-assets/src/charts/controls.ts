import type ApexChartsType from "apexcharts";
import type { Figure } from "./figure";
import { optionsOf } from "./options";
import { asPicture, save } from "./picture";

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
  let [from, to] = [figure.from, figure.to];
  // Dragging over the drawing zooms as well.
  chart.addEventListener("zoomed", (_chart: unknown, { xaxis }: { xaxis: { min?: number; max?: number } }) => {
    [from, to] = [xaxis.min ?? figure.from, xaxis.max ?? figure.to];
  });
  const zoomTo = (start: number, end: number) => {
    [from, to] = [Math.max(figure.from, start), Math.min(figure.to, end)];
    chart.zoomX(from, to);
  };
  const zoomBy = (factor: number) => {
    const [middle, half] = [(from + to) / 2, Math.max(0.5, ((to - from) / 2) * factor)];
    zoomTo(middle - half, middle + half);
  };
  const optionsShown = () => {
    const options = optionsOf(figure, hidden);
    return { ...options, xaxis: { ...options.xaxis, min: from, max: to } };
  };
  bar.append(
    button("Zooma in", () => zoomBy(0.5)),
    button("Zooma ut", () => zoomBy(2)),
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
