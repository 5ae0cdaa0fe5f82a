/** `/contact acme Olena Kovalenko, CFO, decision maker`: a client, a name, a title, a stakeholder role. */
import type { CommandOf } from "../chat/command.ts";
import type { StakeholderRole } from "../domain/vocabulary.ts";
import type { Led } from "./leading-client.ts";

const ROLE_WORDS: readonly (readonly [StakeholderRole, RegExp])[] = [
  [
    "decision_maker",
    /^(?:decision[ -]?maker|decides|вирішує|ухвалює рішення|особа, що ухвалює рішення|лпр|решает|принимает решения|лицо, принимающее решения|người quyết định|quyết định)$/iu,
  ],
  [
    "budget_holder",
    /^(?:budget[ -]?holder|pays|платить|платит|тримає бюджет|держит бюджет|бюджет|người giữ ngân sách|ngân sách|chi trả)$/iu,
  ],
  ["influencer", /^(?:influencer|influences|впливає|влияет|người (?:có )?ảnh hưởng|(?:có )?ảnh hưởng)$/iu],
  [
    "champion",
    /^(?:champion|чемпіон|чемпион|(?:наш )?прихильни(?:к|ця)|(?:наш )?сторонни(?:к|ца)|ủng hộ|người ủng hộ)$/iu,
  ],
  ["user", /^(?:user|користувач(?:ка)?|пользователь(?:ница)?|người dùng)$/iu],
  ["blocker", /^(?:blocker|блокер|блокує|блокирует|проти нас|против нас|cản trở|người cản trở)$/iu],
];

/** The role that a word names, in any of the four languages. */
function roleNamed(words: string): StakeholderRole | null {
  const plain = words.normalize("NFC").trim();
  return ROLE_WORDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** `led` splits the client from what stands behind it. */
export function readContact(words: string, { client, rest }: Led): CommandOf<"add_contact"> {
  const [name = "", ...more] = rest.split(/[,;]/).map((part) => part.trim());
  const roles = more.map(roleNamed);
  const email = more.find((part) => EMAIL.test(part));
  const title = more.filter((part, at) => part !== "" && part !== email && roles[at] === null).join(", ");
  return {
    kind: "add_contact",
    client,
    words,
    name,
    title: title || null,
    role: roles.find((role) => role !== null) ?? null,
    ...(email === undefined ? {} : { email }),
  };
}
