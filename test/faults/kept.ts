/** What was run so far, kept beside the project so that a soak goes on where it was interrupted. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";

const Part = z.object({
  name: z.string(),
  count: z.number(),
  seed: z.number(),
  /** When it began and how long it took. */
  at: z.string(),
  seconds: z.number(),
  did: z.record(z.string(), z.number()),
  broken: z.array(z.string()),
});
const Seen = z.object({ name: z.string(), by: z.string(), red: z.boolean() });
const Memory = z.object({ runs: z.number(), parts: z.array(Part), seen: z.array(Seen) });
export type Part = z.infer<typeof Part>;
type Seen = z.infer<typeof Seen>;

export interface Kept {
  /** How many runs of the command it was put together from. */
  readonly runs: () => number;
  readonly parts: () => readonly Part[];
  /** What broke in an earlier run: to be tried again with the same seeds. */
  readonly again: readonly Part[];
  readonly seen: () => readonly Seen[];
  readonly ranPart: (part: Part) => void;
  readonly sawSabotage: (seen: Seen) => void;
}

/** `anew`: nothing of what is kept counts; `replaced`: what is kept of those campaigns does not. */
export function keeper(
  file: string,
  { anew, replaced }: { readonly anew: boolean; readonly replaced: readonly string[] },
): Kept {
  const old = anew || !existsSync(file) ? null : Memory.safeParse(JSON.parse(readFileSync(file, "utf8")));
  const before = old?.success ? old.data : { runs: 0, parts: [], seen: [] };
  const runs = before.runs + 1;
  const still = before.parts.filter(({ name }) => !replaced.includes(name));
  const parts = still.filter(({ broken }) => broken.length === 0);
  const again = still.filter(({ broken }) => broken.length > 0);
  let seen = before.seen.filter(({ by }) => !replaced.includes(by));
  const save = (): void => {
    mkdirSync(dirname(file), { recursive: true });
    // Of what broke, whatever has not been tried again yet: this run may be interrupted as well.
    const untried = again.filter(({ name, seed }) => !parts.some((one) => one.name === name && one.seed === seed));
    writeFileSync(file, JSON.stringify({ runs, parts: [...parts, ...untried], seen }, null, 1));
  };
  return {
    runs: () => runs,
    parts: () => parts,
    again,
    seen: () => seen,
    ranPart: (part) => {
      parts.push(part);
      save();
    },
    sawSabotage: (one) => {
      seen = [...seen.filter(({ name }) => name !== one.name), one];
      save();
    },
  };
}
