// The figure as Components/Charts/ExploreFigure.cs hands it over.
export interface Point { x: number; y: number | null; period: string; text: string }
export interface Series { name: string; role: "main" | "other" | "target"; points: Point[] }
export interface Band { low: number; high: number; mean: number; from: number; to: number; text: string }
export interface Figure {
  title: string; source: string; fileName: string; tickDecimals: number;
  min: number; max: number; step: number; from: number; to: number;
  series: Series[]; band: Band | null; limits: number[];
}

export function periodAt(figure: Figure, x: number): string {
  for (const series of figure.series) {
    const point = series.points.find((each) => Math.abs(each.x - x) < 0.01);
    if (point) return point.period;
  }
  return yearOf(x);
}

export function yearOf(x: number): string {
  return Math.abs(x - Math.round(x)) < 0.01 ? String(Math.round(x)) : "";
}

/** The whole of the figure, from the beginning of a year to the end of one. */
export function whole(figure: Figure): { min: number; max: number } {
  return { min: Math.floor(figure.from), max: Math.ceil(figure.to) };
}

/** At least one year, and never outside the figure. Whole, so that the axis has its years. */
export function wholeYears(figure: Figure, from: number, to: number): { min: number; max: number } {
  const ends = whole(figure);
  const min = Math.min(Math.max(ends.min, Math.floor(from)), ends.max - 1);
  return { min, max: Math.max(min + 1, Math.min(ends.max, Math.ceil(to))) };
}
