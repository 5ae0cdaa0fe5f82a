/** Those who may not use Rapport, and what each of them may be told: one line a day, wrong codes called wrong, no more. */

const DAY = 24 * 3_600_000;
/** Wrong codes that are answered in a day; whoever guesses on hears nothing. */
const MOST_CODES = 5;

export interface Outsider {
  readonly id: string;
  readonly platform: "slack" | "telegram";
  readonly locale: string;
  readonly bot: boolean;
}

/** What one of them did and heard within minutes. */
export interface Sitting {
  readonly at: number;
  /** Whether anything they did wants an answer: not what happened in company. */
  readonly wants: boolean;
  readonly codes: number;
  readonly heard: readonly string[];
}

type Told = "line" | "wrong code";
/** How each text begins, in the languages Rapport speaks; anybody else's language is answered in English. */
const LINE = {
  slack: {
    en: /^Rapport is for full members/,
    uk: /^Rapport доступний лише повноправним учасникам/,
    ru: /^Rapport доступен только полноправным участникам/,
    vi: /^Rapport chỉ dành cho thành viên chính thức/,
  },
  telegram: {
    en: /^✋ Rapport is for invited people/,
    uk: /^✋ Rapport лише для запрошених/,
    ru: /^✋ Rapport только для приглашённых/,
    vi: /^✋ Rapport chỉ dành cho người được mời/,
  },
} as const;
const WRONG_CODE = {
  en: /^✋ This code does not work/,
  uk: /^✋ Цей код не діє/,
  ru: /^✋ Этот код не действует/,
  vi: /^✋ Mã này không dùng được/,
} as const;

interface Day {
  readonly from: number;
  lines: number;
  wrong: number;
  codes: number;
}

export interface Ear {
  readonly of: Outsider;
  /** They have guessed so often that nothing they send is looked at any more today. */
  readonly exhausted: (at: number) => boolean;
  /** What of this sitting should not have been. */
  readonly judge: (sitting: Sitting) => readonly string[];
  readonly told: () => { readonly lines: number; readonly wrong: number; readonly days: number };
}

/** `texts`: shared by all ears, so that the fixed line is seen to be one for everybody of a language. */
export function earOf(of: Outsider, texts: Map<string, string>): Ear {
  const language = (["uk", "ru", "vi"] as const).find((one) => of.locale.startsWith(one)) ?? "en";
  const total = { lines: 0, wrong: 0, days: 0 };
  let day: Day | null = null;

  const kindOf = (text: string): Told | null => {
    if (LINE[of.platform][language].test(text)) return "line";
    return of.platform === "telegram" && WRONG_CODE[language].test(text) ? "wrong code" : null;
  };

  /** Counts one text, and complains of it when it is none of those they may be told. */
  function hear(text: string): string[] {
    const kind = kindOf(text);
    const name = `${of.platform} ${language} ${kind}`;
    const first = texts.get(name) ?? text;
    texts.set(name, first);
    if (kind === null || text !== first) return [`${of.id} (${of.locale}) was told “${text.slice(0, 120)}”`];
    const counted = kind === "line" ? "lines" : "wrong";
    if (day !== null) day[counted] += 1;
    total[counted] += 1;
    return [];
  }

  function judge({ at, wants, codes, heard }: Sitting): string[] {
    if (of.bot) return heard.map((text) => `the bot ${of.id} was told “${text.slice(0, 80)}”`);
    if (day !== null && at - day.from >= DAY) day = null;
    if (heard.length > 0 && day === null) {
      day = { from: at, lines: 0, wrong: 0, codes: 0 };
      total.days += 1;
    }
    if (day === null) return wants ? [`${of.id} was told nothing, for the first time in a day`] : [];
    const found = heard.flatMap(hear);
    day.codes += codes;
    if (day.lines > 1) found.push(`${of.id} got the line ${day.lines} times in a day`);
    if (day.wrong !== Math.min(day.codes, MOST_CODES))
      found.push(`${of.id} tried ${day.codes} codes in a day, and was told of ${day.wrong}`);
    return found;
  }

  return {
    of,
    exhausted: (at) => day !== null && at - day.from < DAY && day.wrong >= MOST_CODES,
    judge,
    told: () => total,
  };
}
