// The line to the server: opened, noticed when it is dead, and opened anew by itself.

/** Where what comes over the line is taken in. */
export interface Ear {
  /** The first words on a new line. */
  hello(): unknown;
  heard(message: Record<string, unknown>): void;
  /** The line is gone, with the code it was closed with (0 when nobody said); whether it is to come back. */
  lost(code: number): boolean;
}

/** Asked and not answered for so long, the line is slow. */
const LATE = 3_000;
/** And for so long, it is dead, whatever the browser believes. */
const DEAD = 12_000;
const PAUSES = [200, 400, 800, 1_500, 3_000, 5_000];
/** The server closed it because too much was sent. */
const TOO_MUCH = 4429;
const TOO_MUCH_PAUSE = 5_000;

export class Line {
  /** The server has answered: what is said is heard. */
  isOpen = false;
  private socket: WebSocket | null = null;
  private isStopped = false;
  private failed = 0;
  private askedAt = 0;
  private retry = 0;

  constructor(
    private readonly address: string,
    private readonly ear: Ear,
  ) {
    addEventListener("online", this.online);
    addEventListener("offline", this.offline);
  }

  get isLate(): boolean {
    return Date.now() - this.askedAt > LATE;
  }

  /** Never lost since it was last open, and not slow: it is on its way. */
  get isOnItsWay(): boolean {
    return this.failed === 0 && !this.isLate && navigator.onLine;
  }

  connect(): void {
    clearTimeout(this.retry);
    if (this.isStopped || this.socket) return;
    const socket = new WebSocket(this.address);
    this.socket = socket;
    this.askedAt = Date.now();
    socket.onopen = () => {
      if (this.socket === socket) this.say(this.ear.hello());
    };
    socket.onmessage = (message) => {
      if (this.socket === socket) this.ear.heard(JSON.parse(message.data));
    };
    socket.onclose = (closed) => {
      if (this.socket === socket) this.lost(closed.code);
    };
  }

  /** The server has answered, unless the line was dropped while its answer was taken in. */
  opened(): void {
    if (!this.socket) return;
    this.isOpen = true;
    this.failed = 0;
  }

  say(message: unknown): void {
    this.socket?.send(JSON.stringify(message));
  }

  /** Something that is answered; the time that it is asked at. */
  asking(): number {
    this.askedAt = Date.now();
    return this.askedAt;
  }

  /** Closes it when nothing has been heard for too long. */
  dropIfDead(isAsking: boolean): void {
    if (this.socket && (!this.isOpen || isAsking) && Date.now() - this.askedAt > DEAD) this.drop();
  }

  /** Closes it and opens it anew, as if it had broken. */
  drop(): void {
    if (!this.socket) return;
    this.socket.close();
    this.lost(0);
  }

  /** What comes is still heard, but once it is lost it stays so. */
  endWhenLost(): void {
    this.isStopped = true;
    clearTimeout(this.retry);
  }

  stop(): void {
    this.endWhenLost();
    removeEventListener("online", this.online);
    removeEventListener("offline", this.offline);
    this.socket?.close(1000);
    this.socket = null;
  }

  private online = (): void => {
    this.failed = 0;
    if (this.socket && !this.isOpen) {
      this.socket.onclose = null;
      this.socket.close();
      this.socket = null;
    }
    this.connect();
  };

  private offline = (): void => this.drop();

  private lost(code: number): void {
    this.socket = null;
    this.isOpen = false;
    const pause = code === TOO_MUCH ? TOO_MUCH_PAUSE : PAUSES[Math.min(this.failed++, PAUSES.length - 1)];
    if (!this.ear.lost(code)) this.endWhenLost();
    if (!this.isStopped) this.retry = window.setTimeout(() => this.connect(), pause * (0.8 + Math.random() * 0.4));
  }
}
