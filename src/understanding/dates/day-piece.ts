/** A day as some words name it, before it is put together with a time. */
/** One way of naming a day. `day` is `undefined` for a date that no calendar holds. */
export interface DayPiece {
  readonly to: number;
  readonly kind: "date" | "weekday" | "period" | "near";
  readonly day: Temporal.PlainDate | undefined;
  /** The words themselves say that it lies behind or ahead. */
  readonly points?: "past" | "future";
  /** For combining a weekday with a week named apart. */
  readonly weekday?: number;
  readonly weeks?: number;
  readonly at?: string;
}
