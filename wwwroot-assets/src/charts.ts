// Takes a drawn figure over where a reader explores it. ApexCharts 4.7.0 (MIT) is fetched only then.
// All buttons are our own: those of ApexCharts cannot be reached with the keyboard.
import type ApexChartsType from "apexcharts";
import { choices, tools } from "./charts/controls";
import type { Figure } from "./charts/figure";
import { optionsOf } from "./charts/options";

/** What the circuit holds on to; `dispose` gives the figure back. */
export interface Explored { dispose(): void }

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
  host.append(tools(chart, figure, hidden));

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

// A screen reader has the finding and the table; the drawing itself is one picture to it.
function describe(plot: HTMLElement, figure: Figure): void {
  const drawing = plot.querySelector("svg");
  drawing?.setAttribute("role", "img");
  drawing?.setAttribute("aria-label", figure.title);
}
