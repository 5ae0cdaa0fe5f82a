/** A complaint in words: `/complaint acme invoice is wrong, severe`, and "acme is furious about the invoice". */
import type { ClientRef, CommandOf } from "../chat/command.ts";
import { complaintText, namesComplaint, soundsSevere, tellsOfTrouble } from "../domain/complaint.ts";
import type { Led } from "./leading-client.ts";
import type { Reading } from "./reading.ts";

/** `led` splits the client from what stands behind it. */
export const readComplaint = (words: string, { client, rest }: Led): CommandOf<"open_complaint"> => ({
  kind: "open_complaint",
  words,
  client,
  text: complaintText(rest.replace(/^[\s:,.—–-]+/, "")),
  severe: soundsSevere(rest),
});

/** A word for a complaint at the head of a line: what follows it is one. */
const HEAD =
  /^(?:new |нова |новая |có )?(?:complaint|скарга|жалоба|khiếu nại|khieu nai)\s*(?:from|by|від|от|của|từ|:|—|-)?\s+/iu;

/** The line after the word that names it; `null` when the line does not begin with one. */
export function afterComplaintWord(words: string): string | null {
  const plain = words.normalize("NFC");
  const head = HEAD.exec(plain);
  return head && !plain.trimEnd().endsWith("?") ? plain.slice(head[0].length) : null;
}

/**
 * Whether a line about a client tells of a complaint. One that reports a talk, a task or something done is read as that;
 * a question stays a question.
 */
export function tellsComplaint(words: string, reading: Reading, client: ClientRef): boolean {
  const named = client.kind === "known" || client.kind === "several";
  if (!named || words.trimEnd().endsWith("?")) return false;
  const told = tellsOfTrouble(words);
  if (!told && !namesComplaint(words)) return false;
  switch (reading.intent) {
    case "unknown":
    case "ask_client":
      return true;
    case "log_touch":
      return reading.followUp === undefined && (reading.channel ?? "other") === "other";
    case "add_follow_up":
      return told && (reading.followUp?.due ?? null) === null;
    case "complete_follow_up":
    case "set_status":
    case "show_checklist":
    case "list_clients":
    case "help":
      return false;
  }
}
