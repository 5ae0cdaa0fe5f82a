/** Slack tells that Rapport was removed somewhere: in two events, in any order, perhaps late and more than once. */
import type { App } from "@slack/bolt";
import type { Log } from "../../src/chat/door.ts";
import type { Installations } from "../../src/chat/installations.ts";
import { removalPayload } from "./payloads.ts";

/** Throws when it could not be stored, so that Slack tells again. */
export function hearOfRemoval(app: App, installations: Pick<Installations, "remove">, log: Log): void {
  const remove = async (body: unknown): Promise<void> => {
    const { event, event_time, team_id, enterprise_id, authorizations } = removalPayload.parse(body);
    // Only people's own tokens, which Rapport asks none for.
    if (event.type === "tokens_revoked" && (event.tokens?.bot ?? []).length === 0) return;
    const [told] = authorizations;
    const orgWide = told ? told.is_enterprise_install : !team_id;
    const place = orgWide ? (told?.enterprise_id ?? enterprise_id) : (told?.team_id ?? team_id);
    if (place && (await installations.remove(place, event_time * 1000))) log.info("slack.uninstalled", { place });
  };
  app.event("app_uninstalled", ({ body }) => remove(body));
  app.event("tokens_revoked", ({ body }) => remove(body));
}
