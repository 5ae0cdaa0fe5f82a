import type { Asker } from "../chat/asker.ts";
import type { Instant } from "../domain/vocabulary.ts";
import type { MemberRow, WorkspaceRow } from "./schema.ts";

/** The member as one who asks, or reads, at `now`. */
export const askerOf = (workspace: WorkspaceRow, member: MemberRow, now: Instant, newId: () => string): Asker => ({
  workspace: workspace.id,
  member: member.id,
  name: member.name,
  role: member.role,
  language: member.language,
  zone: member.zone,
  sharing: workspace.sharing,
  now,
  newId,
});
