/**
 * Draws a message as Slack shows it on a phone: its blocks through slack-blocks-to-jsx, photographed by Chromium.
 * `pictureOfSlack(message, "checklist.png")`. Needs Chromium (`CHROMIUM`, or Debian's) and a font with emoji.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import { render } from "../../../adapters/slack/render.ts";
import type { Message } from "../../../src/chat/reply.ts";

const WIDTH = 390;

/** The ES build of slack-blocks-to-jsx imports what Node cannot; and nothing of React's types is needed here. */
const require = createRequire(import.meta.url);
const { createElement }: { createElement: (kind: unknown, props: object) => unknown } = require("react");
const { renderToStaticMarkup }: { renderToStaticMarkup: (element: unknown) => string } = require("react-dom/server");
const blocksToJsx: { readonly Message: unknown } = require("slack-blocks-to-jsx");

export async function pictureOfSlack(message: Message, file: string): Promise<void> {
  const { blocks } = render(message);
  const drawn = createElement(blocksToJsx.Message, {
    blocks,
    name: "Rapport",
    logo: LOGO,
    time: new Date(Date.UTC(2026, 10, 24, 9)),
  });
  const css = await readFile(require.resolve("slack-blocks-to-jsx/dist/style.css"), "utf8");
  const page = `<!doctype html><meta charset="utf-8"><style>${css}
    body { margin: 0; padding: 12px; background: #fff; font-family: "Noto Sans", "DejaVu Sans", sans-serif; }</style>
    <body>${renderToStaticMarkup(drawn)}</body>`;
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  try {
    const tab = await browser.newPage({
      viewport: { width: WIDTH, height: 400 },
      deviceScaleFactor: 2,
      timezoneId: "UTC",
    });
    await tab.setContent(page);
    await tab.screenshot({ path: file, fullPage: true });
  } finally {
    await browser.close();
  }
}

const LOGO = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect width="36" height="36" rx="8" fill="#1f3a5f"/><text x="18" y="25" font-family="sans-serif" font-size="20" font-weight="700" fill="#fff" text-anchor="middle">R</text></svg>',
)}`;
