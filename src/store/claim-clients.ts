/** Clients that an import gave to somebody who had not come yet. */
import { touchDirectory } from "./directory.ts";
import { moveDueTimes } from "./due-times.ts";
import type { MemberRow, WorkspaceRow } from "./schema.ts";
import { searchName } from "./search-name.ts";
import type { Tx } from "./store.ts";

/**
 * Gives a new member the clients kept under their email, or under their name if it is `vouched` for: told by a platform's
 * own directory of the company. Where people call themselves as they like (Telegram), a name is enough only for clients
 * that every member sees anyway; an admin gives the others. A viewer owns nothing. Returns how many.
 */
export async function claimClients(
  tx: Tx,
  { id: workspace, sharing }: Pick<WorkspaceRow, "id" | "sharing">,
  member: MemberRow,
  vouched: boolean,
): Promise<number> {
  if (member.role === "viewer") return 0;
  const waiting = await tx
    .selectFrom("clients")
    .select(["id", "owner_text", "restricted"])
    .where("workspace_id", "=", workspace)
    .where("owner_id", "is", null)
    .where("owner_text", "is not", null)
    .execute();
  const own = waiting.filter(({ owner_text, restricted }) => {
    if (owner_text === null) return false;
    if (owner_text.includes("@")) return isAddress(member, owner_text);
    return isCalled(member, owner_text) && (vouched || (sharing === "shared" && restricted === 0));
  });
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

const isAddress = ({ email }: MemberRow, words: string): boolean =>
  email !== null && words.trim().toLowerCase() === email.toLowerCase();

const isCalled = ({ name }: MemberRow, words: string): boolean => searchName(words) === searchName(name);
