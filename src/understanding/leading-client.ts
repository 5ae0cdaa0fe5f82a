/** The client that a line begins with, and what stands behind it: for commands of a fixed order. */
import type { ClientRef } from "../chat/command.ts";
import type { Language } from "../domain/vocabulary.ts";
import type { Directory } from "./directory.ts";
import { findClients } from "./names/find-clients.ts";
import { nearestClients } from "./names/nearest-clients.ts";
import { scanned } from "./scanned.ts";

export interface Led {
  readonly client: ClientRef;
  /** What stands behind the client's name, as written. */
  readonly rest: string;
}

const NEAREST = 3;

/** Without a client it knows, the first word is taken for a new one's name. */
export function leadingClient(text: string, directory: Directory, language: Language): Led {
  const line = scanned(text, directory, language);
  const mention = findClients(line, directory, 0, true).find((one) => one.from === 0);
  const last = mention && line.tokens[mention.to - 1];
  if (mention && last) {
    const ids = mention.clients.flatMap((at) => directory.clients[at]?.id ?? []);
    const [only] = ids;
    const client: ClientRef =
      only !== undefined && ids.length === 1 ? { kind: "known", id: only } : { kind: "several", ids };
    return { client, rest: line.text.slice(last.end).replace(/^[\s:,;]+/, "") };
  }
  const [first = "", ...others] = text.trim().split(/\s+/);
  const name = first.replace(/:$/, "");
  return {
    client: { kind: "unknown", text: name, near: nearestClients(name, directory, NEAREST) },
    rest: others.join(" "),
  };
}
