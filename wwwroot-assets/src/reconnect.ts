// Drives the dialog of ReconnectDialog.razor: Blazor tells the state, the reader may act. And before the portal stops
// it asks for a pause here: the page then waits until the portal is ready again and goes on where it was.
import { noteLost, noteSame, tellLost, whenDrawn } from "./connection/unsent";

type State = "show" | "hide" | "retrying" | "failed" | "rejected" | "paused" | "resume-failed";

declare const Blazor: {
  reconnect(): Promise<boolean>;
  pauseCircuit(): Promise<boolean>;
  resumeCircuit(): Promise<boolean>;
};

const dialog = document.getElementById("components-reconnect-modal") as HTMLDialogElement;
const between = 500;
// Five hundred pages that come back at once would wait for each other.
const spread = 700;

let isResuming = false;
let isReloading = false;

dialog.addEventListener("components-reconnect-state-changed", (event) => {
  const state = (event as CustomEvent<{ state: State }>).detail.state;
  if (state === "hide") {
    void goOn();
  } else if (state === "rejected") {
    void reload();
  } else {
    noteLost();
    show();
    if (state === "failed") document.addEventListener("visibilitychange", retryWhenSeen);
  }
});

// Escape would leave a page that looks alive and is not.
dialog.addEventListener("cancel", (event) => event.preventDefault());

dialog.addEventListener("click", (event) => {
  const action = (event.target as HTMLElement).closest("[data-do]")?.getAttribute("data-do");
  if (action === "reload") void reload();
  if (action === "retry") void retry();
  if (action === "resume") void resumeWhenReady();
});

// Beside a text that is written the dialog lets the page be reached, and nobody hears what is pressed there: it is not
// taken for done, and a form is not sent by the browser itself.
document.addEventListener(
  "click",
  (event) => {
    const pressed = event.target as HTMLElement;
    if (!dialog.open || dialog.contains(pressed) || pressed.closest(".writer")) return;
    if (!pressed.closest("button, input, select, label, summary")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    dialog.querySelector<HTMLElement>("button:not([hidden])")?.focus();
  },
  { capture: true },
);

// What is typed is kept on the server: a form that asks before it is left must not stop the page from coming back.
addEventListener(
  "beforeunload",
  (event) => {
    if (isReloading) event.stopImmediatePropagation();
  },
  { capture: true },
);

async function goOn(): Promise<void> {
  await whenDrawn();
  dialog.close();
  await tellLost();
}

/** Loads the page anew; not in the middle of a word, and not before what is written is kept. */
async function reload(): Promise<void> {
  await Promise.all(writings().map((one) => one.quiet()));
  isReloading = true;
  location.reload();
}

async function retry(): Promise<void> {
  document.removeEventListener("visibilitychange", retryWhenSeen);
  try {
    // false: the server was reached but no longer knows the circuit; its saved state may still be resumed.
    if (!(await Blazor.reconnect()) && !(await Blazor.resumeCircuit())) void reload();
  } catch {
    document.addEventListener("visibilitychange", retryWhenSeen);
  }
}

/** A text that is being written goes on being written: it has a line of its own, and nothing may stand in its way. */
interface Writing {
  quiet(): Promise<void>;
}

const writings = (): Writing[] =>
  [...document.querySelectorAll<HTMLElement & { writing?: Writing }>(".writer")].flatMap((host) => host.writing ?? []);

function show(): void {
  if (dialog.open) return;
  if (writings().length === 0) {
    dialog.showModal();
    return;
  }
  const had = document.activeElement as HTMLElement | null;
  dialog.show();
  had?.focus();
}

function retryWhenSeen(): void {
  if (document.visibilityState === "visible") void retry();
}

/** Called by the circuit before the portal stops. Answers at once: the circuit is gone when the pause is done. */
function portalPause(): void {
  // A page that is not seen has slow timers, and the portal does not wait long.
  if (document.hidden) void pause();
  else setTimeout(() => void pause(), Math.random() * 300);
}

async function pause(): Promise<void> {
  try {
    await Blazor.pauseCircuit();
  } catch {
    // Not paused: the circuit is lost, and the page comes back by a reload.
  }
  await resumeWhenReady();
}

async function resumeWhenReady(): Promise<void> {
  if (isResuming) return;
  isResuming = true;
  // Readiness, not liveness: a portal that is about to stop still answers.
  while (!(await isReady())) await wait(between);
  await wait(Math.random() * spread);
  try {
    if (!(await Blazor.resumeCircuit())) void reload();
  } catch {
    void reload();
  } finally {
    isResuming = false;
  }
}

async function isReady(): Promise<boolean> {
  try {
    return (await fetch("health/ready", { cache: "no-store" })).ok;
  } catch {
    return false;
  }
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

// What the circuit calls: OpenCircuit.cs.
Object.assign(window, { portalPause, portalBack: noteSame });
