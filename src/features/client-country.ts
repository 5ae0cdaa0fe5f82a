/** Whose public holidays a client keeps: they do not count against it. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Action, Reply } from "../chat/reply.ts";
import { quote, shortened } from "../chat/text.ts";
import { countryOfLegalForm } from "../domain/legal-form.ts";
import { readCountry } from "../domain/read-country.ts";
import { likelyCountries } from "../domain/setting-choices.ts";
import { clientById } from "../store/clients.ts";
import type { ClientRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { CADENCE, CADENCE_BUTTONS } from "../wording/cadence.ts";
import { say, sayPlain } from "../wording/say.ts";
import { clientSpan, oneLine } from "./card-parts.ts";
import { saveClientEdit } from "./change-client.ts";
import { clientForm } from "./client-form.ts";
import { countryButton } from "./country-line.ts";
import { clientGone } from "./which-client.ts";

const WORDS_SHOWN = 60;
/** Stored by a button for "as its owner's": no country is called that. */
const AS_OWNER = "owner";

export async function setCountry(tx: Tx, command: CommandOf<"set_country">, from: Asker): Promise<Reply> {
  const { language } = from;
  const client = await clientById(tx, from, command.client);
  if (!client) return clientGone(from);
  const words = command.words.trim();
  const asks = { place: "below", awaits: { ...command, words: "" } } as const;
  if (words === "") {
    const text = say(language, CADENCE.askCountry, { client: clientSpan(client) });
    return { ...oneLine("ask", text, choices(client, from)), ...asks };
  }
  const country = words === AS_OWNER ? null : readCountry(words);
  if (country === null && words !== AS_OWNER) {
    const text = say(language, CADENCE.badCountry, { words: quote(shortened(words, WORDS_SHOWN)) });
    return { ...oneLine("refusal", text, choices(client, from)), ...asks };
  }
  const edit = await saveClientEdit(tx, client, { country }, from);
  return clientForm(tx, edit.client, from, edit.entry);
}

function choices(client: ClientRow, from: Asker): readonly Action[] {
  const told = countryOfLegalForm(client.name);
  const likely = [...new Set([...(told === null ? [] : [told]), ...likelyCountries(from.language, from.zone)])];
  return [
    ...likely.filter((country) => country !== client.country).map((country) => countryButton(client, country, from)),
    ...(client.country === null
      ? []
      : [
          {
            label: sayPlain(from.language, CADENCE_BUTTONS.asOwner),
            does: { kind: "set_country", client: client.id, words: AS_OWNER },
          } as const,
        ]),
  ];
}
