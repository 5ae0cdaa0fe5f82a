/** After a meeting: one tap logs it, and its recap can be forwarded. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Line, Reply, Section } from "../chat/reply.ts";
import { plain, shortened, type Text } from "../chat/text.ts";
import { channelOf } from "../domain/meeting.ts";
import { localDay, localTime } from "../domain/time.ts";
import { type FollowUp, followUpsOfTouch } from "../store/follow-ups.ts";
import { changeMeeting, peopleIn } from "../store/meetings.ts";
import type { Tx } from "../store/store.ts";
import { peopleAt, peopleOf } from "../store/touchpoints.ts";
import { CALENDAR_BUTTONS } from "../wording/calendar.ts";
import { dayShort, dayTitle } from "../wording/dates.ts";
import { BRIEF, RECAP } from "../wording/meeting-brief.ts";
import { type Phrase, say, sayPlain } from "../wording/say.ts";
import { TOUCH } from "../wording/touch.ts";
import { clientSpan, listed } from "./card-parts.ts";
import { answeredLines, writeTouch } from "./log-touch.ts";
import { briefOf, meetingGone, seenMeeting } from "./meeting-brief.ts";
import { touchReply } from "./touch-card.ts";

const AGREED_LINES = 12;
const LINE_SHOWN = 200;

/** Logs it as a meeting, or as a video call when its place is a link; before it has begun nothing has happened yet. */
export async function logMeeting(tx: Tx, command: CommandOf<"log_meeting">, from: Asker): Promise<Reply> {
  const found = await seenMeeting(tx, command.meeting, from);
  if (!found) return meetingGone(from);
  const { meeting, client } = found;
  if (meeting.touchpoint_id !== null) return touchReply(tx, meeting.touchpoint_id, from, { title: "recorded" });
  if (from.now < meeting.starts_at) {
    const time = localTime(meeting.starts_at, from.zone);
    return briefOf(tx, meeting, client, from, [say(from.language, BRIEF.notYet, { time })]);
  }
  const people = await peopleOf(tx, from.workspace, client.id, peopleIn(meeting).contacts);
  const said = {
    channel: channelOf(meeting.place),
    direction: null,
    occurredOn: localDay(meeting.starts_at, from.zone),
    words: meeting.title,
  };
  const { touch, answered } = await writeTouch(tx, said, "touch", client, people, from);
  await changeMeeting(tx, meeting, { touchpoint_id: touch.id, brief_at: null });
  return touchReply(tx, touch.id, from, { title: "recorded", notes: await answeredLines(tx, answered, from) });
}

/** Asks what was agreed; the answer comes as the recap's words. */
export async function askAgreed(tx: Tx, command: CommandOf<"ask_agreed">, from: Asker): Promise<Reply> {
  const found = await seenMeeting(tx, command.meeting, from);
  if (!found) return meetingGone(from);
  const client = clientSpan(found.client);
  return {
    tone: "ask",
    sections: [{ kind: "lines", lines: [{ text: say(from.language, RECAP.ask, { client }) }] }],
    actions: [],
    place: "below",
    awaits: { kind: "recap", meeting: found.meeting.id, words: "" },
  };
}

/** A message to be forwarded as it is: who was there, what was agreed, whose turn is what, by when. */
export async function recap(tx: Tx, command: CommandOf<"recap">, from: Asker): Promise<Reply> {
  const found = await seenMeeting(tx, command.meeting, from);
  if (!found) return meetingGone(from);
  const { client } = found;
  const { language } = from;
  const words = command.words.trim();
  if (words !== "") await changeMeeting(tx, found.meeting, { agreed: words });
  const agreed = linesOf(words === "" ? (found.meeting.agreed ?? "") : words);
  const touch = found.meeting.touchpoint_id;
  const followUps = touch === null ? [] : await followUpsOfTouch(tx, from, touch);
  const people = touch === null ? [] : await peopleAt(tx, from.workspace, touch);
  const section = (heading: Phrase, texts: readonly Text[]): Section[] =>
    texts.length === 0
      ? []
      : [
          {
            kind: "lines",
            heading: say(language, heading),
            lines: texts.map((text): Line => ({ mark: "bullet", text })),
          },
        ];
  const owed = (ower: FollowUp["ower"]): readonly Text[] =>
    followUps.filter((one) => one.ower === ower).map((one) => owedBy(one, from));
  const sections = [
    ...section(
      RECAP.agreed,
      agreed.map((line): Text => [plain(line)]),
    ),
    ...section(RECAP.ours, owed("us")),
    ...section(RECAP.theirs, owed("client")),
  ];
  const there = people.map((person): Text => [{ kind: "contact", id: person.id, name: person.name }]);
  const day = localDay(found.meeting.starts_at, from.zone);
  return {
    tone: "plain",
    title: say(language, RECAP.title, {
      client: clientSpan(client),
      day: dayShort(language, day, localDay(from.now, from.zone)),
    }),
    sections: [
      ...(there.length > 0
        ? [{ kind: "lines", lines: [{ text: say(language, RECAP.there, { who: listed(there) }) }] } as const]
        : []),
      ...sections,
      ...(sections.length === 0 ? [{ kind: "note", text: say(language, RECAP.empty) } as const] : []),
    ],
    actions: [
      {
        label: sayPlain(language, CALENDAR_BUTTONS.agreed),
        does: { kind: "ask_agreed", meeting: found.meeting.id },
      },
      ...(touch === null
        ? []
        : [
            {
              label: sayPlain(language, TOUCH.addFollowUp),
              does: { kind: "touch_follow_up", touch, words: "" },
            } as const,
          ]),
    ],
    place: "below",
  };
}

const linesOf = (text: string): readonly string[] =>
  text
    .split(/\n+/)
    .map((line) => shortened(line.replace(/^[\s•*–-]+/, "").trim(), LINE_SHOWN))
    .filter((line) => line !== "")
    .slice(0, AGREED_LINES);

/** The date itself: "tomorrow" would be another day for whoever reads it later. */
function owedBy({ text, due_on, due_time }: FollowUp, { language, now, zone }: Asker): Text {
  const what = plain(shortened(text, LINE_SHOWN));
  if (due_on === null) return [what];
  const day = dayTitle(language, due_on, localDay(now, zone));
  return say(language, RECAP.by, { what, day: due_time === null ? [day] : [day, plain(` ${due_time}`)] });
}
