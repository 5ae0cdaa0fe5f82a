/** `/project acme Website, production, 15 Dec`: a client, a name, a stage, a deadline, in any order after the client. */
import type { CommandOf } from "../chat/command.ts";
import type { ProjectStage } from "../domain/work.ts";
import { readDue } from "./dates/read-due.ts";
import type { Led } from "./leading-client.ts";

const STAGE_WORDS: readonly (readonly [ProjectStage, RegExp])[] = [
  ["brief", /^(?:brief|бриф|yêu cầu)$/iu],
  ["idea", /^(?:idea|proposal|ідея|пропозиція|идея|предложение|ý tưởng|đề xuất)$/iu],
  ["approval", /^(?:approval|погодження|затвердження|согласование|утверждение|phê duyệt|duyệt)$/iu],
  [
    "production",
    /^(?:production|in production|виробництво|в роботі|производство|в работе|thực hiện|sản xuất|đang làm)$/iu,
  ],
  ["delivered", /^(?:delivered|здано|сдано|сдан|здали|сдали|đã giao|bàn giao)$/iu],
  ["accepted", /^(?:accepted|прийнято|прийняли|принято|приняли|đã nghiệm thu|nghiệm thu)$/iu],
  ["paid", /^(?:paid|оплачено|сплачено|đã thanh toán|đã trả)$/iu],
];

const stageNamed = (words: string): ProjectStage | null => {
  const plain = words.normalize("NFC").trim();
  return STAGE_WORDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
};

const BEFORE_DATE = /(?:^|\s)(?:by|till|until|deadline|до|к|дедлайн|строк|срок|trước|hạn|hạn chót)[\s:]*$/iu;

/** `led` splits the client from what stands behind it. */
export function readProject(
  words: string,
  { client, rest }: Led,
  now: Temporal.ZonedDateTime,
): CommandOf<"manage_project"> {
  const names: string[] = [];
  let stage: ProjectStage | null = null;
  let deadline: string | null = null;
  for (const part of rest.split(/[,;]/)) {
    const left: Dated | null = deadline === null ? dated(part, now) : null;
    if (left) deadline = left.day;
    const said = (left ? left.without : part).trim().replace(/^[:—–-]\s*/, "");
    const whole = stageNamed(said);
    const last = /^(.*?)\s+(\S+)$/u.exec(said);
    const tail = whole === null && last ? stageNamed(last[2] ?? "") : null;
    if (whole !== null) stage = whole;
    else if (tail !== null) {
      stage = tail;
      names.push((last?.[1] ?? "").trim());
    } else if (said !== "") names.push(said);
  }
  return { kind: "manage_project", words, client, name: names.join(", "), stage, deadline };
}

interface Dated {
  readonly day: string;
  readonly without: string;
}

function dated(part: string, now: Temporal.ZonedDateTime): Dated | null {
  const read = readDue(part, now);
  if (read.kind !== "due" || !part.includes(read.words)) return null;
  const [before = "", ...after] = part.split(read.words);
  return { day: read.due.slice(0, 10), without: `${before.replace(BEFORE_DATE, "")}${after.join(read.words)}` };
}
