/** One row of a client file: what it says, or every reason why it cannot be taken. */
import { z } from "zod";
import { readCadence } from "../domain/cadence-words.ts";
import { LONGEST_NAME } from "../domain/client-name.ts";
import { readFileDate } from "../domain/file-date.ts";
import { readCountry } from "../domain/read-country.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import type { RowToStore } from "../store/import/row.ts";
import { channelNamed, roleNamed, stageNamed, tierNamed } from "./import-words.ts";

export const IMPORT_COLUMNS = [
  "client",
  "aliases",
  "tier",
  "stage",
  "owner",
  "contact",
  "title",
  "role",
  "email",
  "phone",
  "cadence",
  "country",
  "last_touch",
  "last_touch_channel",
] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

type ReadRow =
  | { readonly kind: "row"; readonly row: RowToStore }
  | { readonly kind: "wrong"; readonly reasons: readonly string[] };

const LONGEST_CELL = 500;
const ALIASES = 20;
const Email = z.email();
const PHONE = /^\+?[\d\s().\-/x,;]{5,40}$/;
const SHOWN = 60;

/**
 * `cells` by column; a missing one is blank. `today`: the latest day a touch may have. Cells are text whatever they
 * look like: a formula is stored as it is written and never computed. Reasons are English, for the operator.
 */
export function readRow(cells: Readonly<Partial<Record<ImportColumn, string>>>, today: LocalDate): ReadRow {
  const reasons: string[] = [];
  const cell = (column: ImportColumn): string | null => {
    const text = tidy(cells[column] ?? "");
    if (text.length > LONGEST_CELL) reasons.push(`${column} is longer than ${LONGEST_CELL} characters`);
    return text === "" ? null : text;
  };
  const named = <Name>(column: ImportColumn, find: (words: string) => Name | null, expected: string): Name | null => {
    const text = cell(column);
    if (text === null) return null;
    const found = find(text);
    if (found === null) reasons.push(`${column} ${shown(text)} is not one of ${expected}`);
    return found;
  };
  const checked = (column: ImportColumn, holds: (text: string) => boolean, problem: string): string | null => {
    const text = cell(column);
    if (text !== null && !holds(text)) reasons.push(`${column} ${shown(text)} ${problem}`);
    return text;
  };
  const name = (column: ImportColumn): string | null =>
    checked(column, (text) => text.length <= LONGEST_NAME && /[\p{L}\p{N}\p{S}]/u.test(text), "is not a name");

  const client = name("client");
  if (client === null) reasons.push("client is empty");
  const aliases = [...new Set((cell("aliases") ?? "").split(/[;,|]/).map(tidy))].filter((alias) => alias !== "");
  if (aliases.length > ALIASES) reasons.push(`aliases holds more than ${ALIASES} names`);
  const row: RowToStore = {
    client: client ?? "",
    aliases,
    tier: named("tier", tierNamed, "key, growth, standard"),
    stage: named("stage", stageNamed, "onboarding, active, renewal, paused, churned"),
    owner: cell("owner"),
    contact: readContact(),
    cadence: readLimits(),
    country: readHome(),
    touch: readTouch(),
  };
  return reasons.length > 0 ? { kind: "wrong", reasons } : { kind: "row", row };

  function readContact(): RowToStore["contact"] {
    const contact = name("contact");
    const about = {
      title: cell("title"),
      role: named("role", roleNamed, "decision_maker, budget_holder, influencer, champion, user, blocker"),
      email: checked("email", (text) => Email.safeParse(text).success, "is not an email address"),
      phone: checked("phone", (text) => PHONE.test(text), "is not a phone number"),
    };
    if (contact !== null) return { name: contact, ...about };
    const said = (["title", "role", "email", "phone"] as const).filter((column) => cell(column) !== null);
    if (said.length > 0) reasons.push(`${said.join(", ")} without a contact`);
    return null;
  }

  function readLimits(): RowToStore["cadence"] {
    const text = cell("cadence");
    if (text === null) return {};
    const read = readCadence(text);
    switch (read.kind) {
      case "limits":
        return read.limits;
      case "tier":
        return {};
      case "unreadable":
        reasons.push(`cadence ${shown(text)} is not days such as 14/30 (ideal, then maximum)`);
        return {};
    }
  }

  function readHome(): string | null {
    const text = cell("country");
    const country = text === null ? null : readCountry(text);
    if (text !== null && country === null)
      reasons.push(`country ${shown(text)} is not a country such as UA or Vietnam`);
    return country;
  }

  function readTouch(): RowToStore["touch"] {
    const text = cell("last_touch");
    const channel = named("last_touch_channel", channelNamed, "call, meeting, video, email, message, other");
    if (text === null) {
      if (channel !== null) reasons.push("last_touch_channel without last_touch");
      return null;
    }
    const on = readFileDate(text);
    if (on === null) reasons.push(`last_touch ${shown(text)} is not a day such as 2026-11-20 or 20.11.2026`);
    else if (on > today) reasons.push(`last_touch ${on} lies in the future`);
    return on === null ? null : { on, channel: channel ?? "other" };
  }
}

/** Without control characters and turned-around text, blanks single: what a cell says to a reader. */
export const tidy = (text: string): string =>
  text
    .normalize("NFC")
    .toWellFormed()
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();

/** A cell as it is repeated in a reason: in quotes, cut. */
export const shown = (text: string): string => JSON.stringify(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
