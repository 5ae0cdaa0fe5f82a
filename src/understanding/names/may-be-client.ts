/** Whether a client's name, or a part of it, can be meant where it stands: a sun and a friday are mostly no clients. */
import { isListed } from "../intent/books.ts";
import { markAt, type Scan } from "../scan.ts";
import type { Fit } from "./find-clients.ts";
import { isEverydayForm, isNamesake } from "./namesakes.ts";

/** Words in so many companies' names that alone they name none. */
const GENERIC =
  /^(corp|group|media|studio|solutions|digital|agency|logistics|tech|systems|trade|dental|partners|service|media|level|plus|плюс|груп|группа|медиа|медіа|авто|сервис|сервіс|трейд|студия|студія|дом|дім|завод|восток|захід|схід|лінія|линия|кавярня|việt|viet|sữa|điện)$/;
/** Whether a fit may count here: everyday words and parts of names need a place where a name can stand. */
export function isAllowed(line: Scan, fit: Fit, addressed: boolean): boolean {
  const token = line.tokens[fit.from];
  if (token === undefined) return false;
  const small = !token.capital;
  const led = fit.from > 0 && markAt(line, fit.from - 1, "link", "verb") !== undefined;
  const alone = nextIsMark(line, fit.to) && (fit.from === 0 || line.tokens[fit.from - 1]?.kind === "mark");
  if (token.kind === "number" && line.tokens[fit.to - 1]?.kind === "number")
    return (
      addressed ||
      (fit.whole &&
        (fit.from === 0 ||
          markAt(line, fit.from - 1, "link") !== undefined ||
          (led && markAt(line, fit.from - 1, "need", "set") === undefined)))
    );
  if (fit.count > 1) return true;
  if (fit.whole && fit.quality <= 2)
    return addressed || !small || led || alone || fit.from === 0 || !isNamesake(token.key);
  // A part of a name, or a slip, written small needs a word before it that leads to a name.
  const placed = addressed || !small || led || alone || (fit.from === 0 && nextIsMark(line, fit.to));
  if (!placed) return false;
  if (fit.whole) return addressed || !isListed(token.key, token.bare, line.vietnamese);
  if (addressed) return true;
  const before = line.tokens[fit.from - 1];
  if (
    GENERIC.test(token.key) ||
    (before?.kind === "word" &&
      before.capital &&
      before.key.length > 3 &&
      !isListed(before.key, before.bare, line.vietnamese))
  )
    return false;
  if (token.key.length < 4 || isListed(token.key, token.bare, line.vietnamese) || isEverydayForm(token.key))
    return false;
  return fit.quality <= 2;
}

function nextIsMark(line: Scan, at: number): boolean {
  const token = line.tokens[at];
  return token === undefined || (token.kind === "mark" && /^(:|-|–|—|,|->|=>|→|\?|!|\.|'s)$/.test(token.key));
}
