/** A person whom the words of a touch named and we did not know is settled: one of the client's, or somebody new. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Reply } from "../chat/reply.ts";
import { moveClocks } from "../store/clocks.ts";
import { contactByName, createContact } from "../store/contacts.ts";
import type { Tx } from "../store/store.ts";
import { addPerson, peopleOf } from "../store/touchpoints.ts";
import { editable } from "./edit-touch.ts";
import { touchReply } from "./touch-card.ts";

/** A name that the client's people already bear is that person: pressing twice adds nobody twice. */
export async function touchContact(tx: Tx, command: CommandOf<"touch_contact">, from: Asker): Promise<Reply> {
  const found = await editable(tx, command.touch, from);
  if (found.kind === "refused") return found.reply;
  const { touch, client } = found;
  const contact = await personOf(tx, command, client.id, from);
  if (contact !== null) {
    await addPerson(tx, from.workspace, touch.id, contact);
    await moveClocks(tx, from.workspace, client.id, from.zone);
  }
  return touchReply(tx, touch.id, from, { title: "changed" });
}

async function personOf(
  tx: Tx,
  command: CommandOf<"touch_contact">,
  client: string,
  from: Asker,
): Promise<string | null> {
  if (command.contact !== null) {
    const [known] = await peopleOf(tx, from.workspace, client, [command.contact]);
    return known?.id ?? null;
  }
  if (command.name === null) return null;
  const known = await contactByName(tx, from.workspace, client, command.name);
  return (known ?? (await createContact(tx, from, client, { name: command.name, title: null, role: null }))).id;
}
