// What the drawing takes from the page around it.
export function coloursOfThePage() {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    series: read("--series"), target: read("--target"), chance: read("--chance"), grid: read("--grid"),
    ink2: read("--ink-2"), field: read("--field"), brand: read("--brand-ink"), page: read("--page"),
    ruleStrong: read("--rule-strong"), font: read("--font"),
  };
}
