/** How a contact went, in a Vietnamese clause of its own: "…, căng thẳng", "…, vui như hội", "…, khá ổn". */
import type { Scan } from "../scan.ts";
import { keyOf } from "../text/letters.ts";

/** Plain without their marks too. */
const BARE =
  /^(vui|cang|ok|oke|okela|on|tot|suon|thuan|gay|thoai|em|duoc|xong|hoa|deu|tat|kha|rat|cuc|sieu|soi|xom|met|ngon|guong|tuyet|tuoi)$/;
/** Words that without their marks are others: "hợp" is no "họp". */
const MARKED = new Set(
  ["đông", "hơi", "chán", "ấm", "hợp", "nhạt", "tẻ", "tệ", "trầm", "hên", "đỉnh", "phê", "xỉn", "rôm", "hào"].map(
    keyOf,
  ),
);
/** Words that only two together are a mood. */
const PAIRS =
  /^(binh thuong|thanh cong|hieu qua|coi mo|than tinh|than mat|nhe nhang|am ap|am cung|te nhat|dang gia|bo ich|khong ten|dong vui|qua vui|qua da|that vui|phe lam|hai long|ung y|nhiet tinh|cham chap|bat on|nang ne)$/;

/** Whether a word about how it went stands at a token. */
export function isMood(line: Scan, at: number): boolean {
  const { key = "", bare = "" } = line.tokens[at] ?? {};
  return (
    BARE.test(bare) || (key !== bare && MARKED.has(key)) || PAIRS.test(`${bare} ${line.tokens[at + 1]?.bare ?? ""}`)
  );
}
