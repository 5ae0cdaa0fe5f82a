import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { chromiumPath, NO_CHROMIUM } from "../../support/chromium.ts";
import { pictureOfTelegram } from "../../support/telegram/picture.ts";
import { checklistMessage } from "../../support/telegram/replies.ts";

it("the morning's checklist can be looked at as a phone shows it, and fits one screen", async ({ skip }) => {
  if (chromiumPath() === null) skip(NO_CHROMIUM);
  const folder = await mkdtemp(join(tmpdir(), "rapport-telegram-"));
  try {
    for (const language of ["en", "uk", "vi"] as const) {
      const file = join(folder, `${language}.png`);
      await pictureOfTelegram(checklistMessage(language), file);
      const picture = await readFile(file);
      expect(picture.subarray(1, 4).toString("latin1")).toBe("PNG");
      const [width, height] = [picture.readUInt32BE(16), picture.readUInt32BE(20)]; // its first chunk says so
      expect(width).toBe(780);
      expect(height).toBeLessThan(2 * 700);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
