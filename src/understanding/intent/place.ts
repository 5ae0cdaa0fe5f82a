/** Where a name stands in a part of a line. */
import type { Act } from "./acts.ts";
import type { Part, Sentence } from "./sentence.ts";

export interface Place {
  readonly sentence: Sentence;
  readonly part: Part;
  readonly acts: readonly Act[];
  readonly from: number;
  readonly to: number;
}
