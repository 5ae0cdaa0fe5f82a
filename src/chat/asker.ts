/** Who asks, as every feature is told: proven, of one workspace, at one moment. */
import type { Instant, Language, MemberRole } from "../domain/vocabulary.ts";

export interface Asker {
  readonly workspace: string;
  readonly member: string;
  readonly name: string;
  readonly role: MemberRole;
  readonly language: Language;
  readonly zone: string;
  /** How the workspace shares its clients; with `role` and `member` it decides what may be seen. */
  readonly sharing: "shared" | "owner";
  readonly now: Instant;
  /** Makes a UUIDv7; injected, so that a test can tell ids beforehand. */
  readonly newId: () => string;
}

/** Leads and admins see every client of their workspace. */
export const seesAll = (asker: Asker): boolean => asker.role === "lead" || asker.role === "admin";
