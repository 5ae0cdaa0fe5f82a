/** Whose holidays a client keeps, as its form shows it, and a tap for a country. */
import type { Asker } from "../chat/asker.ts";
import type { Action, Line } from "../chat/reply.ts";
import { countryOfLegalForm } from "../domain/legal-form.ts";
import { countriesOf } from "../store/cadence-rules.ts";
import type { ClientRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { CADENCE, CADENCE_BUTTONS } from "../wording/cadence.ts";
import { say, sayPlain } from "../wording/say.ts";
import { countryLabel } from "../wording/setting-values.ts";

export const countryButton = (client: ClientRow, country: string, { language }: Asker): Action => ({
  label: countryLabel(language, country),
  does: { kind: "set_country", client: client.id, words: country },
});

/** `Holidays: Ukraine, as its owner's`; what only its legal form tells is offered, not assumed. */
export async function countryLine(tx: Tx, client: ClientRow, from: Asker): Promise<Line> {
  const { language } = from;
  const kept = client.country ?? (await countriesOf(tx, from.workspace, [client]))(client);
  const told = client.country === null ? countryOfLegalForm(client.name) : null;
  const phrase = client.country === null ? CADENCE.countryOfOwner : CADENCE.country;
  return {
    text:
      kept === null
        ? say(language, CADENCE.noCountry)
        : say(language, phrase, { country: countryLabel(language, kept) }),
    actions: [
      ...(told !== null && told !== kept ? [countryButton(client, told, from)] : []),
      {
        label: sayPlain(language, CADENCE_BUTTONS.change),
        does: { kind: "set_country", client: client.id, words: "" },
      },
    ],
  };
}
