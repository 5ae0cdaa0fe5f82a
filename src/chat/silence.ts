/** What a person can ask of Rapport about a client that does not answer. */
import type { SilenceStep } from "../domain/silence.ts";

export type SilenceCommand =
  /** The ladder: what was tried, and the next step. */
  | { readonly kind: "show_silence"; readonly client: string }
  /** The step was taken, or (`tried` false) does not fit here. */
  | { readonly kind: "climb"; readonly client: string; readonly step: SilenceStep; readonly tried: boolean }
  /** What a client owes us was asked for again. */
  | { readonly kind: "nudge"; readonly followUp: string };
