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
    location.reload();
  } else {
    if (!dialog.open) dialog.showModal();
    if (state === "failed") document.addEventListener("visibilitychange", retryWhenSeen);
  }
});

// Escape would leave a page that looks alive and is not.
dialog.addEventListener("cancel", (event) => event.preventDefault());

dialog.addEventListener("click", (event) => {
  const action = (event.target as HTMLElement).closest("[data-do]")?.getAttribute("data-do");
  if (action === "reload") location.reload();
  if (action === "retry") void retry();
  if (action === "resume") void resume();
});

async function retry(): Promise<void> {
  document.removeEventListener("visibilitychange", retryWhenSeen);
  try {
    // false: the server was reached but no longer knows the circuit; its saved state may still be resumed.
    if ((await Blazor.reconnect()) || (await Blazor.resumeCircuit())) dialog.close();
    else location.reload();
  } catch {
    document.addEventListener("visibilitychange", retryWhenSeen);
  }
}

async function resume(): Promise<void> {
  try {
    if (!(await Blazor.resumeCircuit())) location.reload();
  } catch {
    dialog.classList.replace("components-reconnect-paused", "components-reconnect-resume-failed");
  }
}

function retryWhenSeen(): void {
  if (document.visibilityState === "visible") void retry();
}
