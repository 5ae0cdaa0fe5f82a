/** Vietnamese words as they are shortened in chats and notes, put in full before a line is read. */
import { bareOf, keyOf } from "../text/letters.ts";
import type { Token } from "../text/tokens.ts";

/** Short form and what it stands for. Forms that the word lists hold themselves are not here. */
const SHORT =
  "t tôi, z vậy, j gì, gj gì, bt biết, bik biết, ng người, ngta người ta, e em, mk mình, mik mình, mìn mình, lm làm, lun luôn, trc trước, cx cũng, đc được, dc được, nx nữa, nhìu nhiều, nhiu nhiêu, bn bao nhiêu, bnhiu bao nhiêu, bnhiêu bao nhiêu, bjo bây giờ, bh bây giờ, bgiờ bây giờ, ds danh sách, dsach danh sách, hđ hợp đồng, vp văn phòng, vphong văn phòng, ttoan thanh toán, ttoán thanh toán, ck chuyển khoản, bg báo giá, qc quảng cáo, cv công việc, hqa hôm qua, hwa hôm qua, tnay tối nay, cnay chiều nay, snay sáng nay, smai sáng mai, cmai chiều mai, tmai tối mai, mn mọi người, mng mọi người, trl trả lời, đt điện thoại, lh liên hệ, gđ giám đốc, ktra kiểm tra, xn xác nhận, ycầu yêu cầu, đag đang, dag đang";

const FULL: ReadonlyMap<string, readonly string[]> = new Map(
  SHORT.split(", ").map((one) => {
    const [short = "", ...full] = one.split(" ");
    return [keyOf(short), full.map(keyOf)] as const;
  }),
);
/** What "kh" is a client after or before; elsewhere it denies. */
const COUNTS = /^(het|ds|danh|sach|list|cac|may|nhieu|nhung|xem|tim|them|cua|moi|nao|nay|cu|hang|ben|show)$/;

/** Tokens of a Vietnamese line with the words that short forms stand for; `named`: whether a token is a word of the directory. */
export function inFull(tokens: readonly Token[], named: (token: Token) => boolean): readonly Token[] {
  return tokens.flatMap((token, at) => {
    if (token.kind !== "word" || token.cyrillic || (token.glued && tokens[at - 1]?.kind === "number")) return [token];
    const full = token.key === "kh" ? client(tokens, at) : FULL.get(token.key);
    // "e-mail", "e mail"
    const next = tokens[at + 1];
    // "t5" is Thursday.
    const other =
      (token.key === "e" && /^(-|mail)$/.test(next?.key ?? "")) ||
      (token.key === "t" && (next?.kind === "number" || next?.key === "."));
    if (full === undefined || other || named(token)) return [token];
    return full.map((key, place): Token => {
      const later = place > 0 ? { start: token.end, raw: "", glued: true } : {};
      return { ...token, ...later, key, bare: bareOf(key) };
    });
  });
}

/** Patterns of a word list with the same short forms in full. */
export function patternsInFull(patterns: string): string {
  return patterns.replace(/[^\s,|]+/gu, (word) => FULL.get(keyOf(word))?.join(" ") ?? word);
}

function client(tokens: readonly Token[], at: number): readonly string[] {
  const beside = [tokens[at - 1], tokens[at + 1]].some((one) => COUNTS.test(one?.bare ?? "") || one?.kind === "number");
  return [keyOf(beside || at === 0 ? "khách" : "không")];
}
