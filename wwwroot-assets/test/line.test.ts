// The line to the server comes back by itself, is noticed when it is dead, and stays away when it is to.
import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { Line } from "../src/writing/line";

class Socket {
  static all: Socket[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((message: { data: string }) => void) | null = null;
  onclose: ((closed: { code: number }) => void) | null = null;
  said: unknown[] = [];
  isClosed = false;

  constructor(readonly address: string) {
    Socket.all.push(this);
  }

  send(text: string): void {
    this.said.push(JSON.parse(text));
  }

  close(): void {
    this.isClosed = true;
  }
}

const listeners = new Map<string, () => void>();
Object.assign(globalThis, {
  window: globalThis,
  WebSocket: Socket,
  addEventListener: (name: string, act: () => void) => listeners.set(name, act),
  removeEventListener: (name: string) => listeners.delete(name),
});
Object.defineProperty(globalThis, "navigator", { value: { onLine: true }, configurable: true });

const lost: number[] = [];
const heard: unknown[] = [];
let comesBack = true;

function open(): Line {
  const line = new Line("/skriv", {
    hello: () => "hello",
    heard: (message) => heard.push(message),
    lost: (code) => {
      lost.push(code);
      return comesBack;
    },
  });
  line.connect();
  answer(line);
  return line;
}

function answer(line: Line): void {
  Socket.all.at(-1)!.onopen!();
  line.opened();
}

const sockets = (): number => Socket.all.length;

beforeEach(() => {
  mock.timers.reset();
  // The types are of an older Node than the one that runs it.
  mock.timers.enable({ apis: ["setTimeout", "Date"], now: 1_000_000 } as never);
  mock.method(Math, "random", () => 0.5);
  Socket.all = [];
  listeners.clear();
  lost.length = heard.length = 0;
  comesBack = true;
});

test("A line says hello, and hears", () => {
  const line = open();
  const [socket] = Socket.all;
  assert.deepEqual(socket.said, ["hello"]);
  socket.onmessage!({ data: '{"t":"hi"}' });
  assert.deepEqual(heard, [{ t: "hi" }]);
  assert.ok(line.isOpen);
});

test("A line that is lost comes back, later and later, and soon again once it has been open", () => {
  const line = open();
  for (const pause of [200, 400, 800, 1_500, 3_000, 5_000, 5_000]) {
    const before = sockets();
    Socket.all.at(-1)!.onclose!({ code: 1006 });
    assert.equal(line.isOpen, false);
    mock.timers.tick(pause - 1);
    assert.equal(sockets(), before);
    mock.timers.tick(1);
    assert.equal(sockets(), before + 1);
  }
  answer(line);
  Socket.all.at(-1)!.onclose!({ code: 1006 });
  mock.timers.tick(200);
  assert.equal(sockets(), 9);
});

test("A line closed because too much was sent waits", () => {
  open();
  Socket.all[0].onclose!({ code: 4429 });
  mock.timers.tick(4_999);
  assert.equal(sockets(), 1);
  mock.timers.tick(1);
  assert.equal(sockets(), 2);
});

test("A line that is refused stays away, also when the net comes", () => {
  open();
  comesBack = false;
  Socket.all[0].onclose!({ code: 4403 });
  listeners.get("online")!();
  mock.timers.tick(60_000);
  assert.equal(sockets(), 1);
  assert.deepEqual(lost, [4403]);
});

test("A line without an answer is dropped when it is dead, and not before", () => {
  const line = open();
  mock.timers.tick(20_000);
  line.dropIfDead(false);
  assert.deepEqual(lost, []);

  line.asking();
  mock.timers.tick(12_000);
  line.dropIfDead(true);
  assert.deepEqual(lost, []);
  assert.ok(line.isLate);
  mock.timers.tick(1);
  line.dropIfDead(true);
  assert.deepEqual(lost, [0]);
  assert.ok(Socket.all[0].isClosed);
  mock.timers.tick(200);
  assert.equal(sockets(), 2);
});

test("What the dropped socket says afterwards is nobody's", () => {
  const line = open();
  line.drop();
  mock.timers.tick(200);
  answer(line);
  Socket.all[0].onmessage!({ data: '{"t":"c"}' });
  Socket.all[0].onclose!({ code: 1006 });
  assert.deepEqual(heard, []);
  assert.deepEqual(lost, [0]);
  assert.ok(line.isOpen);
});

test("A line dropped while its answer was taken in is not open", () => {
  const line = new Line("/skriv", { hello: () => "hello", heard: () => {}, lost: () => true });
  line.connect();
  Socket.all[0].onopen!();
  line.drop();
  line.opened();
  assert.equal(line.isOpen, false);
});

test("The net comes back: the line is opened at once", () => {
  open();
  listeners.get("offline")!();
  assert.deepEqual(lost, [0]);
  listeners.get("online")!();
  assert.equal(sockets(), 2);
  mock.timers.tick(60_000);
  assert.equal(sockets(), 2);
});

test("A line that is stopped is closed and stays so", () => {
  const line = open();
  line.stop();
  assert.ok(Socket.all[0].isClosed);
  line.connect();
  mock.timers.tick(60_000);
  assert.equal(sockets(), 1);
  assert.equal(listeners.size, 0);
});
