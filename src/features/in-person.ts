/** A client that is not met in person: why, and when its owner is asked again. */

import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Reply } from "../chat/reply.ts";
import { shortened } from "../chat/text.ts";
import { localDay } from "../domain/time.ts";
import { clientById } from "../store/clients.ts";
import type { Tx } from "../store/store.ts";
import { saveClientEdit } from "./change-client.ts";
import { clientForm } from "./client-form.ts";
import { askWhy, monthsAhead, REVIEW_MONTHS } from "./in-person-lines.ts";
import type { ReadDay } from "./people.ts";
import { clientGone } from "./which-client.ts";

const WHY_KEPT = 120;
/** What joins a reason to the day of its review, left over once the day is taken out. */
const JOINTS =
  /[\s,;:(–—-]*(?:until|till|review(?: on)?|by|on|до|переглянути|перегляд|пересмотреть|до дня|đến|tới|xem lại|ngày)?[\s,;:)–—-]*$/iu;

/** Asks why; then it is off until somebody switches it on, and its owner is asked on the day of the review. */
export async function inPersonOff(
  tx: Tx,
  command: CommandOf<"in_person_off">,
  readDay: ReadDay,
  from: Asker,
): Promise<Reply> {
  const client = await clientById(tx, from, command.client);
  if (!client) return clientGone(from);
  const words = command.words.trim();
  if (words === "" && command.until === undefined) return askWhy(client, from);
  const today = localDay(from.now, from.zone);
  const read = readDay(words);
  const why = words === "" ? client.in_person_why : reasonIn(read === null ? words : read.rest.replace(JOINTS, ""));
  const ahead = read !== null && read.day > today ? read.day : monthsAhead(today, REVIEW_MONTHS);
  const change = {
    in_person_off: 1,
    in_person_why: why,
    in_person_review_on: command.until ?? ahead,
  } as const;
  const edit = await saveClientEdit(tx, client, change, from);
  return clientForm(tx, edit.client, from, edit.entry);
}

/** `null` when the words said no more than the day. */
const reasonIn = (words: string): string | null => shortened(words.trim(), WHY_KEPT) || null;
