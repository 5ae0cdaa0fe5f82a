/** Rapport as an app that many companies install, and the browser in which somebody does. */

import type { Installations } from "../../../src/chat/installations.ts";
import { installWords } from "../../../src/wording/install-words.ts";
import { CLIENT_ID, CLIENT_SECRET, type Company } from "./oauth.ts";
import type { SlackStandIn } from "./stand-in.ts";

export const PUBLIC_URL = "https://rapport.example";

export const installingWith = (installations: Installations) => ({
  clientId: CLIENT_ID,
  clientSecret: CLIENT_SECRET,
  publicUrl: PUBLIC_URL,
  words: installWords(),
  installations,
});

export interface Page {
  readonly status: number;
  readonly html: string;
  readonly headers: Headers;
}

/** `base`: where Rapport listens; the public address leads there. */
export function browser(base: string, language = "en-US,en;q=0.9") {
  let cookie = "";
  const get = async (url: string): Promise<Response> => {
    const { pathname, search } = new URL(url, PUBLIC_URL);
    const response = await fetch(`${base}${pathname}${search}`, {
      redirect: "manual",
      headers: { "accept-language": language, ...(cookie ? { cookie } : {}) },
    });
    const [set] = response.headers.getSetCookie();
    if (set) cookie = /^([^=]+=(?!deleted)[^;]+)/.exec(set)?.[1] ?? "";
    return response;
  };
  const open = async (url: string): Promise<Page> => {
    const response = await get(url);
    return { status: response.status, html: await response.text(), headers: response.headers };
  };
  /** Where Slack asks whether it may be installed. */
  const begin = async (): Promise<string> => {
    const response = await get("/slack/install");
    await response.text();
    return response.headers.get("location") ?? "";
  };
  return {
    begin,
    open,
    cookie: () => cookie,
    install: async (slack: SlackStandIn, company: Company): Promise<Page> =>
      open(slack.approve(await begin(), company)),
  };
}
