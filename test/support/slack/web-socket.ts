/** As much of a WebSocket server as Socket Mode needs: text, ping and close (RFC 6455), no fragments out. */
import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";

const GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
const TEXT = 1;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

export interface SocketPeer {
  readonly send: (text: string) => void;
  /** The closing handshake. */
  readonly close: () => void;
  /** As a cable pulled out. */
  readonly cut: () => void;
}

function frame(code: number, payload: Buffer): Buffer {
  const { length } = payload;
  const header = length < 126 ? Buffer.from([0x80 | code, length]) : Buffer.alloc(length < 65_536 ? 4 : 10);
  if (length >= 126) header[0] = 0x80 | code;
  if (length >= 126 && length < 65_536) {
    header[1] = 126;
    header.writeUInt16BE(length, 2);
  } else if (length >= 65_536) {
    header[1] = 127;
    header.writeBigUInt64BE(BigInt(length), 2);
  }
  return Buffer.concat([header, payload]);
}

/** The first whole frame of a client, unmasked, and what follows it; `null` while there is none. */
function unframe(bytes: Buffer): { readonly code: number; readonly payload: Buffer; readonly rest: Buffer } | null {
  if (bytes.length < 2) return null;
  const short = (bytes[1] ?? 0) & 0x7f;
  const extra = short === 126 ? 2 : short === 127 ? 8 : 0;
  if (bytes.length < 6 + extra) return null;
  const length = extra === 2 ? bytes.readUInt16BE(2) : extra === 8 ? Number(bytes.readBigUInt64BE(2)) : short;
  const start = 6 + extra;
  if (bytes.length < start + length) return null;
  const mask = bytes.subarray(start - 4, start);
  const payload = Buffer.from(
    bytes.subarray(start, start + length).map((byte, index) => byte ^ (mask[index % 4] ?? 0)),
  );
  return { code: (bytes[0] ?? 0) & 0x0f, payload, rest: bytes.subarray(start + length) };
}

export function acceptSocket(
  request: IncomingMessage,
  socket: Duplex,
  heard: (text: string) => void,
  gone: () => void,
): SocketPeer {
  const key = createHash("sha1").update(`${request.headers["sec-websocket-key"]}${GUID}`).digest("base64");
  const head = ["HTTP/1.1 101 Switching Protocols", "Upgrade: websocket", "Connection: Upgrade"];
  socket.write(`${[...head, `Sec-WebSocket-Accept: ${key}`].join("\r\n")}\r\n\r\n`);
  let waiting = Buffer.alloc(0);
  socket.on("error", () => socket.destroy());
  socket.on("close", gone);
  socket.on("data", (chunk: Buffer) => {
    waiting = Buffer.concat([waiting, chunk]);
    for (let next = unframe(waiting); next; next = unframe(waiting)) {
      waiting = Buffer.from(next.rest);
      if (next.code === TEXT) heard(next.payload.toString());
      if (next.code === PING) socket.write(frame(PONG, next.payload));
      if (next.code === CLOSE) socket.end(frame(CLOSE, next.payload));
    }
  });
  return {
    send: (text) => void socket.write(frame(TEXT, Buffer.from(text))),
    close: () => void socket.write(frame(CLOSE, Buffer.from([0x03, 0xe8]))),
    cut: () => void socket.destroy(),
  };
}
