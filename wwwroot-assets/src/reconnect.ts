// Drives the dialog of ReconnectDialog.razor: Blazor tells the state, the reader may act.

type State = "show" | "hide" | "retrying" | "failed" | "rejected" | "paused" | "resume-failed";

declare const Blazor: {
  reconnect(): Promise<boolean>;
  resumeCircuit(): Promise<boolean>;
};

const dialog = document.getElementById("components-reconnect-modal") as HTMLDialogElement;

dialog.addEventListener("components-reconnect-state-changed", (event) => {
  const state = (event as CustomEvent<{ state: State }>).detail.state;
  if (state === "hide") {
    dialog.close();
  } else if (state === "rejected") {
    void reload();
  } else {
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
  if (action === "resume") void resume();
});

async function retry(): Promise<void> {
  document.removeEventListener("visibilitychange", retryWhenSeen);
  try {
    // false: the server was reached but no longer knows the circuit; its saved state may still be resumed.
    if ((await Blazor.reconnect()) || (await Blazor.resumeCircuit())) dialog.close();
    else void reload();
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

/** Loads the page anew; not in the middle of a word, and not before what is written is kept. */
async function reload(): Promise<void> {
  await Promise.all(writings().map((one) => one.quiet()));
  location.reload();
}

async function resume(): Promise<void> {
  try {
    if (!(await Blazor.resumeCircuit())) void reload();
  } catch {
    dialog.classList.replace("components-reconnect-paused", "components-reconnect-resume-failed");
  }
}

function retryWhenSeen(): void {
  if (document.visibilityState === "visible") void retry();
}
