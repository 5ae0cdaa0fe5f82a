/** `/contact acme Olena Kovalenko, CFO, decision maker`: a client, a name, a title, a stakeholder role. */
import type { ClientRef, CommandOf } from "../chat/command.ts";
import type { StakeholderRole } from "../domain/vocabulary.ts";

const ROLE_WORDS: readonly (readonly [StakeholderRole, RegExp])[] = [
  [
    "decision_maker",
    /^(?:decision[ -]?maker|decides|вирішує|особа, що ухвалює рішення|лпр|решает|лицо, принимающее решения|người quyết định|quyết định)$/iu,
  ],
  [
    "budget_holder",
    /^(?:budget[ -]?holder|pays|платить|платит|тримає бюджет|держит бюджет|бюджет|người giữ ngân sách|ngân sách|chi trả)$/iu,
  ],
  ["influencer", /^(?:influencer|influences|впливає|влияет|người ảnh hưởng|ảnh hưởng)$/iu],
  ["champion", /^(?:champion|чемпіон|чемпион|прихильни(?:к|ця)|сторонни(?:к|ца)|ủng hộ|người ủng hộ)$/iu],
  ["user", /^(?:user|користувач(?:ка)?|пользователь(?:ница)?|người dùng)$/iu],
  ["blocker", /^(?:blocker|блокер|блокує|блокирует|cản trở|người cản trở)$/iu],
];

/** The role that a word names, in any of the four languages. */
export function roleNamed(words: string): StakeholderRole | null {
  const plain = words.normalize("NFC").trim();
  return ROLE_WORDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** `clientIn` tells which client a stretch of words names. The longest first words that name one are the client. */
export function readContact(
  text: string,
  words: string,
  clientIn: (part: string) => ClientRef,
): CommandOf<"add_contact"> {
  const [head = "", ...rest] = text.split(/[,;]/).map((part) => part.trim());
  const { client, name } = splitHead(head, clientIn);
  const roles = rest.map(roleNamed);
  const title = rest.filter((part, at) => part !== "" && roles[at] === null).join(", ");
  return {
    kind: "add_contact",
    client,
    words,
    name,
    title: title || null,
    role: roles.find((role) => role !== null) ?? null,
  };
}

function splitHead(
  head: string,
  clientIn: (part: string) => ClientRef,
): { readonly client: ClientRef; readonly name: string } {
  const colon = /^([^:]+):\s*(.+)$/.exec(head);
  if (colon) return { client: clientIn((colon[1] ?? "").trim()), name: (colon[2] ?? "").trim() };
  const parts = head.split(/\s+/);
  for (let length = Math.min(parts.length - 1, 6); length > 0; length -= 1) {
    const client = clientIn(parts.slice(0, length).join(" "));
    if (client.kind === "known" || client.kind === "several") return { client, name: parts.slice(length).join(" ") };
  }
  const [first = "", ...others] = parts;
  return { client: clientIn(first), name: others.join(" ") };
}
