/** A recorded touch is put right: by a tap, or by sending the line again as it should be. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf, LogTouch, TouchChange } from "../chat/command.ts";
import type { Action, Line, Reply } from "../chat/reply.ts";
import { addDays, localDay } from "../domain/time.ts";
import { kindOf } from "../domain/touch.ts";
import { CHANNELS, type LocalDate, NEVER_CONTACT } from "../domain/vocabulary.ts";
import { clientById } from "../store/clients.ts";
import { moveClocks } from "../store/clocks.ts";
import { changeFollowUp, deleteFollowUp, followUpsOfTouch } from "../store/follow-ups.ts";
import { touchEntry } from "../store/journal.ts";
import { memberById } from "../store/people.ts";
import type { ClientRow, TouchpointRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { peopleAt, peopleOf, setPeople, type TouchChanges, touchById, updateTouch } from "../store/touchpoints.ts";
import { BUTTONS } from "../wording/buttons.ts";
import { daySpan } from "../wording/dates.ts";
import { say, sayPlain } from "../wording/say.ts";
import { channelNames, neverNames } from "../wording/terms.ts";
import { TOUCH } from "../wording/touch.ts";
import { carriedFollowUp, decide, unknownPerson } from "./log-touch.ts";
import { itWasContact, mayChange, touchGone, touchReply, whatHappened } from "./touch-card.ts";

type Editable =
  | { readonly kind: "editable"; readonly touch: TouchpointRow; readonly client: ClientRow }
  | { readonly kind: "refused"; readonly reply: Reply };

/** The touch, when the asker may change it. For every feature that changes one. */
export async function editable(tx: Tx, id: string, from: Asker): Promise<Editable> {
  const found = await touchById(tx, from, id);
  if (!found) return { kind: "refused", reply: touchGone(from) };
  if (mayChange(found.touch, from)) return { kind: "editable", ...found };
  const author =
    found.touch.member_id === null ? undefined : await memberById(tx, from.workspace, found.touch.member_id);
  const name = { kind: "member", id: author?.id ?? "", name: author?.name ?? "?" } as const;
  return {
    kind: "refused",
    reply: {
      tone: "refusal",
      sections: [{ kind: "lines", lines: [{ text: say(from.language, TOUCH.notYours, { name }) }] }],
      actions: [],
    },
  };
}

/** Offers what is most often wrong as buttons, and takes the whole line anew. */
export async function editTouch(tx: Tx, command: CommandOf<"edit_touch">, from: Asker): Promise<Reply> {
  const found = await editable(tx, command.touch, from);
  if (found.kind === "refused") return found.reply;
  const { touch, client } = found;
  const { language } = from;
  const today = localDay(from.now, from.zone);
  const change = (label: string, what: TouchChange): Action => ({
    label,
    does: { kind: "change_touch", touch: touch.id, change: what },
  });
  const channels = CHANNELS.filter((channel) => channel !== touch.channel && channel !== "other");
  const days = [
    { label: sayPlain(language, BUTTONS.today), day: today },
    { label: sayPlain(language, BUTTONS.yesterday), day: addDays(today, -1) },
  ].filter(({ day }) => day !== touch.occurred_on);
  const entry = await touchEntry(tx, from, touch.id);
  const answered = touch.kind !== "touch";
  return {
    tone: "ask",
    title: whatHappened(touch, client, await peopleAt(tx, from.workspace, touch.id), from),
    sections: [
      {
        kind: "lines",
        lines: [
          { text: say(language, TOUCH.whatToChange) },
          {
            text: say(language, TOUCH.howLine),
            actions: channels.map((channel) =>
              change(sayPlain(language, channelNames[channel]), { of: "channel", channel }),
            ),
          },
          {
            text: say(language, TOUCH.dayLine),
            actions: days.map(({ label, day }) => change(label, { of: "day", day })),
          },
          {
            text: say(language, TOUCH.neverLine),
            actions: [
              ...NEVER_CONTACT.filter((what) => what !== touch.never_contact).map((what) =>
                change(sayPlain(language, neverNames[what]), { of: "never_contact", what }),
              ),
              ...(touch.never_contact === null
                ? []
                : [change(sayPlain(language, TOUCH.noneOfThese), { of: "never_contact", what: null })]),
            ],
          },
        ],
      },
    ],
    actions: [
      change(sayPlain(language, answered ? itWasContact(touch) : TOUCH.nobodyAnswered), { of: "answer", answered }),
      ...(entry === null
        ? []
        : [{ label: sayPlain(language, TOUCH.wrongClient), does: { kind: "undo", entry } as const }]),
    ],
    awaits: { kind: "retouch", touch: touch.id, words: "" },
  };
}

/** One tapped change of a touch. */
export async function changeTouch(tx: Tx, command: CommandOf<"change_touch">, from: Asker): Promise<Reply> {
  const found = await editable(tx, command.touch, from);
  if (found.kind === "refused") return found.reply;
  const { touch } = found;
  await updateTouch(tx, from.workspace, touch.id, changesOf(touch, command.change));
  await moveClocks(tx, from.workspace, touch.client_id, from.zone);
  return touchReply(tx, touch.id, from, { title: "changed" });
}

function changesOf(touch: TouchpointRow, change: TouchChange): TouchChanges {
  switch (change.of) {
    case "channel": {
      const { direction, never_contact: never } = touch;
      // An attempt only because we wrote it becomes contact as a call; one that nobody answered stays an attempt.
      const asWritten = kindOf({ ...touch, never, unanswered: false });
      const unanswered = touch.kind === "attempt" && asWritten === "touch";
      return { channel: change.channel, kind: kindOf({ channel: change.channel, direction, never, unanswered }) };
    }
    case "day":
      return { occurred_on: change.day };
    case "answer":
      return { kind: change.answered ? "touch" : "attempt", never_contact: null };
    case "never_contact": {
      const { what: never } = change;
      // Named by hand, so that it came from them does not matter.
      const direction = never === null ? touch.direction : null;
      return { kind: kindOf({ channel: touch.channel, direction, never, unanswered: false }), never_contact: never };
    }
  }
}

/**
 * Puts the touch as `read` says, which was read from the line sent anew; people, day, channel, client and words are
 * replaced. An agreed next step replaces the one the touch carried. A day to come changes nothing and is asked about.
 */
export async function replaceTouch(tx: Tx, id: string, read: LogTouch, from: Asker): Promise<Reply> {
  const found = await editable(tx, id, from);
  if (found.kind === "refused") return found.reply;
  const { touch } = found;
  const named = read.client.kind === "known" ? await clientById(tx, from, read.client.id) : undefined;
  const client = named ?? found.client;
  const decision = await decide(tx, read, from);
  if (decision.kind === "future") return stillToCome(touch, decision.on, from);
  const people = await peopleOf(tx, from.workspace, client.id, read.contacts);
  await updateTouch(tx, from.workspace, id, {
    client_id: client.id,
    channel: read.channel,
    direction: read.direction,
    kind: decision.as,
    never_contact: read.never ?? null,
    occurred_on: read.occurredOn,
    words: read.words,
  });
  await setPeople(
    tx,
    from.workspace,
    id,
    people.map((person) => person.id),
  );
  await moveClocks(tx, from.workspace, client.id, from.zone);
  if (client.id !== touch.client_id) await moveClocks(tx, from.workspace, touch.client_id, from.zone);
  const notes = [
    ...(await replacedFollowUp(tx, id, read, client, from)),
    ...(await unknownPerson(tx, read.contactText, id, client, people, from)),
  ];
  return touchReply(tx, id, from, { title: "changed", notes });
}

/** The step it carried goes when the line brings another, and goes along to another client when it does not. */
async function replacedFollowUp(
  tx: Tx,
  touch: string,
  read: LogTouch,
  client: ClientRow,
  from: Asker,
): Promise<readonly Line[]> {
  const [first, ...rest] = await followUpsOfTouch(tx, from, touch);
  if (first && read.followUp !== null) await deleteFollowUp(tx, from.workspace, first.id);
  for (const followUp of first && read.followUp === null ? [first, ...rest] : rest) {
    await changeFollowUp(tx, from.workspace, followUp.id, { client_id: client.id });
  }
  return carriedFollowUp(tx, read, touch, client.id, from);
}

function stillToCome(touch: TouchpointRow, on: LocalDate, from: Asker): Reply {
  const today = localDay(from.now, from.zone);
  return {
    tone: "ask",
    sections: [
      {
        kind: "lines",
        lines: [{ text: say(from.language, TOUCH.future, { day: daySpan(from.language, on, today) }) }],
      },
    ],
    actions: [
      {
        label: sayPlain(from.language, TOUCH.itWasToday),
        does: { kind: "change_touch", touch: touch.id, change: { of: "day", day: today } },
      },
    ],
    awaits: { kind: "retouch", touch: touch.id, words: "" },
  };
}
