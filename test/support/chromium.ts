/** Chromium for tests and pictures of the page: found, not installed. */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Where the browser is: `CHROMIUM_PATH`, or where Debian and others put it; `null` when there is none. */
export function chromiumPath(): string | null {
  const named = process.env["CHROMIUM_PATH"];
  return (named === undefined ? PLACES : [named]).find((place) => existsSync(place)) ?? null;
}

/** Said by tests that are skipped for want of a browser. */
export const NO_CHROMIUM = "no Chromium here: install Debian's `chromium`, or name one in CHROMIUM_PATH";

export async function openChromium(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error(NO_CHROMIUM);
  const args = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  return chromium.launch({ executablePath, args });
}
