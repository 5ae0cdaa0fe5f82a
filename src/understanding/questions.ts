/** Which of the questions with short answers a line asks, in four languages; the client is found elsewhere. */
import type { ClientQuestion, PortfolioQuestion } from "../chat/question.ts";

type Question = ClientQuestion | PortfolioQuestion;

/** The first that fits: "what do they owe us" is not "what do we owe". */
const FORMS: readonly (readonly [Question, readonly RegExp[]])[] = [
  [
    "at_risk",
    [
      /(?:which|what|any) (?:of (?:my|our) )?clients?\b.*\bat risk|who(?:'s| is) at risk|^(?:clients )?at risk\??$/u,
      /(?:хто|які|котрі|чи є) ?.*(?:ризик|під загрозою)/u,
      /(?:кто|какие|есть ли) ?.*(?:риск|под угрозой)/u,
      /(?:khách(?: hàng)?|ai)\b.*(?:rủi ro|nguy cơ)/u,
    ],
  ],
  [
    "not_talked",
    [
      /(?:who|whom|which clients?)\b.*\b(?:not|haven't|hasn't|didn't)\b.*\b(?:talk|talked|spoken|speak|contacted|called|met|in touch)/u,
      /(?:з ким|кого|кому|з якими)(?!\p{L}).*(?<!\p{L})не (?:говори|розмовля|спілкува|зв'язува|дзвони|контактува|бачи)/u,
      /(?:с кем|кого|кому|с какими)(?!\p{L}).*(?<!\p{L})не (?:говори|разговарива|общал|связыва|звони|контактир|видел)/u,
      /chưa (?:nói chuyện|nói|liên hệ|liên lạc|gọi|trao đổi|gặp)(?: với| cho)? (?:ai|khách(?: hàng)? nào|những ai)|(?:ai|khách(?: hàng)? nào|những ai)\b.*chưa (?:nói|liên hệ|liên lạc|gọi|gặp|trao đổi)/u,
    ],
  ],
  [
    "who_decides",
    [
      /\bwho\b.*\b(?:decides|makes (?:the |all )?decisions?|decision[- ]makers?|pays|holds the budget|calls the shots)\b/u,
      /хто(?!\p{L}).*(?:вирішує|(?:приймає|ухвалює) рішення|платить|тримає бюджет)/u,
      /кто(?!\p{L}).*(?:решает|принимает решени|платит|держит бюджет)/u,
      /(?<!\p{L})ai (?:là người )?(?:có quyền )?(?:quyết định|ra quyết định|trả tiền|giữ ngân sách)|người quyết định (?:ở|của|bên|tại).*là ai/u,
    ],
  ],
  [
    "last_met",
    [
      /\bwhen (?:did (?:we|i)|have we|was the|was our|were we)\b.*\blast\b|\bwhen (?:was|is) (?:our|the) last\b|\blast time (?:we|i) (?:met|talked|spoke|saw)\b/u,
      /коли(?!\p{L}).*(?:востаннє|останн(?:ій раз|я|ій))/u,
      /когда(?!\p{L}).*(?:последний раз|последняя|последний|крайний раз)/u,
      /lần (?:cuối|gần nhất|gần đây nhất)\b.*(?:gặp|nói chuyện|liên hệ|gọi|trao đổi)|(?:gặp|nói chuyện|liên hệ|gọi|trao đổi)\b.*lần (?:cuối|gần nhất)/u,
    ],
  ],
  [
    "they_owe",
    [
      /\bwhat\b.*\bowes? (?:us|me)\b|\bwhat do(?:es)? they owe\b|\bwhat (?:did|have|has) (?:they|the client)\b.*\bpromised?\b|\bwhat are we waiting for\b/u,
      /що(?!\p{L}).*(?<!\p{L})(?:нам|мені)(?!\p{L}).*(?:винн|винен|заборгу|обіця)|що(?!\p{L}).*(?:винн|винен|заборгу|обіця)\p{L}*.*(?<!\p{L})(?:нам|мені)(?!\p{L})|що (?:вони|клієнт)(?!\p{L}).*(?:винн|винен|заборгу|обіця)|чого (?:ми )?(?:чекаємо|очікуємо) від/u,
      /что(?!\p{L}).*(?<!\p{L})(?:нам|мне)(?!\p{L}).*(?:долж|задолж|обеща)|что(?!\p{L}).*(?:долж|задолж|обеща)\p{L}*.*(?<!\p{L})(?:нам|мне)(?!\p{L})|что (?:они|клиент)(?!\p{L}).*(?:долж|обеща)|чего (?:мы )?(?:ждём|ждем) от/u,
      /(?:họ|khách|bên đó|bên ấy)\b.*(?:nợ|hứa)(?:\s+\p{L}+){0,2}\s+gì|nợ (?:mình|chúng ta|ta|tôi|chúng tôi)(?:\s+\p{L}+){0,2}\s+gì/u,
    ],
  ],
  [
    "we_promised",
    [
      /\bwhat (?:did|have|has) (?:we|i)\b.*\bpromised?\b|\bwhat do (?:we|i) owe\b|\bwhat (?:is|are|was|were) .*promised to\b|\bwhat have (?:we|i) promised\b/u,
      /що(?!\p{L}).*(?:обіця|пообіця)|що (?:ми|я)(?!\p{L}).*(?:винн|винен|заборгу)/u,
      /что(?!\p{L}).*(?:обеща|пообеща)|что (?:мы|я)(?!\p{L}).*(?:долж|задолж)/u,
      /(?:mình|chúng ta|ta|tôi|chúng tôi|đã)\b.*(?:hứa|nợ)\b.*\bgì/u,
    ],
  ],
];

/** A question begins or ends as one: "met Acme, who decides is Olena" reports. */
const ASKS =
  /[?]$|^(?:and |so |tell me |а |і |и |скажи |vậy )?(?:who|whom|which|what|when|any|last|clients at|at risk|хто|кого|кому|з ким|з якими|які|котрі|чи|коли|що|чого|кто|с кем|с какими|какие|есть ли|когда|что|чего|ai|khách|lần|những ai)(?!\p{L})|(?:gì|ai|nào)$/u;

/** `null` for a line that asks nothing of these: a report, a task, another question. */
export function questionIn(words: string): Question | null {
  const plain = words.normalize("NFC").toLowerCase().replaceAll("’", "'").trim();
  if (!ASKS.test(plain)) return null;
  return FORMS.find(([, forms]) => forms.some((form) => form.test(plain)))?.[0] ?? null;
}
