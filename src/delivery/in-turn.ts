/**
 * Works of one key follow each other, and those of others do not wait for them. A work that fails harms none behind it.
 *
 * Twenty lists of one company would otherwise hold all of a process's connections to PostgreSQL while nineteen of them
 * wait for the company's lock, and an acknowledgement would find no connection left.
 */
export function inTurn(): <R>(key: string, work: () => Promise<R>) => Promise<R> {
  const last = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const mine = (last.get(key) ?? Promise.resolve()).then(work, work);
    last.set(key, mine);
    const forget = (): void => {
      if (last.get(key) === mine) last.delete(key);
    };
    mine.then(forget, forget);
    return mine;
  };
}
