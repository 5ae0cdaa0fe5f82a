/** What goes wrong with the answer to a send, one after another, each counted when a send meets it. */
export interface Mishap<Fault> {
  /** As the report calls it. */
  readonly name: string;
  /** Asked at the moment of the send. */
  readonly fault: () => Fault;
}

interface Dealer<Fault> {
  readonly deal: (mishaps: readonly Mishap<Fault>[]) => void;
  /** `null`: this send goes well. */
  readonly meet: () => Fault | null;
  /** How many of each were met. */
  readonly met: () => Readonly<Record<string, number>>;
}

export function dealer<Fault>(): Dealer<Fault> {
  const waiting: Mishap<Fault>[] = [];
  const met: Record<string, number> = {};
  return {
    deal: (mishaps) => void waiting.push(...mishaps),
    meet: () => {
      const next = waiting.shift();
      if (next === undefined) return null;
      met[next.name] = (met[next.name] ?? 0) + 1;
      return next.fault();
    },
    met: () => met,
  };
}
