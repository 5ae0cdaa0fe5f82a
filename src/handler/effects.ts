import type { Command } from "../chat/command.ts";

/**
 * True when performing the command twice would make two of something: its button then works once, and a second press
 * gets the first answer again. Everything else may run again, because it only shows, or sets what is already so.
 */
export function createsAnew(command: Command): boolean {
  switch (command.kind) {
    case "log_touch":
    case "add_follow_up":
    case "touch_contact":
    case "touch_follow_up":
    case "create_client":
    case "add_clients":
    case "add_contact":
    case "log_meeting":
    case "open_complaint":
    case "add_series":
    case "plan_price_rise":
    case "crisis":
    case "note_client":
    case "write_note":
    case "tell_person":
    case "tell_contact":
    case "left_job":
    case "manage_project":
    case "climb":
    case "nudge":
    case "handover":
    case "hand_to":
    case "hand_greeting":
    case "read_again":
    case "post_here":
    case "invite":
    case "link":
      return true;
    default:
      return false;
  }
}
