// What became of what was written, in words under the text; and who else is there.
import type { Person, Standing } from "./session";

const CLOCK = new Intl.DateTimeFormat("sv-SE", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Stockholm" });

/** Shorter waits are not worth a word. */
const BRIEF = 400;

export class Status {
  readonly element = document.createElement("div");
  private readonly line = document.createElement("p");
  private readonly people = document.createElement("p");
  private readonly aloud = document.createElement("p");
  private readonly message = document.createElement("p");
  private wait = 0;
  private shown: Standing | null = null;

  constructor() {
    this.element.className = "writer-foot";
    this.line.className = "saved";
    this.people.className = "writer-here";
    this.aloud.className = "visually-hidden";
    this.aloud.setAttribute("role", "status");
    this.message.className = "error";
    this.message.setAttribute("role", "alert");
    this.message.hidden = true;
    this.element.append(this.message, this.line, this.people, this.aloud);
  }

  show(standing: Standing, savedAt: number | null): void {
    const text = wordsFor(standing, savedAt);
    clearTimeout(this.wait);
    if (standing === "saving" && this.shown === "saved") {
      this.wait = window.setTimeout(() => this.set(standing, text), BRIEF);
    } else {
      this.set(standing, text);
    }
  }

  here(people: Person[]): void {
    this.people.textContent = people.length === 0 ? "" : `Här nu: du; ${people.map((one) => one.who).join("; ")}`;
  }

  /** Something that the writer must know, such as a paste that does not fit. */
  say(message: string): void {
    this.message.textContent = message;
    this.message.hidden = message === "";
  }

  private set(standing: Standing, text: string): void {
    this.line.textContent = text;
    this.line.dataset.standing = standing;
    // Saved and saving come and go with every key; what breaks and what heals is told aloud.
    const isTrouble = (one: Standing | null): boolean => one !== null && !["saved", "saving", "connecting"].includes(one);
    if (standing !== this.shown && (isTrouble(standing) || (isTrouble(this.shown) && standing === "saved"))) {
      this.aloud.textContent = text;
    }
    this.shown = standing;
  }
}

function wordsFor(standing: Standing, savedAt: number | null): string {
  switch (standing) {
    case "saved":
      return savedAt === null ? "Sparas medan du skriver" : `Sparat ${CLOCK.format(savedAt)}`;
    case "saving":
      return "Sparas…";
    case "connecting":
      return "Ansluter…";
    case "offline":
      return "Ej anslutet, sparas här tills vidare";
    case "frozen":
      return "Texten är låst och går bara att läsa. Det du skrev efter låsningen är inte med.";
    case "forbidden":
      return "Du får inte längre skriva i texten. Det senaste sparade står kvar.";
    case "long":
      return "Texten är för lång och kan inte ta emot mer. Kopiera det du skrev sist, korta texten och ladda om sidan.";
    case "refused":
      return "Något i texten kunde inte tas emot. Kopiera det du skrev sist och ladda om sidan.";
  }
}
