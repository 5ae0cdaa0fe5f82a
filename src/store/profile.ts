/** What a platform's profile says of a member, followed. */
import type { Who } from "../chat/incoming.ts";
import { languageOf } from "../domain/languages.ts";
import { isZone } from "../domain/time.ts";
import type { MemberRole } from "../domain/vocabulary.ts";
import { countryOfZone } from "../domain/zones.ts";
import { type Known, updateMember } from "./people.ts";
import type { MemberRow } from "./schema.ts";
import type { Db, Tx } from "./store.ts";
import { hasGivenRole } from "./team.ts";

/**
 * Follows the platform's profile: name, email, zone and language unless the member chose their own. Only a platform
 * that shows a zone has a profile worth following; Telegram knows none, and its language is that of the phone.
 * A Slack admin is an admin here; who stops being one becomes a member, unless an invitation made them admin. A role
 * that an admin of ours chose stands.
 */
export async function updateProfile(tx: Tx, { member }: Known, who: Who): Promise<MemberRow> {
  const { zone } = who;
  // Most often it is the one that is known: to check a zone costs more than all the rest of this.
  if (zone === null || (zone !== member.zone && !isZone(zone))) return member;
  const language = languageOf(who.language);
  const change: Partial<MemberRow> = {
    ...(who.name !== "" && who.name !== member.name && { name: who.name }),
    ...(who.email !== null && who.email !== member.email && { email: who.email }),
    ...(!member.zone_chosen && zone !== member.zone && { zone, country: countryOfZone(zone) }),
    ...(!member.language_chosen && language && language !== member.language && { language }),
    ...(await roleFollowing(tx, member, who)),
  };
  return Object.keys(change).length === 0 ? member : updateMember(tx, member, change);
}

async function roleFollowing(db: Db, member: MemberRow, who: Who): Promise<Partial<MemberRow>> {
  const role = who.standing === "admin" ? "admin" : who.standing === "member" ? "member" : null;
  const follows = role === "admin" ? member.role !== "admin" : role === "member" && member.role === "admin";
  if (role === null || !follows || (await hasGivenRole(db, member))) return {};
  return role === "member" && (await invitedAs(db, member, "admin")) ? {} : { role };
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
