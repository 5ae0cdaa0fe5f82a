/** A picture of the page, for the project's own pages and for looking at. */
import type { Page } from "playwright-core";
import { openChromium } from "../chromium.ts";

export interface Picture {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: "light" | "dark";
  /** Pixels of the picture for one of the page. */
  readonly density?: number;
  /** Brings the page to what shall be seen. */
  readonly before?: (page: Page) => Promise<void>;
}

/** Opens `url` (1280×860 in light unless told otherwise) and writes a PNG, twice as dense unless told otherwise, to `file`. */
export async function pictureOfPage(url: string, file: string, picture: Picture = {}): Promise<void> {
  const { width = 1280, height = 860, scheme = "light", density = 2, before } = picture;
  const browser = await openChromium();
  try {
    const page = await browser.newPage({
      viewport: { width, height },
      colorScheme: scheme,
      deviceScaleFactor: density,
      reducedMotion: "reduce",
      locale: "en-GB",
    });
    await page.goto(url);
    await page.locator("#stage").waitFor();
    await before?.(page);
    await page.screenshot({ path: file });
  } finally {
    await browser.close();
  }
}
