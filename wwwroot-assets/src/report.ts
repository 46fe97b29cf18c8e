// The table of values to report, by keyboard: Enter goes to the next field and Shift+Enter to the one before, and a
// column pasted from a spreadsheet fills the fields below. Leaving a field is what saves it.

const fieldsOf = (field: HTMLInputElement): HTMLInputElement[] => [
  ...(field.closest("[data-report]")?.querySelectorAll<HTMLInputElement>(".num-input") ?? []),
];

function step(event: KeyboardEvent): void {
  const field = event.target;
  if (event.key !== "Enter" || !(field instanceof HTMLInputElement) || !field.matches("[data-report] .num-input")) {
    return;
  }
  event.preventDefault();
  const fields = fieldsOf(field);
  const next = fields[fields.indexOf(field) + (event.shiftKey ? -1 : 1)];
  if (next) {
    next.focus();
    next.select();
  } else {
    field.blur();
    field.focus();
  }
}

function fill(event: ClipboardEvent): void {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || !field.matches("[data-report] .num-input")) {
    return;
  }
  const rows = (event.clipboardData?.getData("text/plain") ?? "").replace(/\r?\n$/, "").split(/\r?\n/);
  if (rows.length < 2) {
    return;
  }
  event.preventDefault();
  const fields = fieldsOf(field);
  const first = fields.indexOf(field);
  rows.forEach((row, index) => {
    const target = fields[first + index];
    const value = row.split("\t")[0]?.trim() ?? "";
    if (target && value !== "") {
      target.value = value;
      target.dispatchEvent(new Event("input", { bubbles: true }));
      target.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });
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
    field.matches("[data-report] .num-input[data-draft]") &&
    told.get(field) !== field.value
  ) {
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

let walking = false;

/** Listens once, however often the page is opened. */
export function walkByEnter(): void {
  if (!walking) {
    walking = true;
    document.addEventListener("keydown", step);
    document.addEventListener("paste", fill);
    document.addEventListener("input", untell);
    document.addEventListener("change", tell);
    document.addEventListener("focusout", leave);
  }
}
