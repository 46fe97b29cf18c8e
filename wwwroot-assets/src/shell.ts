// What the shell needs in the browser: it works from the first paint, before the circuit is up.

const main = (): HTMLElement | null => document.getElementById("innehall");

// A click that Blazor's router takes only scrolls; the reader's place in the page must move too.
document.addEventListener(
  "click",
  (event) => {
    const link = (event.target as Element).closest?.("a");
    if (!link) return;
    if (link.classList.contains("skip")) {
      event.preventDefault();
      main()?.focus();
      main()?.scrollIntoView();
    }
    // The page changes without a load, so the menu has to be told to go away.
    const menu = link.closest<HTMLElement>(".nav[popover]");
    if (menu?.matches(":popover-open")) menu.hidePopover();
  },
  { capture: true },
);

// "Skriv ut": the page on paper is the same page, laid out by the print styles.
document.addEventListener("click", (event) => {
  if ((event.target as Element).closest?.("[data-print]")) window.print();
});

// A choice made before the circuit is up is sent as the plain form that it is.
document.addEventListener("change", (event) => {
  const form = (event.target as Element).closest<HTMLFormElement>("form.context:not([data-live])");
  form?.requestSubmit();
});

// Blazor moves the focus to the heading of a page that it navigates to. A page that first waits for its data gets
// another heading when the data is there: the focus follows, or the reader would stand at the top of the document.
let heading: HTMLElement | null = null;
document.addEventListener("focusin", (event) => {
  heading = (event.target as Element).closest<HTMLElement>("h1");
});
new MutationObserver(() => {
  if (!heading || heading.isConnected) return;
  heading = null;
  const next = main()?.querySelector<HTMLElement>("h1");
  if (!next || document.activeElement !== document.body) return;
  next.tabIndex = -1;
  next.focus({ preventScroll: true });
}).observe(document.body, { childList: true, subtree: true });

document.addEventListener("click", (event) => {
  if ((event.target as Element).closest?.("[data-reload]")) location.reload();
});

// A page whose reader has lost a right answers nothing more: a link must lead away from it as in any other page.
window.addEventListener(
  "click",
  (event) => {
    const link = (event.target as Element).closest?.("a[href]");
    if (link && document.querySelector("[data-access-lost]")) event.stopImmediatePropagation();
  },
  { capture: true },
);
