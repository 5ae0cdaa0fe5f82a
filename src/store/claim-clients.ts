/** Clients that an import gave to somebody who had not come yet. */
import { touchDirectory } from "./directory.ts";
import { moveDueTimes } from "./due-times.ts";
import type { MemberRow } from "./schema.ts";
import { searchName } from "./search-name.ts";
import type { Tx } from "./store.ts";

/** Gives the member the clients kept under their name or email. Returns how many. */
export async function claimClients(tx: Tx, workspace: string, member: MemberRow): Promise<number> {
  const waiting = await tx
    .selectFrom("clients")
    .select(["id", "owner_text"])
    .where("workspace_id", "=", workspace)
    .where("owner_id", "is", null)
    .where("owner_text", "is not", null)
    .execute();
  const own = waiting.filter(({ owner_text }) => owner_text !== null && isCalled(member, owner_text));
  for (const { id } of own) {
    await tx
      .updateTable("clients")
      .set({ owner_id: member.id, owner_text: null })
      .where("workspace_id", "=", workspace)
      .where("id", "=", id)
      .execute();
  }
  if (own.length > 0) {
    await touchDirectory(tx, workspace);
    await moveDueTimes(tx, workspace, { owner: member.id });
  }
  return own.length;
}

const isCalled = ({ name, email }: MemberRow, words: string): boolean =>
  words.includes("@")
    ? email !== null && words.trim().toLowerCase() === email.toLowerCase()
    : searchName(words) === searchName(name);
