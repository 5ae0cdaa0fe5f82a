import type { NamedIn } from "../features/read-calendars.ts";
import { clientsInTitle } from "../understanding/names-in-title.ts";
import type { DirectoryFor } from "./directories.ts";

/** Clients named in titles of meetings, by the directory of whoever reads them. */
export const namedInTitles =
  (directoryFor: DirectoryFor): NamedIn =>
  async (tx, asker, titles) => {
    const directory = await directoryFor(tx, asker);
    return titles.map((title) => clientsInTitle(title, directory, asker.language));
  };
