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
