/** Clients named in the title of a meeting. */
import type { Language } from "../domain/vocabulary.ts";
import type { Directory } from "./directory.ts";
import { findClients } from "./names/find-clients.ts";
import { scanned } from "./scanned.ts";

/** Ids, in the order of the title. A name that fits several clients names none: nobody is there to be asked. */
export function clientsInTitle(title: string, directory: Directory, language: Language): readonly string[] {
  const mentions = findClients(scanned(title, directory, language), directory, 0, false);
  const ids = mentions.flatMap(({ clients }) => (clients.length === 1 ? clients : []));
  return [...new Set(ids.flatMap((at) => directory.clients[at]?.id ?? []))];
}
