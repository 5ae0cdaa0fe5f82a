import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Handle } from "../../../src/chat/answer.ts";
import { StorageFault } from "../../../src/chat/faults.ts";
import type { Incoming } from "../../../src/chat/incoming.ts";
import type { MessageKind } from "../../../src/chat/messenger.ts";
import { plain, quote, strong } from "../../../src/chat/text.ts";
import { chromiumPath, NO_CHROMIUM, openChromium } from "../../support/chromium.ts";
import { scripted } from "../../support/web/conversation.ts";
import { iryna, minh, openWebDoor, type WebDoor } from "../../support/web/door.ts";
import { type MemoryPorts, memoryPorts, standingClock } from "../../support/web/ports.ts";
import { checklist, client, everything, type PageReply, press } from "../../support/web/replies.ts";

const noChromium = chromiumPath() === null;

/** The page asks for its mail once a second. */
const eventually = <T>(read: () => T) => expect.poll(read);

describe.skipIf(noChromium)(`the page in Chromium${noChromium ? `, skipped: ${NO_CHROMIUM}` : ""}`, () => {
  let browser: Browser;
  let door: WebDoor;
  let page: Page;
  let heard: Incoming[];
  let troubles: string[];

  // One page for all: a new one costs a process of Chromium's each time.
  beforeAll(async () => {
    browser = await openChromium();
    page = await browser.newPage({ reducedMotion: "reduce" });
    page.on("pageerror", (fault) => troubles.push(String(fault)));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") troubles.push(message.text());
    });
  });
  afterAll(() => browser.close());

  async function open(handle: Handle | null = null, ports: MemoryPorts = portsAt("2026-11-23T18:40[Europe/Kyiv]")) {
    heard = [];
    troubles = [];
    const answer = handle ?? scripted(ports);
    door = await openWebDoor(async (incoming) => {
      heard.push(incoming);
      return answer(incoming);
    }, ports);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(door.url);
    await page.locator("#box").waitFor();
  }
  afterEach(async () => {
    expect(troubles).toEqual([]);
    await page.unrouteAll({ behavior: "ignoreErrors" });
    // What it keeps is kept by the address of its door, and a port may come again.
    await page.evaluate("localStorage.clear(), sessionStorage.clear()");
    await page.goto("about:blank");
    await door.close();
  });

  const bubbles = () => page.locator(".bubble");
  const theirs = () => page.locator(".bubble.rapport:not(.thinking)");
  async function say(text: string) {
    const before = await theirs().count();
    await page.locator("#box").fill(text);
    await page.locator("#box").press("Enter");
    await theirs().nth(before).waitFor();
  }
  const saying =
    (reply: PageReply): Handle =>
    async () => ({ kind: "reply", message: { reply, language: "en" } });

  it("what is typed stands in the conversation, with its answer under it and the box empty for the next", async () => {
    await open();
    await say("/touch acme call with CFO");
    expect(await page.locator(".me .said").innerText()).toBe("/touch acme call with CFO");
    expect(await theirs().innerText()).toContain("First talk with a decision maker in 47 days; next by 24 Dec.");
    expect(await page.evaluate("getComputedStyle(document.querySelector('.rapport .client')).fontWeight")).toBe("650");
    expect(await page.locator("#box").inputValue()).toBe("");
    expect(heard[0]?.content).toEqual({ kind: "command", name: "touch", text: "acme call with CFO" });
  });

  it("nothing can be typed before it can be sent: a page that is slow to open loses no words", async () => {
    const words = Promise.withResolvers<void>();
    let asked = 0;
    await page.route("**/api/words?*", async (route) => {
      asked += 1;
      await words.promise;
      await route.continue();
    });
    const opened = open();
    await eventually(() => asked).toBe(1);
    expect(await page.locator("#box").isVisible()).toBe(false);
    words.resolve();
    await opened;
    await say("/today");
  });

  it("a page whose words did not come the first time says so, asks again and then sends", async () => {
    let asked = 0;
    await page.route("**/api/words?*", (route) => {
      asked += 1;
      return asked === 1 ? route.abort() : route.continue();
    });
    await open();
    await say("/today");
    await eventually(() => page.locator("#trouble").isHidden()).toBe(true);
    expect(asked).toBe(2);
    expect(troubles).toEqual([expect.stringContaining("Failed to load resource")]);
    troubles = [];
  });

  it("Shift and Enter makes a new line, and a letter being composed is not sent", async () => {
    await open();
    await page.locator("#box").fill("first");
    await page.locator("#box").press("Shift+Enter");
    await page.locator("#box").pressSequentially("second");
    await page.locator("#box").dispatchEvent("keydown", { key: "Enter", isComposing: true });
    expect(heard).toEqual([]);
    await page.locator("#box").press("Enter");
    await theirs().waitFor();
    expect(heard[0]?.content).toEqual({ kind: "words", text: "first\nsecond" });
  });

  it("a tap on a line's number opens its buttons in the same message, and acting strikes the line there", async () => {
    await open();
    await say("/today");
    await page.getByRole("button", { name: "1 Nova: severe complaint" }).click();
    await page.getByRole("button", { name: "Later today" }).waitFor();
    await page.getByRole("button", { name: "Done", exact: true }).click();
    await page.locator("s", { hasText: "Nova: severe complaint" }).waitFor();
    expect(await bubbles().count()).toBe(2);
    expect(await page.locator(".mark.done").count()).toBe(1);
    expect(heard.slice(1).map(({ content }) => content)).toEqual([
      { kind: "action", id: "line-1", message: null },
      { kind: "action", id: "line-1-done", message: null },
    ]);
  });

  it("the whole line takes the tap of its number", async () => {
    await open();
    await say("/today");
    const box = await page.locator(".line.tappable").first().boundingBox();
    if (box === null) throw new Error("the line is not drawn");
    await page.mouse.click(box.x + box.width - 10, box.y + box.height / 2);
    await page.getByRole("button", { name: "Later today" }).waitFor();
  });

  it("a keyboard stays with the message it acted on", async () => {
    await open();
    await say("/today");
    await page.getByRole("button", { name: "1 Nova: severe complaint" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Later today" }).waitFor();
    expect(await page.locator(".bubble.rapport:focus").count()).toBe(1);
  });

  it("two presses before the answer are one", async () => {
    const answer = Promise.withResolvers<void>();
    await open(async ({ content }) => {
      if (content.kind === "action") await answer.promise;
      return { kind: "reply", message: { reply: checklist, language: "en" } };
    });
    await say("/today");
    await page.locator("[data-action=show-all]").dispatchEvent("click");
    await page.locator("[data-action=show-all]").dispatchEvent("click");
    answer.resolve();
    await eventually(() => page.locator(".busy").count()).toBe(0);
    expect(heard.map(({ content }) => content.kind)).toEqual(["command", "action"]);
  });

  it("an answer that belongs below leaves the message as it was and says what was pressed", async () => {
    await open();
    await say("/touch acme call");
    await page.getByRole("button", { name: "Add follow-up" }).click();
    await theirs().nth(1).waitFor();
    expect(await bubbles().allInnerTexts()).toEqual([
      expect.stringContaining("/touch acme call"),
      expect.stringContaining("First talk with"),
      expect.stringContaining("Add follow-up"),
      expect.stringContaining("You said: follow-up"),
    ]);
  });

  it("words after a question answer it, and a command after a question does not", async () => {
    await open();
    await say("/touch acme call");
    await page.getByRole("button", { name: "Edit" }).click();
    await page.getByText("Your next message answers this").waitFor();
    await say("a meeting");
    expect(heard.at(-1)?.content).toEqual({ kind: "answer", id: "edit-words", text: "a meeting" });
    expect(await page.getByText("Your next message answers this").isVisible()).toBe(false);
    await say("/touch acme call");
    await page.getByRole("button", { name: "Edit" }).click();
    await page.getByText("Your next message answers this").waitFor();
    await say("/today");
    expect(heard.at(-1)?.content).toEqual({ kind: "command", name: "today", text: "" });
  });

  it("another language is asked of Rapport, and the page follows it", async () => {
    await open();
    await page.locator("select[name=language]").selectOption("uk");
    await page.getByText("Завтрашній список").waitFor();
    expect(heard.at(-1)?.content).toEqual({ kind: "command", name: "settings", text: "language uk" });
    expect(await page.locator("html").getAttribute("lang")).toBe("uk");
    expect(await page.locator("#box").getAttribute("placeholder")).toBe("Напишіть, що сталося, або запитайте");
    expect(await page.getByText("Tomorrow’s checklist").count()).toBe(0);
  });

  it("one press moves the clock to the next morning at nine of the member's own zone, and what came unasked is shown once", async () => {
    const ports = portsAt("2026-11-23T18:40[Europe/Kyiv]");
    await open(null, ports);
    expect(await page.locator(".hour").innerText()).toBe("18:40");
    await page.getByRole("button", { name: "Tomorrow’s checklist" }).click();
    await page.locator(".unasked").waitFor();
    expect(ports.clock?.read().toString()).toBe("2026-11-24T09:00:00+02:00[Europe/Kyiv]");
    expect(await page.locator(".hour").innerText()).toBe("09:00");
    expect(await page.locator(".ribbon").textContent()).toBe("Morning checklist · sent unasked · 09:00");
    await say("/today");
    await page.waitForResponse((response) => response.url().includes("/api/messages?"));
    expect(await page.locator(".unasked").count()).toBe(1);
    await page.locator(".unasked [data-action=line-1]").click();
    await page.locator(".unasked").getByText("Later today").waitFor();
    expect(heard.at(-1)?.content).toEqual({ kind: "action", id: "line-1", message: "1" });
  });

  it("a letter that two questions for mail both bring is shown once", async () => {
    const ports = portsAt("2026-11-23T18:40[Europe/Kyiv]");
    await open(null, ports);
    const both = Promise.withResolvers<void>();
    let asked = 0;
    await page.route("**/api/messages?*", async (route) => {
      asked += 1;
      if (asked === 2) both.resolve();
      await both.promise;
      await route.continue();
    });
    await eventually(() => asked).toBe(1);
    await letter(ports, "reminder", "r1", null, checklist);
    await page.locator("[data-move=hour]").click();
    await eventually(() => page.locator(".unasked").count()).toBe(2);
    await eventually(() => asked).toBeGreaterThan(3);
    expect(await page.locator(".unasked .ribbon b").allInnerTexts()).toEqual(["Reminder", "Morning checklist"]);
  });

  it("what is changed elsewhere, a language or a zone, is followed without a reload", async () => {
    await open();
    door.ports.people.change("iryna", { language: "ru", zone: "America/New_York" });
    await page.getByText("Завтрашний список").waitFor();
    expect(await page.locator(".hour").innerText()).toBe("11:40");
  });

  it("an answer that comes after another member was chosen waits in its own conversation", async () => {
    const answer = Promise.withResolvers<void>();
    const ports = portsAt("2026-11-23T18:40[Europe/Kyiv]");
    await open(async (incoming) => {
      await answer.promise;
      return scripted(ports)(incoming);
    }, ports);
    await page.locator("#box").fill("hello");
    await page.locator("#box").press("Enter");
    await page.locator("select[name=member]").selectOption("minh");
    await page.getByText("Tôi nhớ mọi khách hàng").waitFor();
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    answer.resolve();
    await answered;
    await page.locator("select[name=member]").selectOption("iryna");
    await page.getByText("You said: hello").waitFor();
    expect(await bubbles().count()).toBe(2);
  });

  it("from a Friday the next checklist is Monday's, and hours, days and typed moments move the clock too", async () => {
    const ports = portsAt("2026-11-27T18:40[Europe/Kyiv]");
    await open(null, ports);
    const stands = (moment: string) => eventually(() => ports.clock?.read().toString()).toContain(moment);
    await page.locator("[data-move=hour]").click();
    await stands("2026-11-27T19:40:00+02:00");
    await page.locator("[data-move=day]:enabled").click();
    await stands("2026-11-28T19:40:00+02:00");
    await page.locator("[data-move=morning]:enabled").click();
    await stands("2026-11-30T09:00:00+02:00");
    await page.locator("summary").click();
    await page.locator(".moment input:enabled").fill("2026-12-01T17:05");
    await page.locator(".moment button:enabled").click();
    await stands("2026-12-01T17:05:00+02:00");
  });

  it("while the clock moves the page says so and takes no second move; a refusal is said in its own words", async () => {
    const arrive = Promise.withResolvers<void>();
    const ports = memoryPorts(
      [iryna],
      standingClock("2026-11-23T18:40[Europe/Kyiv]", () => arrive.promise),
    );
    await open(null, ports);
    await page.locator("[data-move=morning]").click();
    await page.getByText("The clock is moving…").waitFor();
    expect(await page.locator("[data-move=day]").isDisabled()).toBe(true);
    arrive.resolve();
    await eventually(() => page.locator(".hour").innerText()).toBe("09:00");
    await page.locator("summary").click();
    await page.locator(".moment input:enabled").fill("2037-11-20T09:00");
    await page.locator(".moment button").click();
    await page.getByText("The clock moves at most ten years at once.").waitFor();
    forgive("400");
  });

  it("a real clock is shown and cannot be moved", async () => {
    await open(null, memoryPorts([iryna], null));
    expect(await page.locator(".hour").innerText()).toBe("23:00");
    expect(await page.locator(".moves").count()).toBe(0);
  });

  it("a letter that edits an earlier one takes its place", async () => {
    const ports = portsAt("2026-11-23T18:40[Europe/Kyiv]");
    await open(null, ports);
    await letter(ports, "checklist", "r1", null, checklist);
    await page.locator(".unasked").getByText("severe complaint").waitFor();
    await letter(ports, "checklist", "r2", "1", { ...checklist, sections: [] });
    await eventually(() => page.locator(".unasked").getByText("severe complaint").count()).toBe(0);
    expect(await page.locator(".unasked").count()).toBe(1);
  });

  it("everything that a reply can hold is seen", async () => {
    await open(saying(everything));
    await say("all");
    const seen = await theirs().innerText();
    for (const part of [
      ...["Acme", "63 watch", "Projects", "Brand book", "Website, waits for Olena", "Send the contract", "Thu 26 Nov"],
      ...["Iryna", "A numbered red line", "Two ways", "What is known", "Decides", "Acme in the CRM", "call with CFO"],
      ...["/touch acme call", "Revenue of Acme", "thousand €", "plan", "actual", "44.5", "Health", "score", "−5"],
      ...["From 65 % of the picture.", "Green", "Red", "Done", "Snooze", "Log touch", "Stop"],
    ]) {
      expect(seen.replaceAll("-5", "−5")).toContain(part);
    }
    for (const mark of ["bullet", "done", "open", "green", "amber", "red"]) {
      expect(await page.locator(`.mark.${mark}`).first().isVisible()).toBe(true);
    }
    expect(await page.locator(".chart rect").count()).toBe(5);
    expect(await page.locator(".chart circle").count()).toBe(5);
    await page.getByRole("button", { name: "/touch acme call" }).click();
    expect(await page.locator("#box").inputValue()).toBe("/touch acme call");
  });

  it("hostile names and words are letters and nothing more", async () => {
    const name = `</b><img src=x onerror="hacked=1"><script>hacked=1</script> <!channel> &amp; \u202egnp`;
    const hostile: PageReply = {
      tone: "plain",
      title: [client(name)],
      sections: [
        {
          kind: "lines",
          heading: [plain(name)],
          lines: [{ number: 1, text: [quote(name)], actions: [press("1", name)] }],
        },
        {
          kind: "facts",
          facts: [{ label: [strong(name)], value: [{ kind: "link", text: name, url: "javascript:hacked=1" }] }],
        },
        {
          kind: "chart",
          chart: { shape: "bar", title: [plain(name)], unit: name, labels: [name], series: [{ name, values: [1] }] },
        },
        { kind: "note", text: [{ kind: "date", text: name, iso: name }] },
      ],
      actions: [press(name, name)],
    };
    const ports = memoryPorts([{ ...iryna, name }], standingClock("2026-11-23T18:40[Europe/Kyiv]"));
    await open(saying(hostile), ports);
    await say(name);
    expect(await page.locator(".said").textContent()).toBe(name);
    expect(await page.locator(".rapport .client").textContent()).toBe(name);
    expect(await page.locator("select[name=member] option").textContent()).toBe(name);
    expect(await page.locator(".talk img, .talk script, .talk a").count()).toBe(0);
    expect(await page.evaluate("typeof hacked")).toBe("undefined");
  });

  it("what could not be delivered is kept with a way to try again, and counts once", async () => {
    let full = true;
    await open(async () => {
      if (full) throw new StorageFault("disk is full");
      return { kind: "reply", message: { reply: checklist, language: "en" } };
    });
    await page.locator("#box").fill("call with Acme");
    await page.locator("#box").press("Enter");
    await page.getByText("Nothing could be stored just now").waitFor();
    full = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await theirs().waitFor();
    expect(new Set(heard.map(({ eventKeys }) => eventKeys[0])).size).toBe(1);
    expect(heard).toHaveLength(2);
    expect(await page.locator(".failed").count()).toBe(0);
    forgive("503");
  });

  it("a reload keeps the conversation of each member, and another member has their own", async () => {
    await open();
    await say("hello");
    await page.locator("select[name=member]").selectOption("minh");
    await page.getByText("Tôi nhớ mọi khách hàng").waitFor();
    expect(await bubbles().count()).toBe(0);
    await say("xin chào");
    expect(heard.at(-1)?.who.id).toBe("minh");
    await page.reload();
    await page.getByText("You said: xin chào").waitFor();
    await page.locator("select[name=member]").selectOption("iryna");
    await page.getByText("You said: hello").waitFor();
    expect(await bubbles().count()).toBe(2);
  });

  it("a person is added and speaks at once; a handle that is taken is refused in the form", async () => {
    await open();
    await page.getByRole("button", { name: "Add a person" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Iryna Koval");
    expect(await page.getByLabel("Short name").inputValue()).toBe("iryna");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByText("Somebody already has the handle “iryna”.").waitFor();
    await page.getByLabel("Short name").fill("koval");
    await page.getByLabel("Time zone").selectOption("America/New_York");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await eventually(() => page.locator("select[name=member]").inputValue()).toBe("koval");
    await eventually(() => page.locator(".hour").innerText()).toBe("11:40");
    await say("hello");
    expect(heard.at(-1)?.who).toMatchObject({ id: "koval", zone: "America/New_York", standing: "member" });
    forgive("409");
  });

  it("with nobody here yet a person can be added", async () => {
    await openEmpty();
    await page.getByRole("button", { name: "Add a person" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Ольга Коваль");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.locator(".phone").waitFor();
    await say("hello");
    expect(heard.at(-1)?.who).toMatchObject({ id: "ольга", name: "Ольга Коваль" });
  });
  async function openEmpty() {
    const ports = memoryPorts([], standingClock("2026-11-23T18:40[Europe/Kyiv]"));
    heard = [];
    troubles = [];
    door = await openWebDoor(async (incoming) => {
      heard.push(incoming);
      return scripted(ports)(incoming);
    }, ports);
    await page.goto(door.url);
  }

  it("after a slash the commands are offered, and the keyboard chooses one", async () => {
    await open();
    await page.locator("#box").pressSequentially("/cl");
    expect(await page.locator("#offers").getByRole("option").allInnerTexts()).toEqual([
      expect.stringContaining("/clients"),
      expect.stringContaining("/client"),
    ]);
    await page.locator("#box").press("ArrowDown");
    await page.locator("#box").press("Tab");
    expect(await page.locator("#box").inputValue()).toBe("/client ");
    expect(await page.locator("#offers").getByRole("option").count()).toBe(0);
  });

  it("a thing to try is one tap away", async () => {
    await open();
    await page.getByRole("button", { name: "/today", exact: true }).click();
    await page.getByText("10 of 14").waitFor();
  });

  it.each([
    { width: 390, height: 844 },
    { width: 320, height: 640 },
    { width: 1280, height: 860 },
  ])("nothing sticks out sideways at $width pixels, in any language", async (size) => {
    await open(saying(everything));
    await page.setViewportSize(size);
    await say("all");
    for (const language of ["uk", "ru", "vi", "en"] as const) {
      door.ports.people.change("iryna", { language });
      await page.reload();
      await page.locator(`html[lang=${language}] .bubble.rapport`).waitFor();
      const wide: number[] = await page.evaluate(
        `[document.documentElement, ...document.querySelectorAll(".talk, .side, .phone")]
          .map((element) => element.scrollWidth - element.clientWidth)`,
      );
      expect(Math.max(...wide)).toBeLessThanOrEqual(0);
    }
  });

  /** Chromium itself writes a line for an answer that is an error; the test has just looked at what the page did. */
  function forgive(status: string) {
    troubles = troubles.filter((trouble) => !trouble.includes(`status of ${status}`));
  }
});

/** A clock that puts Iryna's checklist into her mailbox whenever it moves. */
function portsAt(start: string): MemoryPorts {
  const ports: MemoryPorts = memoryPorts(
    [iryna, minh],
    standingClock(start, async (to) => {
      await letter(
        ports,
        "checklist",
        `checklist:${to.toPlainDate().toString()}`,
        null,
        checklist,
        to.epochMilliseconds,
      );
    }),
  );
  return ports;
}

const letter = (
  { mailbox }: MemoryPorts,
  kind: MessageKind,
  reference: string,
  edits: string | null,
  reply: PageReply,
  at = Date.UTC(2026, 10, 24, 7),
) => mailbox.append({ handle: "iryna", at, kind, message: { reply, language: "en" }, reference, edits });
