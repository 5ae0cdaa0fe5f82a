/** What a platform's profile says of a member, followed. */
import type { Who } from "../chat/incoming.ts";
import { languageOf } from "../domain/languages.ts";
import { isZone } from "../domain/time.ts";
import type { MemberRole } from "../domain/vocabulary.ts";
import { countryOfZone } from "../domain/zones.ts";
import { type Known, updateMember } from "./people.ts";
import type { MemberRow } from "./schema.ts";
import type { Db, Tx } from "./store.ts";

/**
 * Follows the platform's profile: name, email, zone and language unless the member chose their own. Only a platform
 * that shows a zone has a profile worth following; Telegram knows none, and its language is that of the phone.
 * A Slack admin is an admin here; who stops being one becomes a member, unless an invitation made them admin.
 */
export async function updateProfile(tx: Tx, { member }: Known, who: Who): Promise<MemberRow> {
  const zone = who.zone !== null && isZone(who.zone) ? who.zone : null;
  if (zone === null) return member;
  const language = languageOf(who.language);
  const change: Partial<MemberRow> = {
    ...(who.name !== "" && who.name !== member.name && { name: who.name }),
    ...(who.email !== null && who.email !== member.email && { email: who.email }),
    ...(!member.zone_chosen && zone !== member.zone && { zone, country: countryOfZone(zone) }),
    ...(!member.language_chosen && language && language !== member.language && { language }),
    ...(who.standing === "admin" && member.role !== "admin" && { role: "admin" as const }),
    ...(who.standing === "member" &&
      member.role === "admin" &&
      !(await invitedAs(tx, member, "admin")) && { role: "member" as const }),
  };
  return Object.keys(change).length === 0 ? member : updateMember(tx, member, change);
}

const invitedAs = async (db: Db, member: MemberRow, role: MemberRole): Promise<boolean> =>
  (await db
    .selectFrom("codes")
    .select("hash")
    .where("workspace_id", "=", member.workspace_id)
    .where("member_id", "=", member.id)
    .where("purpose", "=", "invite")
    .where("role", "=", role)
    .executeTakeFirst()) !== undefined;
