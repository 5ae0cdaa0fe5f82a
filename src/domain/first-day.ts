/** What Rapport can truthfully say of a list of clients before anything has happened ("First day"). */
import { type CadenceFacts, type CadenceRules, clocksStopped, limitsOf } from "./cadence.ts";
import type { LocalDate } from "./vocabulary.ts";

const WEEK_DAYS = 7;

/** Talks a week that keep every client within its ideal, and how many of them are with key clients. */
export function talksAWeek(
  clients: readonly CadenceFacts[],
  today: LocalDate,
  rules: CadenceRules,
): { readonly all: number; readonly key: number } {
  const running = clients.filter((client) => !clocksStopped(client, today));
  const talks = (some: readonly CadenceFacts[]) =>
    Math.ceil(some.reduce((sum, client) => sum + WEEK_DAYS / limitsOf(client, "any", rules).ideal, 0) - 1e-9);
  return { all: talks(running), key: talks(running.filter((client) => client.tier === "key")) };
}
