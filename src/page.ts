/** What the local page needs of the memory: its people, the letters sent to them, and a clock that may be moved. */

import type { MovableClock, People, WebPorts } from "../adapters/web/ports.ts";
import { DEFAULT_WORKSPACE } from "../migrations/0004_a_workspace_from_the_start.ts";
import { isZone } from "./domain/time.ts";
import type { Instant } from "./domain/vocabulary.ts";
import { scheduleMember } from "./features/morning.ts";
import { claimClients } from "./store/claim-clients.ts";
import { clientToTry } from "./store/client-to-try.ts";
import { addLetter, lettersOf } from "./store/mailbox.ts";
import { addIdentity, addMember, findIdentity, membersByPlatform, workspaceById } from "./store/people.ts";
import type { Store } from "./store/store.ts";
import { readIn, writeIn } from "./store/wall.ts";

export interface PageParts {
  readonly store: Store;
  readonly clock: () => Instant;
  readonly newId: () => string;
  readonly movable: MovableClock | null;
}

export function pagePorts({ store, clock, newId, movable }: PageParts): WebPorts {
  return {
    people: peopleOf({ store, clock, newId }),
    mailbox: {
      append: (letter) => writeIn(store, DEFAULT_WORKSPACE, (tx) => addLetter(tx, DEFAULT_WORKSPACE, letter)),
      list: (handle, after) =>
        readIn(store, DEFAULT_WORKSPACE, (db) => lettersOf(db, DEFAULT_WORKSPACE, handle, after)),
    },
    clock: movable,
  };
}

function peopleOf({ store, clock, newId }: Pick<PageParts, "store" | "clock" | "newId">): People {
  return {
    list: async () => {
      const people = await readIn(store, DEFAULT_WORKSPACE, (db) => membersByPlatform(db, DEFAULT_WORKSPACE, "web"));
      return people.map(({ identity, member }) => ({
        handle: identity.external_id,
        name: member.name,
        zone: member.zone,
        language: member.language,
        role: member.role,
      }));
    },
    clientOf: (handle) => readIn(store, DEFAULT_WORKSPACE, (db) => clientToTry(db, DEFAULT_WORKSPACE, handle)),
    add: (person) =>
      writeIn(store, DEFAULT_WORKSPACE, async (tx) => {
        if (!isZone(person.zone)) return { kind: "refused", reason: "unknown_zone" };
        const key = { platform: "web", team: null, externalId: person.handle } as const;
        if (await findIdentity(tx, key)) return { kind: "refused", reason: "duplicate_handle" };
        const member = await addMember(
          tx,
          DEFAULT_WORKSPACE,
          { ...person, id: newId(), email: null, deliverTo: "web" },
          clock(),
        );
        await addIdentity(tx, member, key, person.handle, clock());
        await claimClients(tx, await workspaceById(tx, DEFAULT_WORKSPACE), member, true);
        await scheduleMember(tx, DEFAULT_WORKSPACE, member.id, clock());
        return { kind: "added", person };
      }),
  };
}
