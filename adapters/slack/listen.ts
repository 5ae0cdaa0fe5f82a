/** The way in: what Slack sends → what somebody did → the handler → the acknowledgement. */
import type { App, Context, webApi } from "@slack/bolt";
import type { Answer, Handle } from "../../src/chat/answer.ts";
import type { Log, WordsByLanguage } from "../../src/chat/door.ts";
import type { Conversation, Incoming, Who } from "../../src/chat/incoming.ts";
import type { Message } from "../../src/chat/reply.ts";
import { tellingUnstored } from "../../src/chat/unstored.ts";
import { wordsFor } from "../../src/chat/words-for.ts";
import type { Instant } from "../../src/domain/vocabulary.ts";
import type { ClientFor } from "./clients.ts";
import { firstMeeting } from "./conversations.ts";
import { homeView } from "./home.ts";
import { type Circumstances, fromAction, fromCommand, fromHome, fromMessage, fromSubmission } from "./incoming.ts";
import { formAnswer, TYPED_WORDS, wordsForm } from "./modals.ts";
import {
  actionPayload,
  commandPayload,
  homePayload,
  messageKind,
  messagePayload,
  submissionPayload,
} from "./payloads.ts";
import type { LookUp } from "./people.ts";
import { render } from "./render.ts";
import { withoutSecrets } from "./sdk-log.ts";
import { mentioned, typedText } from "./typed-text.ts";

interface Listening {
  readonly handle: Handle;
  readonly lookUp: LookUp;
  /** Clients with a short timeout: Slack waits three seconds for an acknowledgement, and a form's trigger lives as long. */
  readonly clientFor: ClientFor;
  readonly words: WordsByLanguage;
  readonly log: Log;
  readonly clock: () => Instant;
}

/** As whom Rapport is where something happened. */
interface Installed {
  readonly place: string;
  readonly web: webApi.WebClient;
  readonly bot: string | undefined;
}

/** What a message may be and still be a person's own words: not an edit, an unfurl, somebody joining. */
const SPOKEN: readonly (string | undefined)[] = [undefined, "file_share", "thread_broadcast", "me_message"];

function isSpoken(body: unknown): boolean {
  const { event } = messageKind.parse(body);
  return SPOKEN.includes(event.subtype) && !event.bot_id && Boolean(event.user) && Boolean(event.text?.trim());
}

/** People of one text whose names are looked up. */
const MENTIONS_NAMED = 10;

const isOurs = ({ standing }: Who): boolean => standing === "member" || standing === "admin";

/** What becomes of what Slack could not hand over: it repeats events, and shows by itself that a command failed. */
function unstoredWords(words: WordsByLanguage, { content, who }: Incoming): string | null {
  const { unstored } = wordsFor(words, who.language);
  switch (content.kind) {
    case "words":
      return unstored.repeated;
    case "action":
    case "answer":
      return unstored.lost;
    case "command":
    case "arrival":
    case "place":
    case "reachable":
      return null;
  }
}

/**
 * Registers every listener. Whatever throws here (a `StorageFault`, a profile that cannot be read, a payload of another
 * shape) leaves the request unacknowledged. Resolves when what was begun beside an acknowledgement is over.
 */
export function listen(app: App, given: Listening): { readonly settled: () => Promise<void> } {
  const { lookUp, clientFor, words, log, clock } = given;
  const handleOrTell = tellingUnstored(given.handle, (incoming) => unstoredWords(words, incoming));
  const beside = new Set<Promise<void>>();
  const isFirst = firstMeeting();

  /** Best effort, and never waited for: the acknowledgement does not depend on it. */
  function meanwhile(what: string, call: Promise<unknown>): void {
    const one: Promise<void> = call.then(
      () => {},
      (fault: unknown) => log.warn(`slack.${what}_failed`, { reason: withoutSecrets(String(fault)) }),
    );
    beside.add(one);
    void one.then(() => beside.delete(one));
  }

  const handle = (incoming: Incoming, { web }: Installed): Promise<Answer> =>
    handleOrTell(incoming, (text) => {
      const { id, thread } = incoming.conversation;
      const where = { channel: id, ...(thread ? { thread_ts: thread } : {}) };
      meanwhile("telling", web.apiCall("chat.postMessage", { ...where, text, mrkdwn: false }));
    });

  const circumstances = async ({ place, web }: Installed, person: string): Promise<Circumstances> => {
    const at = clock();
    return { team: place, who: await lookUp(web, person, place), at };
  };

  /** Where this happened, and a client that may speak there; `null` where Rapport is not installed any more. */
  const installed = ({ place, botToken, botUserId }: Context): Installed | null =>
    typeof place === "string" && botToken ? { place, web: clientFor(botToken), bot: botUserId } : null;

  /**
   * Names of people mentioned in a text; one whose profile fails keeps their id. Looked up only for who may come in, and not
   * without end: Slack answers so many a minute for the whole team.
   */
  async function readText(text: string, by: Who, { place, web, bot }: Installed): Promise<string> {
    const others = isOurs(by)
      ? mentioned(text)
          .filter((person) => person !== bot)
          .slice(0, MENTIONS_NAMED)
      : [];
    const names = await Promise.all(
      others.map((person) =>
        lookUp(web, person, place).then(
          (who) => [person, who.name] as const,
          () => null,
        ),
      ),
    );
    return typedText(text, new Map(names.filter((pair) => pair !== null)), bot ?? null);
  }

  const whisper = (web: webApi.WebClient, message: Message, conversation: Conversation, who: Who) =>
    meanwhile(
      "whisper",
      web.apiCall("chat.postEphemeral", {
        channel: conversation.id,
        user: who.id,
        ...(conversation.thread ? { thread_ts: conversation.thread } : {}),
        ...render(message, "characters"),
      }),
    );

  /** For everything but commands: what the acknowledgement cannot carry goes beside it. */
  function answered(
    web: webApi.WebClient,
    answer: Answer,
    conversation: Conversation,
    who: Who,
    trigger: string | undefined,
  ): void {
    if (answer.kind === "queued") {
      const { awaits } = answer.message.reply;
      if (awaits === undefined || trigger === undefined) return;
      const view = wordsForm(answer.message, { awaits, conversation }, words[answer.message.language]);
      meanwhile("form", web.apiCall("views.open", { trigger_id: trigger, view }));
    } else if (answer.kind !== "silent" && answer.message) {
      whisper(web, answer.message, conversation, who);
    }
  }

  app.command(/.*/, async ({ body, ack, context }) => {
    const us = installed(context);
    if (!us) return ack();
    const payload = commandPayload.parse(body);
    const here = await circumstances(us, payload.user_id);
    const text = await readText(payload.text, here.who, us);
    const answer = await handle(fromCommand(payload, text, here), us);
    const message = answer.kind === "reply" || answer.kind === "turned-away" ? answer.message : null;
    if (!message) return ack();
    const { text: spoken, blocks } = render(message, "characters");
    // Bolt's types do not know which of Slack's blocks are which; `render` is tested against a strict stand-in.
    await ack({ response_type: "ephemeral", text: spoken, blocks: blocks as never });
  });

  const hear = async (body: unknown, context: Context) => {
    const us = installed(context);
    if (!us || !isSpoken(body)) return;
    const payload = messagePayload.parse(body);
    const here = await circumstances(us, payload.event.user);
    const incoming = fromMessage(payload, await readText(payload.event.text, here.who, us), here);
    answered(us.web, await handle(incoming, us), incoming.conversation, here.who, undefined);
  };
  app.event("message", async ({ body, event, context }) => {
    if (event.channel_type === "im") await hear(body, context);
  });
  app.event("app_mention", ({ body, context }) => hear(body, context));

  app.event("app_home_opened", async ({ body, context }) => {
    const us = installed(context);
    if (!us) return;
    const { web } = us;
    const { event, event_id } = homePayload.parse(body);
    const here = await circumstances(us, event.user);
    if (event.tab === "home" && isOurs(here.who)) {
      const view = homeView(wordsFor(words, here.who.language));
      meanwhile("home", web.apiCall("views.publish", { user_id: here.who.id, view }));
    }
    const first = await isFirst(web, event.channel).catch((fault: unknown) => {
      // The next glance will tell; a greeting is not worth having Slack repeat this one.
      log.warn("slack.first_meeting_unknown", { reason: withoutSecrets(String(fault)) });
      return false;
    });
    if (!first) return;
    const incoming = fromHome({ event, event_id }, here);
    answered(web, await handle(incoming, us), incoming.conversation, here.who, undefined);
  });

  app.action(/.*/, async ({ body, ack, context }) => {
    const us = installed(context);
    if (!us) return ack();
    const payload = actionPayload.parse(body);
    const here = await circumstances(us, payload.user.id);
    const incoming = fromAction(payload, here);
    answered(us.web, await handle(incoming, us), incoming.conversation, here.who, payload.trigger_id);
    await ack();
  });

  app.view(TYPED_WORDS, async ({ body, ack, context }) => {
    const us = installed(context);
    if (!us) return ack();
    const payload = submissionPayload.parse(body);
    const { note, text } = formAnswer(payload);
    const here = await circumstances(us, payload.user.id);
    const answer = await handle(fromSubmission(payload, note, text, here), us);
    answered(us.web, answer, note.conversation, here.who, undefined);
    await ack();
  });

  return {
    settled: async () => {
      await Promise.all(beside);
    },
  };
}
