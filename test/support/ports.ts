/** Ports for whatever a test starts, each given to one alone until it is released. */
import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import { createServer } from "node:net";

const HOST = "127.0.0.1";

/**
 * Who holds what, by UDP sockets: other processes see those too, nobody serves by UDP here, and all are gone with their
 * process. Between the look for a port and its use seconds may pass, in which the system offers it to the next who looks.
 */
const held = new Map<number, Socket>();

/** Any on which nothing listens now. */
async function offered(): Promise<number> {
  const server = createServer();
  server.listen(0, HOST);
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (typeof address !== "object" || !address) throw new Error("no port");
  return address.port;
}

/** `offer` gives ports of which some may be held; the first that is not is held from now on. Throws when none can be had. */
export async function freePort(offer: () => Promise<number> = offered): Promise<number> {
  for (;;) {
    const port = await offer();
    const socket = createSocket("udp4").bind({ port, address: HOST, exclusive: true });
    try {
      await once(socket, "listening");
      held.set(port, socket.unref());
      return port;
    } catch (fault) {
      socket.close();
      if (!(fault instanceof Error && "code" in fault && fault.code === "EADDRINUSE")) throw fault;
    }
  }
}

/** Whoever looks may be given it again. One that nobody holds is let be. */
export function releasePort(port: number): void {
  held.get(port)?.close();
  held.delete(port);
}
