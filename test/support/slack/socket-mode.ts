/** Slack's side of Socket Mode: one connection at a time, envelopes out, acknowledgements in. */
import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import { acceptSocket, type SocketPeer } from "./web-socket.ts";

export interface SocketMode {
  /** A new URL, as `apps.connections.open` gives one; good for one connection. */
  readonly ticket: () => string;
  /** How many connections there have been. */
  readonly connections: () => number;
  readonly isOpen: () => boolean;
  /** Resolves with what the acknowledgement carried, or `undefined` when it carried nothing; waits for as long as it takes. */
  readonly deliver: (type: "slash_commands" | "events_api" | "interactive", payload: unknown) => Promise<unknown>;
  /** Envelopes sent and not acknowledged: Slack would send them again. */
  readonly unacknowledged: () => readonly string[];
  /** Slack's routine goodbye. */
  readonly disconnect: () => void;
  readonly cut: () => void;
}

export function socketMode(server: Server, url: string): SocketMode {
  const tickets = new Set<string>();
  const waiting = new Map<string, (payload: unknown) => void>();
  let peer: SocketPeer | null = null;
  let connections = 0;

  function heard(text: string): void {
    const message: { envelope_id?: string; payload?: unknown } = JSON.parse(text);
    const resolve = message.envelope_id ? waiting.get(message.envelope_id) : undefined;
    if (message.envelope_id) waiting.delete(message.envelope_id);
    resolve?.(message.payload);
  }

  server.on("upgrade", (request, socket) => {
    const ticket = new URL(request.url ?? "", url).searchParams.get("ticket") ?? "";
    if (!tickets.delete(ticket)) {
      socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
      return;
    }
    connections += 1;
    const mine = acceptSocket(request, socket, heard, () => {
      if (peer === mine) peer = null;
    });
    peer = mine;
    mine.send(JSON.stringify({ type: "hello", num_connections: 1, connection_info: { app_id: "A0RAPPORT" } }));
  });

  return {
    ticket: () => {
      const ticket = randomUUID();
      tickets.add(ticket);
      return `${url}?ticket=${ticket}`;
    },
    connections: () => connections,
    isOpen: () => peer !== null,
    deliver: (type, payload) =>
      new Promise((resolve, reject) => {
        if (!peer) return reject(new Error("no socket is open"));
        const envelope_id = randomUUID();
        waiting.set(envelope_id, resolve);
        const accepts_response_payload = type !== "events_api";
        peer.send(JSON.stringify({ envelope_id, type, payload, accepts_response_payload }));
      }),
    unacknowledged: () => [...waiting.keys()],
    disconnect: () => {
      peer?.send(JSON.stringify({ type: "disconnect", reason: "refresh_requested" }));
    },
    cut: () => peer?.cut(),
  };
}
