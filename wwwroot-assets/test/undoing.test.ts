// What a writer took away while another wrote in the middle of it comes back whole when it is undone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Server, settle, Writer } from "./simulation";

function begun(): { server: Server; one: Writer; other: Writer } {
  const server = new Server("Heja på\n\nEtt två");
  return { server, one: new Writer(server, 0), other: new Writer(server, 1) };
}

function takeAway(writer: Writer): void {
  writer.put(3, 14);
  writer.dispatch(writer.state.tr.deleteSelection());
}

function check(server: Server, ...writers: Writer[]): void {
  settle(server);
  for (const writer of writers) assert.equal(writer.state.doc.toString(), server.doc.toString());
}

function undoBringsBack(server: Server, one: Writer, other: Writer): void {
  check(server, one, other);
  assert.equal(one.text, "Hexxtvå");

  one.undo();
  check(server, one, other);
  assert.equal(one.text.replace("xx", ""), "Heja på|Ett två");
  assert.ok(one.text.includes("xx"));
}

test("Undo of a deletion that was not sent when another wrote in it", () => {
  const { server, one, other } = begun();
  other.put(5);
  other.type("xx");
  other.push();
  other.deliver();
  takeAway(one);
  one.hear();
  undoBringsBack(server, one, other);
});

test("Undo of a deletion that was under way when another wrote in it", () => {
  const { server, one, other } = begun();
  takeAway(one);
  one.push();
  other.put(5);
  other.type("xx");
  other.push();
  other.deliver();
  one.deliver();
  undoBringsBack(server, one, other);
});
