/** The role that Rapport serves as in tests: PostgreSQL lets a superuser past every wall, so it must be none. */
export const PLAIN_ROLE = "rapport_plain";

/** The same database, entered as the plain role. */
export function asPlainRole(url: string): string {
  const entered = new URL(url);
  entered.username = PLAIN_ROLE;
  entered.password = PLAIN_ROLE;
  return entered.href;
}
