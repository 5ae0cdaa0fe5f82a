/** The list of clients still without a tier, and what can truthfully be said of a portfolio before anything happened. */
import type { Asker } from "../chat/asker.ts";
import type { Action, Line, Section } from "../chat/reply.ts";
import { plain, shortened, type Text } from "../chat/text.ts";
import { talksAWeek } from "../domain/first-day.ts";
import { localDay } from "../domain/time.ts";
import { TIERS } from "../domain/vocabulary.ts";
import { cadenceRules } from "../store/cadence-rules.ts";
import { clientsWithoutTier, ownClients, ownWithoutDecider } from "../store/clients.ts";
import type { ClientRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { NEW_CLIENTS } from "../wording/clients.ts";
import { say, sayPlain } from "../wording/say.ts";
import { tierNames } from "../wording/terms.ts";
import { clientSpan, listed } from "./card-parts.ts";

/** With three buttons each, a message of Slack or Telegram holds no more. */
const LISTED = 15;
const NAMES_SHOWN = 5;
const NAME_SHOWN = 40;

/** Three tiers to tap. `among`: the list is shown again after the tap. */
export const tierButtons = (client: Pick<ClientRow, "id">, from: Asker, among: boolean): Action[] =>
  TIERS.map((tier) => ({
    label: sayPlain(from.language, tierNames[tier]),
    does: among
      ? { kind: "set_tier", client: client.id, tier, among: true }
      : { kind: "set_tier", client: client.id, tier },
  }));

/** The asker's clients without a chosen tier, a line each; nothing when all have one. */
export async function tierSections(tx: Tx, from: Asker): Promise<Section[]> {
  const { language } = from;
  const waiting = await clientsWithoutTier(tx, from);
  if (waiting.length === 0) return [];
  const lines = waiting
    .slice(0, LISTED)
    // Numbered: under a message of Telegram the buttons stand apart from their line.
    .map(
      (client, at): Line => ({ number: at + 1, text: [clientSpan(client)], actions: tierButtons(client, from, true) }),
    );
  const more = waiting.length - lines.length;
  return [
    { kind: "lines", heading: say(language, NEW_CLIENTS.chooseTier), lines },
    ...(more > 0 ? [{ kind: "note", text: say(language, NEW_CLIENTS.andMore, { count: more }) } as const] : []),
  ];
}

/** How many talks a week the list takes, and where it is not known who decides. */
export async function trueThings(tx: Tx, from: Asker): Promise<Line[]> {
  const { language } = from;
  const own = await ownClients(tx, from);
  if (own.length === 0) return [];
  const talks = talksAWeek(own, localDay(from.now, from.zone), await cadenceRules(tx, from.workspace, own));
  const without = await ownWithoutDecider(tx, from);
  const lines: Line[] = [
    { text: say(language, NEW_CLIENTS.talks, { clients: own.length, talks: talks.all, key: talks.key }) },
  ];
  if (without.length > 0) {
    const names = namesText(
      without.map((client) => client.name),
      from,
    );
    lines.push({ text: say(language, NEW_CLIENTS.nobodyDecides, { names }) });
  }
  return lines;
}

/** The first few names and how many more there are. */
export function namesText(names: readonly string[], from: Asker): Text {
  const shown = names.slice(0, NAMES_SHOWN).map((name): Text => [plain(shortened(name, NAME_SHOWN))]);
  const more = names.length - shown.length;
  return listed([...shown, ...(more > 0 ? [say(from.language, NEW_CLIENTS.andMore, { count: more })] : [])]);
}
