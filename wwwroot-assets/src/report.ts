// The table of values to report, by keyboard: Enter goes to the next field and Shift+Enter to the one before, and a
// column pasted from a spreadsheet is reviewed on a page of its own. Leaving a field is what saves it.

interface Page {
  invokeMethodAsync(name: "ReviewAsync", pasted: string): Promise<void>;
}

// What a page takes; one letter more, so that it is told and not cut.
const most = 20_001;

let page: Page | null = null;

const fieldsOf = (field: HTMLInputElement): HTMLInputElement[] => [
  ...(field.closest("[data-report]")?.querySelectorAll<HTMLInputElement>(".num-input") ?? []),
];

// From how many a value rests on, Enter goes on as from the value itself.
const valueOf = (field: HTMLInputElement): HTMLInputElement | null =>
  field.matches("[data-report] .num-input")
    ? field
    : field.matches("[data-report] .n-input")
      ? (field.closest("tr")?.querySelector<HTMLInputElement>(".num-input") ?? null)
      : null;

function step(event: KeyboardEvent): void {
  const field = event.target;
  if (event.key !== "Enter" || !(field instanceof HTMLInputElement)) {
    return;
  }
  const value = valueOf(field);
  if (!value) {
    return;
  }
  event.preventDefault();
  const fields = fieldsOf(value);
  const next = fields[fields.indexOf(value) + (event.shiftKey ? -1 : 1)];
  if (next) {
    next.focus();
    next.select();
  } else {
    field.blur();
    field.focus();
  }
}

// A column goes beside the rows from the field and down; a table says itself what its values are.
function listOf(field: HTMLInputElement, rows: string[]): string {
  const fields = fieldsOf(field);
  const first = fields.indexOf(field);
  const lines = rows.map((row, index) => `${fields[first + index]?.dataset["mark"] ?? "\t\t"}\t${row.trim()}`);
  return ["Mått\tPeriod\tKön\tVärde", ...lines].join("\n");
}

function review(event: ClipboardEvent): void {
  const field = event.target;
  if (!page || !(field instanceof HTMLInputElement) || !field.matches("[data-report] .num-input")) {
    return;
  }
  const pasted = (event.clipboardData?.getData("text/plain") ?? "").replace(/\r\n?/g, "\n").replace(/\n+$/, "");
  const rows = pasted.split("\n");
  if (rows.length < 2 && !pasted.includes("\t")) {
    return;
  }
  event.preventDefault();
  const text = pasted.includes("\t") ? pasted : listOf(field, rows);
  void page.invokeMethodAsync("ReviewAsync", text.slice(0, most));
}

// A field that came back with a draft in it is not changed by whoever looks at it and goes on: the browser says nothing,
// and the value would stay a draft.
const told = new WeakMap<HTMLInputElement, string>();

function tell(event: Event): void {
  if (event.target instanceof HTMLInputElement) told.set(event.target, event.target.value);
}

function untell(event: Event): void {
  if (event.target instanceof HTMLInputElement) told.delete(event.target);
}

function leave(event: FocusEvent): void {
  const field = event.target;
  if (
    field instanceof HTMLInputElement &&
    field.matches("[data-report] [data-draft]") &&
    told.get(field) !== field.value
  ) {
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

let walking = false;

/** Listens once, however often the page is opened; the page that is open is the one that reviews. */
export function walkByEnter(open: Page): void {
  page = open;
  if (!walking) {
    walking = true;
    document.addEventListener("keydown", step);
    document.addEventListener("paste", review);
    document.addEventListener("input", untell);
    document.addEventListener("change", tell);
    document.addEventListener("focusout", leave);
  }
}
