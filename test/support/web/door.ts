/** The page's door behind a real server on loopback, with a plain function as Rapport. */
import { connectWeb } from "../../../adapters/web/connect.ts";
import type { WebPerson } from "../../../adapters/web/ports.ts";
import type { Handle } from "../../../src/chat/answer.ts";
import { COMMAND_WORDS } from "../../../src/chat/command.ts";
import type { DoorWords, Log, WordsByLanguage } from "../../../src/chat/door.ts";
import type { Language } from "../../../src/domain/vocabulary.ts";
import { serve } from "../../../src/http.ts";
import { type MemoryPorts, memoryPorts, standingClock } from "./ports.ts";

export const iryna: WebPerson = {
  handle: "iryna",
  name: "Iryna Bondar",
  zone: "Europe/Kyiv",
  language: "en",
  role: "admin",
};
export const minh: WebPerson = {
  handle: "minh",
  name: "Minh Trần",
  zone: "Asia/Ho_Chi_Minh",
  language: "vi",
  role: "member",
};

const wordsIn = (language: Language, home: string, typeHere: string): DoorWords => ({
  menu: Object.fromEntries(COMMAND_WORDS.map((word) => [word, `${language}: ${word}`])) as DoorWords["menu"], // all words are in it
  save: "Save",
  cancel: "Cancel",
  typeHere,
  home,
  notPosted: "not posted",
  unstored: { kept: "Kept", repeated: "Repeated", lost: "Lost" },
});
const words: WordsByLanguage = {
  en: wordsIn(
    "en",
    "I remember every client, touch and promise. Tell me what happened, or ask.",
    "Type what happened, or ask",
  ),
  uk: wordsIn("uk", "Я пам'ятаю кожного клієнта, контакт і обіцянку.", "Напишіть, що сталося, або запитайте"),
  ru: wordsIn("ru", "Я помню каждого клиента, контакт и обещание.", "Напишите, что произошло, или спросите"),
  vi: wordsIn("vi", "Tôi nhớ mọi khách hàng, lần liên hệ và lời hứa.", "Nhập điều đã xảy ra, hoặc hỏi"),
};

export interface WebDoor {
  readonly url: string;
  readonly ports: MemoryPorts;
  /** What was logged, oldest first. */
  readonly logged: readonly string[];
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Heard>;
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Heard>;
  readonly close: () => Promise<void>;
}

export interface Heard {
  readonly status: number;
  readonly headers: Headers;
  // What came back is looked at with `toEqual`, so its shape is the test's to know.
  readonly json: never;
}

export async function openWebDoor(
  handle: Handle,
  ports: MemoryPorts = memoryPorts([iryna, minh], standingClock("2026-11-23T23:00[Europe/Kyiv]")),
): Promise<WebDoor> {
  const logged: string[] = [];
  const note = (event: string) => void logged.push(event);
  const log: Log = { info: note, warn: note, error: note };
  let keys = 0;
  const newKey = () => {
    keys += 1;
    return `key-${keys}`;
  };
  const clock = () => ports.clock?.read().epochMilliseconds ?? Date.UTC(2026, 10, 23, 21);
  const door = connectWeb({ handle, ports, words, log, newKey, clock });
  await door.start();
  const server = await serve({ port: 0, host: "127.0.0.1", routes: door.routes, log });
  const url = `http://127.0.0.1:${server.port}`;
  const heard = async (answer: Response): Promise<Heard> => ({
    status: answer.status,
    headers: answer.headers,
    json: (await answer.json()) as never, // see Heard
  });
  return {
    url,
    ports,
    logged,
    get: async (path, headers = {}) => heard(await fetch(url + path, { headers })),
    post: async (path, body, headers = {}) =>
      heard(
        await fetch(url + path, {
          method: "POST",
          headers: { "content-type": "application/json", ...headers },
          body: typeof body === "string" ? body : JSON.stringify(body),
        }),
      ),
    close: async () => {
      await door.stop();
      await server.close();
    },
  };
}
