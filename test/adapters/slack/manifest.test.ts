import { describe, expect, it } from "vitest";
import { SLASH_WORDS } from "../../../adapters/slack/home.ts";
import manifest from "../../../adapters/slack/manifest.json" with { type: "json" };
import { REDIRECT_PATH, SCOPES } from "../../../adapters/slack/oauth.ts";
import { openDoor } from "../../support/slack/door.ts";

const PATH = "/slack/events";
const commands = manifest.features.slash_commands;

describe("the manifest that creates the app", () => {
  it("has a command for every word with a slash of its own, and /rapport for the rest", () => {
    expect(commands.map((one) => one.command)).toEqual([...SLASH_WORDS.map((word) => `/${word}`), "/rapport"]);
    // Slack keeps these for itself.
    const taken = ["/status", "/away", "/invite", "/remind", "/who", "/topic", "/me", "/leave", "/open"];
    expect(commands.filter((one) => taken.includes(one.command))).toEqual([]);
  });

  it("asks for the scopes that the door uses, and for no other", () => {
    expect(manifest.oauth_config.scopes.bot).toEqual([
      "app_mentions:read",
      "chat:write",
      "commands",
      "im:history",
      "im:write",
      "users:read",
      "users:read.email",
    ]);
    expect(SCOPES).toEqual(manifest.oauth_config.scopes.bot);
  });

  it("subscribes to exactly the events that the door hears", async () => {
    const open = await openDoor({ answer: () => ({ kind: "silent" }) });
    const { person, heard } = open;
    expect(manifest.settings.event_subscriptions.bot_events).toEqual([
      "app_home_opened",
      "app_mention",
      "app_uninstalled",
      "message.im",
      "tokens_revoked",
    ]);
    await person.openHome("U1");
    await person.mention("U1", "C1", "hello");
    await person.message("U1", "hello");
    for (const { command } of commands) await person.command("U1", command, "x");
    await open.close();
    expect(heard).toHaveLength(3 + commands.length);
  });

  it("sends everything to the one address the door answers, with forms and direct messages on", () => {
    const { event_subscriptions, interactivity } = manifest.settings;
    const addresses = [event_subscriptions.request_url, interactivity.request_url, ...commands.map((one) => one.url)];
    expect(new Set(addresses)).toEqual(new Set([`https://rapport.example.com${PATH}`]));
    expect(manifest.oauth_config.redirect_urls).toEqual([`https://rapport.example.com${REDIRECT_PATH}`]);
    expect(interactivity.is_enabled).toBe(true);
    expect(manifest.features.app_home).toMatchObject({ home_tab_enabled: true, messages_tab_enabled: true });
    expect(manifest.features.app_home.messages_tab_read_only_enabled).toBe(false);
  });

  it("keeps to the lengths Slack allows", () => {
    const { name, description, long_description } = manifest.display_information;
    expect(name.length).toBeLessThanOrEqual(35);
    expect(description.length).toBeLessThanOrEqual(140);
    expect(long_description.length).toBeGreaterThanOrEqual(175);
    expect(long_description.length).toBeLessThanOrEqual(4000);
    for (const one of commands) {
      expect(one.command.length).toBeLessThanOrEqual(32);
      expect(one.description.length).toBeLessThanOrEqual(2000);
      expect(one.should_escape).toBe(false);
    }
  });
});
