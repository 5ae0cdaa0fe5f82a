/** A setting changed, and what follows from it: the next checklist, reminders and clocks. */
import type { Setting } from "../chat/command.ts";
import type { Instant } from "../domain/vocabulary.ts";
import { countryOfZone } from "../domain/zones.ts";
import { moveDueTimes } from "../store/due-times.ts";
import { memberById, updateMember } from "../store/people.ts";
import type { MemberRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { scheduleMember } from "./morning.ts";
import { zoneMoved } from "./zone-moved.ts";

/** `setting` was checked. Returns the member as they are now. */
export async function changeSetting(tx: Tx, member: MemberRow, setting: Setting, now: Instant): Promise<MemberRow> {
  const changed = await updateMember(tx, member, changesOf(member, setting));
  // Clients without a country of their own keep their owner's holidays.
  if (changed.country !== member.country) await moveDueTimes(tx, member.workspace_id, { owner: member.id });
  if (changed.zone !== member.zone) await zoneMoved(tx, changed, member.zone, now);
  else await scheduleMember(tx, member.workspace_id, member.id, now);
  return (await memberById(tx, member.workspace_id, member.id)) ?? changed;
}

function changesOf(member: MemberRow, setting: Setting): Partial<MemberRow> {
  switch (setting.name) {
    case "language":
      return { language: setting.value, language_chosen: 1 };
    case "zone": {
      // Holidays follow the zone until somebody says whose they keep.
      const follow = member.country === countryOfZone(member.zone);
      return { zone: setting.value, zone_chosen: 1, ...(follow && { country: countryOfZone(setting.value) }) };
    }
    case "checklist_at":
      return { checklist_at: setting.value };
    case "work_days":
      return { work_days: setting.value };
    case "quiet": {
      const [quiet_from = "00:00", quiet_to = "00:00"] = setting.value.split("-");
      return { quiet_from, quiet_to };
    }
    case "holidays":
      return { country: setting.value === "none" ? null : setting.value };
    case "deliver_to":
      return { deliver_to: setting.value };
  }
}
