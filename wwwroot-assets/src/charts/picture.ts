import type ApexChartsType from "apexcharts";
import type { ApexOptions } from "apexcharts";
import type { Figure } from "./figure";
import { coloursOfThePage } from "./page";

// A picture leaves the page alone, so it is drawn apart with heading, source and ground of its own.
export async function asPicture(host: HTMLElement, options: ApexOptions, figure: Figure, take: (chart: ApexChartsType) => Promise<void>): Promise<void> {
  const { default: ApexCharts } = await import("apexcharts");
  const colour = coloursOfThePage();
  const apart = document.createElement("div");
  apart.className = "visually-hidden";
  apart.setAttribute("aria-hidden", "true");
  host.append(apart);
  const picture: ApexChartsType = new ApexCharts(apart, {
    ...options,
    chart: { ...options.chart, width: 960, height: 480, background: colour.page, animations: { enabled: false } },
    title: { text: figure.title, style: { color: colour.series, fontSize: "18px" } },
    subtitle: { text: figure.source, style: { color: colour.ink2, fontSize: "13px" } },
  });
  try {
    await picture.render();
    await take(picture);
  } finally {
    picture.destroy();
    apart.remove();
  }
}

export function save(address: string, name: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
}
