/**
 * Secrets at rest: AES-256-GCM, bound to whose they are, so that a stolen row opens nothing and one moved to somebody
 * else's place opens nothing either (cityhall#54). Without a key they are kept as they are. Every text names its key, so
 * that keys can be changed: the newest seals, older ones only open.
 */
import { createCipheriv, createDecipheriv, createHash } from "node:crypto";
import type { Random } from "./codes.ts";

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const SEALED = "sealed:";
const PLAIN = "plain:";
/** Names a key without telling anything of it. */
const NAME_LETTERS = 8;

export interface Safe {
  /** `whose`: what must be known again to open it. */
  readonly seal: (secret: string, whose: string) => string;
  /** `null`: another key, another owner, or a changed text. */
  readonly open: (kept: string, whose: string) => string | null;
  /** False while it stands in clear or under an older key, although there is a newer one by now. */
  readonly isSafe: (kept: string) => boolean;
}

/** `key`: 32 bytes. `random`: bytes that nobody can foretell. `older`: keys that opened what was sealed before. */
export function safeWith(key: Uint8Array | null, random: Random, older: readonly Uint8Array[] = []): Safe {
  const keys = key === null ? older : [key, ...older];
  const own = key === null ? null : `${SEALED}${nameOf(key)}:`;
  return {
    seal: (secret, whose) =>
      key === null || own === null ? `${PLAIN}${secret}` : own + sealed(key, random, secret, whose),
    open: (kept, whose) => {
      if (kept.startsWith(PLAIN)) return kept.slice(PLAIN.length);
      if (!kept.startsWith(SEALED)) return null;
      const [text = "", name] = kept.slice(SEALED.length).split(":").reverse();
      // Before keys had names, any may have sealed it.
      const fitting = keys.filter((one) => name === undefined || nameOf(one) === name);
      for (const one of fitting) {
        const secret = opened(one, text, whose);
        if (secret !== null) return secret;
      }
      return null;
    },
    isSafe: (kept) => own === null || kept.startsWith(own),
  };
}

const nameOf = (key: Uint8Array): string => createHash("sha256").update(key).digest("hex").slice(0, NAME_LETTERS);

function sealed(key: Uint8Array, random: Random, secret: string, whose: string): string {
  const nonce = random(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(whose));
  const text = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString("base64url");
}

function opened(key: Uint8Array, kept: string, whose: string): string | null {
  const bytes = Buffer.from(kept, "base64url");
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(whose))
    .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
