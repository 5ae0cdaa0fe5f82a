/**
 * Canaries in every secret there is, in errors of every make: logged at every level, in a malformed environment, in
 * commands and starts that fail, and sealed in a file. Judged by the bytes that come out.
 */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { v7 } from "uuid";
import { readConfig } from "../../../src/config.ts";
import { installationsIn } from "../../../src/installations.ts";
import { jsonLog } from "../../../src/log.ts";
import { connect } from "../../../src/store/connect.ts";
import { resealAll } from "../../../src/store/reseal.ts";
import { safeWith } from "../../../src/store/sealing.ts";
import { complaints, type Found, type Given } from "../campaign.ts";
import { commanded, script } from "../support/commanded.ts";
import { type Chance, chanceOf } from "./random.ts";

const MAIN = join(import.meta.dirname, "../../../src/main.ts");
/** A process takes a second or so: one in so many things is one. */
const PROCESSES = 60;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

const letters = (chance: Chance, length: number, from = LETTERS): string =>
  Array.from({ length }, () => from[chance.below(from.length)]).join("");
const hexOf = (chance: Chance, length: number): string => letters(chance, length, "0123456789abcdef");

/** An environment in which everything is secret that may be, and the values that must never be seen. */
function environment(chance: Chance): { readonly env: Readonly<Record<string, string>>; readonly secrets: string[] } {
  const password = `${letters(chance, 9)}${chance.pick(["@", "/", "#", "%", " ", "é", ":", ""])}${letters(chance, 9)}`;
  const env = {
    SLACK_BOT_TOKEN: `xoxb-${letters(chance, 40)}`,
    SLACK_APP_TOKEN: `xapp-1-${letters(chance, 40)}`,
    SLACK_SIGNING_SECRET: hexOf(chance, 32),
    SLACK_CLIENT_ID: "4711.0815",
    SLACK_CLIENT_SECRET: hexOf(chance, 32),
    TELEGRAM_BOT_TOKEN: `${1e9 + chance.below(1e9)}:${letters(chance, 35)}`,
    TELEGRAM_WEBHOOK_SECRET: letters(chance, 32),
    ENCRYPTION_KEY: hexOf(chance, 64),
    ENCRYPTION_KEY_OLD: `${Buffer.from(letters(chance, 32)).toString("base64")},${hexOf(chance, 64)}`,
    DATABASE_URL: `postgres://rapport:${encodeURIComponent(password)}@127.0.0.1:1/rapport`,
    PUBLIC_URL: "https://rapport.example",
  };
  const { PUBLIC_URL: _, SLACK_CLIENT_ID: __, DATABASE_URL: ___, ENCRYPTION_KEY_OLD: old, ...single } = env;
  return { env, secrets: [...Object.values(single), ...old.split(","), password, encodeURIComponent(password)] };
}

/** Ways in which libraries put a secret into what they throw. */
const CARRIERS: readonly ((secret: string) => unknown)[] = [
  (secret) => new Error(`request to https://api.telegram.org/bot${secret}/getMe failed`),
  (secret) => new Error(`invalid_auth: ${secret}`),
  (secret) => Object.assign(new Error("401"), { config: { headers: { Authorization: `Bearer ${secret}` } } }),
  (secret) => Object.assign(new Error("400"), { response: { body: JSON.stringify({ token: secret, ok: false }) } }),
  (secret) => Object.assign(new Error("x"), { on: { method: "getMe", payload: { secret_token: secret } } }),
  (secret) =>
    Object.assign(new TypeError("Invalid URL"), { input: `https://x.example/?t=${encodeURIComponent(secret)}` }),
  (secret) => new URL(`https://x.example/?token=${encodeURIComponent(secret)}`),
  (secret) => ({ [secret]: true, list: [[secret], { deep: { deeper: secret } }] }),
  (secret) => Object.assign(new Error("x"), { name: `Error ${secret}` }),
  (secret) => `line one\n${secret}\ttab "${secret}"`,
  (secret) => secret,
];
const AROUND: readonly ((inner: unknown) => unknown)[] = [
  (inner) => new Error("outer", { cause: inner }),
  (inner) => new AggregateError([new Error("one"), inner], "several"),
  (inner) => ({ error: inner }),
  (inner) => [inner],
  (inner) => Object.assign(new Error("with facts"), { inner }),
];

export async function canaries({ count, seed, progress }: Given): Promise<Found> {
  const chance = chanceOf(seed);
  const found = complaints();
  const folder = await mkdtemp(join(tmpdir(), "rapport-canaries-"));
  const did = { logged: 0, "environments refused": 0, "tokens sealed": 0, processes: 0 };
  try {
    for (let one = 0; one < count; one += 1) {
      if (one % PROCESSES === PROCESSES - 1) await inProcess(one / PROCESSES);
      else if (one % 10 === 9) malformed();
      else logs();
      if (one % 20 === 0) progress(one);
    }
    await atRest(Math.max(4, Math.floor(count / 20)));
    return { did, broken: found.all };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }

  function seen(text: string, secrets: readonly string[], where: string): void {
    for (const secret of secrets)
      if (text.includes(secret)) found.add(`${where}: ${secret} is seen in ${text.slice(0, 400)}`);
  }

  function logs(): void {
    const { env, secrets } = environment(chance);
    const read = readConfig(env, { serving: true });
    if (read.kind === "wrong") throw new Error(`a good environment is refused: ${read.problems.join(" ")}`);
    let text = "";
    const log = jsonLog(read.config.secrets, {
      write: (line: string) => {
        text += line;
      },
    });
    const secret = chance.pick(secrets);
    let carried = chance.pick(CARRIERS)(secret);
    for (let wraps = chance.below(4); wraps > 0; wraps -= 1) carried = chance.pick(AROUND)(carried);
    log[chance.pick(["info", "warn", "error"] as const)](chance.pick(["event", `event ${secret}`]), {
      reason: chance.pick(["none", secret]),
      error: carried,
    });
    if (text === "") found.add("nothing was logged");
    seen(text, [...secrets, encodeURIComponent(secret)], "the log");
    did.logged += 1;
  }

  function malformed(): void {
    const { env, secrets } = environment(chance);
    const name = chance.pick(Object.keys(env).filter((one) => one !== "PUBLIC_URL"));
    const value = env[name] ?? "";
    const spoilt = chance.pick([
      ` ${value} x`,
      `${value}\n!`,
      `"${value}" ?`,
      `%zz ${value}`,
      value.slice(1),
      `mysql://u:${value}@h/d`,
    ]);
    const read = readConfig({ ...env, [name]: spoilt }, { serving: true });
    if (read.kind === "wrong") {
      did["environments refused"] += 1;
      seen(
        read.problems.join("\n"),
        [...secrets, spoilt].filter((one) => one.length > 5),
        `${name} malformed`,
      );
    }
  }

  /** Commands and a start with a database that is not there, is no database, or has a malformed address. */
  async function inProcess(turn: number): Promise<void> {
    const { env, secrets } = environment(chance);
    const url = chance.pick([
      env["DATABASE_URL"] ?? "",
      `${env["DATABASE_URL"]}?sslmode=verify-full&sslrootcert=/nowhere/${secrets.at(-1)}`,
      (env["DATABASE_URL"] ?? "").replace("@", "%zz@"),
      (env["DATABASE_URL"] ?? "").replace(":1/", ":99999/"),
    ]);
    const all = { ...env, DATABASE_URL: url };
    const ran =
      Math.floor(turn) % 2 === 0
        ? await script(folder, MAIN, [], { ...all, PORT: "0" })
        : await commanded(
            folder,
            chance.pick(["import", "export", "invite", "backup", "restore", "move"]),
            chance.pick([[], ["--help"], ["x.csv"], [secrets[0] ?? "", "--force"]]),
            all,
          );
    did.processes += 1;
    const given = Math.floor(turn) % 2 === 0 ? secrets : secrets.filter((one) => one !== secrets[0]);
    seen(
      ran.said,
      given.filter((one) => one.length > 5),
      "a process",
    );
    if (ran.said.trim() === "") found.add("a process that could not work said nothing");
  }

  /** Tokens of installed workspaces and addresses of calendars in a file, sealed, each bound to its own row. */
  async function atRest(places: number): Promise<void> {
    const file = join(folder, "rest.sqlite");
    const [older, newest] = [Buffer.from(hexOf(chance, 64), "hex"), Buffer.from(hexOf(chance, 64), "hex")] as const;
    const bytes = (size: number): Buffer => Buffer.from(hexOf(chance, size * 2), "hex");
    const store = await connect(file);
    const parts = { store, clock: () => 1_800_000_000_000, newId: () => v7(), random: bytes };
    const before = installationsIn({ ...parts, key: older });
    const tokens = new Map<string, string>();
    for (let one = 0; one < places; one += 1) {
      const botToken = `xoxb-${letters(chance, 40)}`;
      await before.keep({ place: `T${one}`, name: `Team ${one}`, botUser: "B1", botToken });
      tokens.set(`T${one}`, botToken);
    }
    await resealAll(store, safeWith(newest, bytes, [older]));
    const after = installationsIn({ ...parts, key: newest });
    for (const [place, token] of tokens) {
      const opened = await after.find(place).catch(() => null);
      if (opened?.botToken !== token) found.add(`${place}: its token does not open after a change of keys`);
      did["tokens sealed"] += 1;
    }
    // An export may have made a folder here.
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const { name } = entry;
      const text = (await readFile(join(entry.parentPath, name))).toString("latin1");
      seen(text, [...tokens.values()], `the file ${name}`);
      seen(text, [newest.toString("hex"), newest.toString("base64")], `the file ${name}`);
    }
    await store.close();
    const db = new Database(file);
    db.exec(
      "update slack_installations set token = (select token from slack_installations where place = 'T0') where place <> 'T0'",
    );
    db.close();
    const moved = await connect(file);
    const reading = installationsIn({ ...parts, store: moved, key: newest });
    for (const place of tokens.keys()) {
      if (place === "T0") continue;
      const opened = await reading.find(place).catch(() => null);
      if (opened !== null && opened.botToken === tokens.get("T0")) found.add(`${place} opens the token of T0`);
    }
    await moved.close();
  }
}
