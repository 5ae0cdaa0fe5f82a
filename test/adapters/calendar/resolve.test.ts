import { createSocket } from "node:dgram";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import { nameServers } from "../../../adapters/calendar/resolve.ts";

const A = 1;
const V4 = Buffer.from([93, 184, 215, 14]);
const V6 = Buffer.from("26062800021fcb07682080daaf6b8b2c", "hex");

/** A name server on loopback: what it answers to a type of question; `null`: no such name; nothing: it is silent. */
async function nameServer(answer: (type: number) => Buffer | null | undefined): Promise<string> {
  const socket = createSocket("udp4");
  socket.on("message", (asked, { port, address }) => {
    const question = asked.subarray(12, asked.indexOf(0, 12) + 5);
    const type = question.readUInt16BE(question.length - 4);
    const found = answer(type);
    if (found === undefined) return;
    // RFC 1035, 4.1: identifier, flags with the outcome, counts; the question; the answer by a pointer to its name.
    const head = Buffer.concat([
      asked.subarray(0, 2),
      Buffer.from([0x81, found ? 0x80 : 0x83, 0, 1, 0, found ? 1 : 0, 0, 0, 0, 0]),
    ]);
    const record = found ? [Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, found.length]), found] : [];
    socket.send(Buffer.concat([head, question, ...record]), port, address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  onTestFinished(() => void socket.close());
  return `127.0.0.1:${socket.address().port}`;
}

test("a name has all its addresses, of both families", async () => {
  const server = await nameServer((type) => (type === A ? V4 : V6));
  expect(await nameServers([server])("feed.example")).toEqual([
    { address: "93.184.215.14", family: 4 },
    { address: "2606:2800:21f:cb07:6820:80da:af6b:8b2c", family: 6 },
  ]);
});

test("a name of one family has the addresses of that one", async () => {
  const server = await nameServer((type) => (type === A ? V4 : null));
  expect(await nameServers([server])("feed.example")).toEqual([{ address: "93.184.215.14", family: 4 }]);
});

test("a name that nobody knows has none", async () => {
  const server = await nameServer(() => null);
  expect(await nameServers([server])("feed.example")).toEqual([]);
});
