/** A message as a phone shows it in Telegram, drawn by Chromium: for looking at, not for asserting. */
import { render } from "../../../adapters/telegram/render.ts";
import type { Message } from "../../../src/chat/reply.ts";
import { openChromium } from "../chromium.ts";

const STYLE = `
  body { margin: 0; width: 390px; background: #c9dab8; font: 16px/1.32 "Noto Sans", "Noto Color Emoji", sans-serif; }
  header { background: #fff; padding: 10px 16px; font-weight: 600; border-bottom: 1px solid #ddd; }
  header small { display: block; font-weight: 400; color: #8a8a8a; font-size: 13px; }
  main { padding: 10px 44px 14px 8px; }
  .bubble { background: #fff; border-radius: 14px 14px 14px 4px; padding: 7px 11px 4px; white-space: pre-wrap;
            overflow-wrap: anywhere; box-shadow: 0 1px 1px rgba(0,0,0,.12); }
  .bubble time { display: block; text-align: right; color: #9aa5ad; font-size: 12px; }
  .bubble a { color: #2678b6; text-decoration: none; }
  .bubble pre { margin: 2px 0; padding: 5px 8px; border-left: 3px solid #5b9bd1; border-radius: 5px; background: #eef4fa;
                font: 13px/1.35 "Noto Sans Mono", monospace; white-space: pre-wrap; }
  .bubble code { font: 14px "Noto Sans Mono", monospace; color: #2a6b9c; }
  .row { display: flex; gap: 4px; margin-top: 4px; }
  .row button { flex: 1 1 0; min-width: 0; border: 0; border-radius: 9px; padding: 9px 4px; color: #fff; font: inherit;
                font-size: 14.5px; font-weight: 500; background: rgba(70, 100, 60, .55); white-space: nowrap; overflow: hidden;
                text-overflow: ellipsis; }
  .primary { background: #3d8fd1 !important; } .danger { background: #d0564f !important; }
`;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function pageOf(message: Message): string {
  const { text, keyboard } = render(message);
  const rows = (keyboard?.inline_keyboard ?? []).map(
    (row) =>
      `<div class="row">${row.map(({ text: label, style = "" }) => `<button class="${style}">${escaped(label)}</button>`).join("")}</div>`,
  );
  return `<!doctype html><html lang="${message.language}"><meta charset="utf-8"><style>${STYLE}</style>
    <header>Rapport<small>bot</small></header>
    <main><div class="bubble">${text}<time>09:00</time></div>${rows.join("")}</main></html>`;
}

/** Writes a PNG, twice as dense as its 390 points of width. Needs a Chromium (`test/support/chromium.ts`). */
export async function pictureOfTelegram(message: Message, file: string): Promise<void> {
  const browser = await openChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 200 }, deviceScaleFactor: 2 });
    await page.setContent(pageOf(message));
    await page.screenshot({ path: file, fullPage: true });
  } finally {
    await browser.close();
  }
}
