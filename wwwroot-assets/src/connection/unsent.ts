// What is typed into a connection that is dead and not yet known to be never reaches the server. It is noted here, and
// told again when the connection is back: into the same fields, or into those of the page that was opened anew. Told
// twice it does no harm, for a form keeps the last.

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

interface Typed {
  field: Field;
  value: string;
  at: number;
}

// Longer than SignalR takes to miss the server's sign of life.
const silence = 35_000;
const longestWait = 10_000;
const again = 50;

const typed = new Map<string, Typed>();
let lost: Typed[] = [];
let isSameCircuit = false;
let drawn: Element | null = null;

const isChoice = (field: Field): boolean =>
  field instanceof HTMLSelectElement || (field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type));

/** What finds the field again in a page drawn anew; null for one without a name. */
function selectorOf(field: Field): string | null {
  if (field instanceof HTMLInputElement && field.type === "radio") {
    return `input[name="${CSS.escape(field.name)}"][value="${CSS.escape(field.value)}"]`;
  }
  if (field.id) return `#${CSS.escape(field.id)}`;
  return field.name ? `[name="${CSS.escape(field.name)}"]` : null;
}

const keyOf = (field: Field): string => (field instanceof HTMLInputElement && field.type === "radio" ? field.name : field.id || field.name);

const valueOf = (field: Field): string =>
  field instanceof HTMLInputElement && field.type === "checkbox" ? String(field.checked) : field.value;

document.addEventListener(
  "input",
  (event) => {
    const field = event.target as Field;
    // A password is nobody's to keep, and a file cannot be put back.
    if (!("value" in field) || field.type === "password" || field.type === "file" || !keyOf(field)) return;
    typed.set(keyOf(field), { field, value: valueOf(field), at: performance.now() });
  },
  { capture: true },
);

/** The connection is lost: what the server may have missed is what was typed lately and stands as it was typed. */
export function noteLost(): void {
  if (drawn) return;
  isSameCircuit = false;
  drawn = document.querySelector("[data-interactive]") ?? document.body;
  const since = performance.now() - silence;
  lost = [...typed.values()].filter((one) => one.at >= since && one.field.isConnected && valueOf(one.field) === one.value);
}

/** The circuit itself says that it is the same: the fields on the page are its own. */
export function noteSame(): void {
  isSameCircuit = true;
}

/**
 * The connection is back: to the same circuit, or to a new one that is about to draw the page anew. Until it has, the
 * page still answers to the old circuit's names, and must not be touched.
 */
export async function whenDrawn(): Promise<void> {
  const until = performance.now() + longestWait;
  while (!isSameCircuit && drawn?.isConnected && performance.now() < until) await wait(again);
  drawn = null;
}

/** Tells what was typed meanwhile. */
export async function tellLost(): Promise<void> {
  const telling = lost;
  lost = [];
  await Promise.all(telling.map(tell));
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function tell(one: Typed): Promise<void> {
  const until = performance.now() + longestWait;
  const selector = selectorOf(one.field);
  const find = (): Field | null =>
    one.field.isConnected ? one.field : selector ? document.querySelector<Field>(selector) : null;
  let field = find();
  while (!field || field.disabled) {
    if (performance.now() > until) return;
    await wait(again);
    field = find();
  }
  if (field instanceof HTMLInputElement && isChoice(field)) {
    if (field.type === "radio") field.checked = true;
    else field.checked = one.value === "true";
  } else if (field === one.field || field.value !== one.value) {
    field.value = one.value;
  } else {
    return;
  }
  field.dispatchEvent(new Event("input", { bubbles: true }));
  if (isChoice(field) || (field === one.field && document.activeElement !== field)) {
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
}
