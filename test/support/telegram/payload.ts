import type { IncomingMessage } from "node:http";

const JSON_FIELDS = new Set(["reply_markup", "commands", "scope", "allowed_updates", "link_preview_options"]);

/** JSON, or a form, multipart or not: Telegram takes all three. */
export async function payloadOf(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  const body = Buffer.concat(parts);
  const type = request.headers["content-type"] ?? "";
  if (body.length === 0) return {};
  if (type.startsWith("application/json")) return JSON.parse(body.toString("utf8"));
  const form = await new Response(body, { headers: { "content-type": type } }).formData();
  return Object.fromEntries(
    [...form].map(([field, value]) => {
      if (typeof value !== "string" || field === "text") return [field, value];
      if (JSON_FIELDS.has(field)) return [field, JSON.parse(value)];
      if (value === "true" || value === "false") return [field, value === "true"];
      return [field, /^-?\d+$/.test(value) ? Number(value) : value];
    }),
  );
}
