/** Typed words for a setting that is already named. */
import type { Setting } from "../chat/command.ts";
import { PLATFORMS } from "../chat/incoming.ts";
import { readCountry } from "../domain/read-country.ts";
import { readLanguage, readQuiet, readTime, readWorkDays } from "../domain/read-setting.ts";
import { readZone } from "../domain/read-zone.ts";
import type { Instant } from "../domain/vocabulary.ts";

export type ReadSetting =
  | { readonly kind: "setting"; readonly setting: Setting }
  /** `near`: values that may have been meant. */
  | { readonly kind: "unknown"; readonly near: readonly Setting[] };

export function readTyped(name: Setting["name"], words: string, now: Instant): ReadSetting {
  switch (name) {
    case "language": {
      const value = readLanguage(words);
      return value ? found({ name, value }) : UNKNOWN;
    }
    case "zone": {
      const read = readZone(words, now);
      return read.kind === "zone"
        ? found({ name, value: read.zone })
        : { kind: "unknown", near: read.near.map((value) => ({ name, value })) };
    }
    case "checklist_at": {
      const value = readTime(words);
      return value ? found({ name, value }) : UNKNOWN;
    }
    case "work_days": {
      const value = readWorkDays(words);
      return value ? found({ name, value }) : UNKNOWN;
    }
    case "quiet": {
      const value = readQuiet(words);
      return value ? found({ name, value: `${value.from}-${value.to}` }) : UNKNOWN;
    }
    case "holidays": {
      const value = readCountry(words);
      return value === null ? UNKNOWN : found({ name, value });
    }
    case "deliver_to": {
      const value = PLATFORMS.find((platform) => words.toLowerCase().includes(platform));
      return value ? found({ name, value }) : UNKNOWN;
    }
  }
}

const UNKNOWN: ReadSetting = { kind: "unknown", near: [] };
const found = (setting: Setting): ReadSetting => ({ kind: "setting", setting });
