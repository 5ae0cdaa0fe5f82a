/** What people of the page do, as incoming: words, commands, buttons; and what they ask of their mailbox. */
import { z } from "zod";
import type { Answer, Handle } from "../../src/chat/answer.ts";
import type { Log, Route, WordsByLanguage } from "../../src/chat/door.ts";
import type { Content } from "../../src/chat/incoming.ts";
import { type Instant, LANGUAGES, MEMBER_ROLES } from "../../src/domain/vocabulary.ts";
import { type Asked, fitting, jsonRoute, Refused, typed } from "./edge.ts";
import type { People, WebPerson, WebPorts } from "./ports.ts";
import { replyAsJson } from "./render.ts";

const handle = typed("handle", 64).refine(
  (text) => /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]*$/u.test(text),
  "“handle” may hold letters, digits, dots, dashes and underscores, and starts with a letter or digit.",
);
const object = "The body must be a JSON object.";
const key = typed("key", 200).optional();
const from = typed("from", 64);

const NewPerson = z.object(
  {
    handle,
    name: typed("name", 120),
    zone: typed("zone", 64),
    language: z.enum(LANGUAGES, `“language” must be one of ${LANGUAGES.join(", ")}.`),
    role: z.enum(MEMBER_ROLES, `“role” must be one of ${MEMBER_ROLES.join(", ")}.`),
  },
  object,
);
/** Ten times what a person types at once: a pasted list of clients fits. */
const words = typed("text", 40_000);
const Said = z.object({ from, text: words, key }, object);
const Pressed = z.object(
  { from, action: typed("action", 200), text: words.optional(), message: typed("message", 64).optional(), key },
  object,
);
const after = z
  .string()
  .regex(/^\d{1,15}$/, "“after” must be a whole number.")
  .transform(Number);
const language = z.enum(LANGUAGES, `“language” must be one of ${LANGUAGES.join(", ")}.`);

export interface Listening {
  readonly handle: Handle;
  readonly ports: WebPorts;
  readonly words: WordsByLanguage;
  readonly log: Log;
  /** A new unique key, for what comes without one of its own. */
  readonly newKey: () => string;
  readonly clock: () => Instant;
}

export function conversationRoutes({ handle, ports, words, log, newKey, clock }: Listening): readonly Route[] {
  const { people, mailbox } = ports;

  const say = async (person: WebPerson, content: Content, key: string | undefined, { headers }: Asked) => {
    const named = key ?? fitting(typed("Idempotency-Key", 200).optional(), headers["idempotency-key"]);
    const answer = await handle({
      platform: "web",
      team: null,
      who: {
        id: person.handle,
        name: person.name,
        standing: person.role === "admin" ? "admin" : "member",
        language: person.language,
        zone: person.zone,
        email: null,
      },
      conversation: { id: person.handle, kind: "direct" },
      eventKeys: [`${person.handle}:${named ?? newKey()}`],
      content,
      answerIn: "acknowledgement",
      receivedAt: clock(),
    });
    return { json: { reply: replyOf(answer) } };
  };

  return [
    jsonRoute("GET", "/api/members", log, async () => ({ json: await people.list() })),
    jsonRoute("POST", "/api/members", log, async ({ body }) => {
      const person = fitting(NewPerson, body);
      const added = await people.add(person);
      if (added.kind === "added") return { status: 201, json: { member: added.person } };
      switch (added.reason) {
        case "duplicate_handle":
          throw new Refused(409, `Somebody already has the handle “${person.handle}”.`);
        case "unknown_zone":
          throw new Refused(400, `“${person.zone}” is not a time zone; one is named like Europe/Kyiv.`);
      }
    }),
    jsonRoute("POST", "/api/messages", log, async (asked) => {
      const { from, text, key } = fitting(Said, asked.body);
      return say(await personBy(people, from), contentOf(text), key, asked);
    }),
    jsonRoute("POST", "/api/actions", log, async (asked) => {
      const { from, action, text, message, key } = fitting(Pressed, asked.body);
      const content: Content =
        text === undefined
          ? { kind: "action", id: action, message: message ?? null }
          : { kind: "answer", id: action, text };
      return say(await personBy(people, from), content, key, asked);
    }),
    jsonRoute("GET", "/api/messages", log, async ({ query }) => {
      const reader = await personBy(people, fitting(typed("for", 64), query.get("for") ?? undefined));
      const letters = await mailbox.list(reader.handle, fitting(after, query.get("after") ?? "0"));
      const json = letters.map(({ seq, at, kind, message, edits }) => ({
        seq,
        at: Temporal.Instant.fromEpochMilliseconds(at).toString(),
        kind,
        edits,
        ...replyAsJson(message),
      }));
      return { json };
    }),
    jsonRoute("GET", "/api/words", log, async ({ query }) => ({
      json: words[fitting(language, query.get("language") ?? "en")],
    })),
    jsonRoute("GET", "/api/tries", log, async ({ query }) => {
      const reader = await personBy(people, fitting(typed("for", 64), query.get("for") ?? undefined));
      return { json: { client: await people.clientOf(reader.handle) } };
    }),
  ];
}

async function personBy(people: People, handle: string): Promise<WebPerson> {
  const person = (await people.list()).find((candidate) => candidate.handle === handle);
  if (person === undefined) throw new Refused(404, `Nobody here has the handle “${handle}”.`);
  return person;
}

/** `/touch acme call` is the command `touch`; a slash with no word after it is only words. */
function contentOf(text: string): Content {
  const command = /^\s*\/([\p{L}\p{N}_]+)(?!\S)\s*([\s\S]*)$/u.exec(text);
  if (command === null) return { kind: "words", text };
  const [, name = "", rest = ""] = command;
  return { kind: "command", name, text: rest };
}

function replyOf(answer: Answer): ReturnType<typeof replyAsJson> | null {
  switch (answer.kind) {
    case "reply":
    case "queued":
      return replyAsJson(answer.message);
    case "turned-away":
      return answer.message === null ? null : replyAsJson(answer.message);
    case "silent":
      return null;
  }
}
