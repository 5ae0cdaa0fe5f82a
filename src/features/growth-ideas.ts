/** Ideas for growth at one client: what, for how much, the next step; sold or set aside by a tap. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Line, Reply } from "../chat/reply.ts";
import { plain, quote, type Text } from "../chat/text.ts";
import { clientById } from "../store/clients.ts";
import { ideaById, openIdeas } from "../store/money.ts";
import { recordMoney } from "../store/money-rows.ts";
import type { ClientRow, GrowthIdeaRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { exactMoney } from "../wording/money.ts";
import { MONEY, MONEY_BUTTONS, MONEY_REFUSALS, RECORDED } from "../wording/money-words.ts";
import { say, sayPlain } from "../wording/say.ts";
import { clientSpan, oneLine } from "./card-parts.ts";
import { undoButton } from "./follow-up-card.ts";
import { moneyButton } from "./money.ts";
import { clientGone } from "./which-client.ts";

/** Two buttons each, as many as a message holds. */
const LISTED = 8;

export async function growthIdeas(tx: Tx, command: CommandOf<"growth_ideas">, from: Asker): Promise<Reply> {
  const client = await clientById(tx, from, command.client);
  return client ? ideaList(tx, client, from) : clientGone(from);
}

export async function tapIdea(tx: Tx, command: CommandOf<"idea_tap">, from: Asker): Promise<Reply> {
  const found = await ideaById(tx, from, command.idea);
  if (!found) return oneLine("refusal", say(from.language, MONEY_REFUSALS.gone));
  const { idea, client } = found;
  const state = command.does;
  const entry = await recordMoney(tx, from, client, [{ table: "growth_ideas", row: { ...idea, state } }]);
  const phrase = state === "won" ? RECORDED.ideaWon : RECORDED.ideaDropped;
  const said = say(from.language, phrase, { client: clientSpan(client), what: quote(idea.what) });
  return ideaList(tx, client, from, { text: said, entry });
}

interface Said {
  readonly text: Text;
  readonly entry: string | null;
}

async function ideaList(tx: Tx, client: ClientRow, from: Asker, said?: Said): Promise<Reply> {
  const { language } = from;
  const ideas = await openIdeas(tx, from.workspace, [client.id]);
  const done: Line[] = said ? [{ mark: "done", text: said.text }] : [];
  const lines = ideas.slice(0, LISTED).map(
    (idea): Line => ({
      mark: "bullet",
      text: ideaText(idea, from),
      actions: (["won", "dropped"] as const).map((does) => ({
        label: sayPlain(language, MONEY_BUTTONS[does]),
        does: { kind: "idea_tap", idea: idea.id, does },
      })),
    }),
  );
  return {
    tone: said ? "good" : "plain",
    title: say(language, MONEY.ideas, { what: clientSpan(client) }),
    sections: [{ kind: "lines", lines: [...done, ...lines] }],
    actions: [
      ...(said?.entry ? [undoButton(from, said.entry)] : []),
      {
        label: sayPlain(language, MONEY_BUTTONS.idea),
        does: { kind: "money_words", client: client.id, what: "idea", words: "" },
      },
      moneyButton(client, from),
    ],
  };
}

function ideaText({ what, amount, currency, next_step }: GrowthIdeaRow, { language }: Asker): Text {
  const price = amount === null || currency === null ? "" : `, ${exactMoney(language, amount, currency)}`;
  const next = next_step === null ? [] : [plain("; "), ...say(language, MONEY.nextStep, { step: next_step })];
  return [plain(`${what}${price}`), ...next];
}
