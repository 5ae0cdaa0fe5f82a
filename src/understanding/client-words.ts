/** "acme country Vietnam", "acme no meetings in person: they work remotely": what of a client is to be changed. */
import type { ClientEdit } from "../chat/cadence.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Led } from "./leading-client.ts";

const COUNTRY = /^(?:country|holidays|країна|свята|страна|праздники|quốc gia|ngày lễ)[:\s]+(\S.*)$/iu;
const OFF =
  /^(?:no (?:meetings? )?in[- ]person(?: meetings?)?|in[- ]person (?:meetings? )?off|без зустрічей(?: наживо)?|без личных встреч|без встреч(?: лично)?|không (?:cần )?gặp trực tiếp|tắt gặp trực tiếp)(?!\p{L})[:,.\s—–-]*(.*)$/iu;

/** "Meetings in person off for Acme: they work remotely": the client comes behind, and only a plain "off" will do. */
const OFF_FOR =
  /^(?:(?:turn|switch) off (?:the )?(?:meetings? in[- ]person|in[- ]person meetings?)|(?:meetings? )?in[- ]person(?: meetings?)? off|вимкн\p{L}+ зустрічі (?:наживо|вживу)|отключ\p{L}+ личные встречи|tắt gặp trực tiếp)\s+(?:for|with|at|для|з|із|зі|с|со|cho|với|ở)\s+(\S.*)$/iu;

/** What stands behind the client's name; `null`: nothing of the kind. */
function readEdit(rest: string): ClientEdit | null {
  const text = rest.normalize("NFC").trim();
  const country = COUNTRY.exec(text)?.[1];
  if (country !== undefined) return { of: "country", words: country.trim() };
  const why = OFF.exec(text)?.[1];
  return why === undefined ? null : { of: "in_person_off", words: why.trim() };
}

/** `led` splits the client from what stands behind it. `null`: the line changes nothing of a client it names. */
export function readClientEdit(words: string, { client, rest }: Led): CommandOf<"edit_client"> | null {
  const edit = readEdit(rest);
  return edit && { kind: "edit_client", client, words, edit };
}

const SAYS_SO =
  /(?:country|in[- ]person|країна|наживо|вживу|без зустрічей|страна|личные встречи|без (?:личных )?встреч|quốc gia|gặp trực tiếp)/iu;

/** The same without a slash, for a client that is known. */
export function spokenClientEdit(words: string, ledBy: (text: string) => Led): CommandOf<"edit_client"> | null {
  const text = words.normalize("NFC").trim();
  if (!SAYS_SO.test(text)) return null;
  const behind = OFF_FOR.exec(text)?.[1];
  if (behind !== undefined) {
    const { client, rest } = ledBy(behind);
    const why = rest.replace(/^[:,.\s—–-]+/, "").trim();
    return client.kind === "known" || client.kind === "several"
      ? { kind: "edit_client", client, words, edit: { of: "in_person_off", words: why } }
      : null;
  }
  const edit = readClientEdit(words, ledBy(words.replace(/^(?:client|клієнт|клиент|khách hàng)\s+/iu, "")));
  return edit?.client.kind === "known" || edit?.client.kind === "several" ? edit : null;
}
