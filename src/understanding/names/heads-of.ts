/** Jobs made of a word for a head and a department: "глава маркетинга", "head of sales", "trưởng phòng mua hàng". */

/** Patterns for every head with every department and what may stand between; `departments`: words and the job they make. */
export function headsOf(
  heads: string,
  between: readonly string[],
  departments: readonly (readonly [words: string, job: string])[],
): readonly (readonly [string, string])[] {
  return departments.map(([words, job]) => [
    words
      .split(",")
      .flatMap((word) => between.map((link) => `${heads} ${link} ${word.trim()}`))
      .join(","),
    job,
  ]);
}
