/** Who may become what in a team. */
import type { MemberRole } from "./vocabulary.ts";

export type RoleDecision = "changed" | "same" | "last_admin";

/** `admins`: how many there are now. A workspace without an admin could not be mended from within. */
export function decideRole(now: MemberRole, wanted: MemberRole, admins: number): RoleDecision {
  if (now === wanted) return "same";
  return now === "admin" && admins <= 1 ? "last_admin" : "changed";
}
