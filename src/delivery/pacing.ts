/** How fast a platform lets us speak, and when each message has its turn. */
import type { Platform } from "../chat/incoming.ts";
import type { Address, Messenger } from "../chat/messenger.ts";
import type { Instant } from "../domain/vocabulary.ts";
import type { TurnsWanted } from "../store/paces.ts";
import type { PaceRow } from "../store/schema.ts";

/** Platforms bear a short burst in one conversation; a person who types fast is answered at once. */
const BURST = 3;
/** Of all that may be said to one team: who asked is not kept waiting by everybody's mornings. */
const SHARE = { answers: 0.4, unasked: 0.6 } as const;
/** Of a share's second: so many go at once after a rest. */
const BURST_OF_SHARE = 0.2;

export interface ToPace {
  readonly address: Address;
  readonly answers: boolean;
  readonly pace: Messenger["pace"];
  /** It has waited for its turn already, and only has to keep the platform's silence. */
  readonly hasTurn: boolean;
}

/** By person where they are alone with us: the direct conversation may not be known yet at the first message. */
export const conversationScope = ({ team, shared, posted, conversation, person }: Address): string =>
  `conversation ${team ?? ""} ${((shared || posted) && conversation) || person}`;

interface Scope {
  readonly platform: Platform;
  readonly scope: string;
  readonly everyMs: number;
  readonly burst: number;
}

/** The conversation, and the share of its team; a platform without a limit has neither. */
function scopesOf({ address, answers, pace }: ToPace): readonly Scope[] {
  const { platform, team } = address;
  const kind = answers ? "answers" : "unasked";
  const perSecond = pace.perSecond * SHARE[kind];
  const scopes = [
    { platform, scope: conversationScope(address), everyMs: pace.conversationMs, burst: BURST },
    {
      platform,
      scope: `${kind} ${team ?? ""}`,
      everyMs: Math.ceil(1_000 / perSecond),
      burst: Math.max(1, Math.floor(perSecond * BURST_OF_SHARE)),
    },
  ];
  return scopes.filter(({ everyMs }) => everyMs > 0);
}

const keyOf = ({ platform, scope }: { readonly platform: Platform; readonly scope: string }): string =>
  `${platform} ${scope}`;

/** What has to be asked for so that all of these have a turn: each scope once. */
export function turnsFor(messages: readonly ToPace[]): readonly TurnsWanted[] {
  const wanted = new Map<string, TurnsWanted>();
  for (const message of messages) {
    for (const { platform, scope, everyMs } of scopesOf(message)) {
      const key = keyOf({ platform, scope });
      const times = (wanted.get(key)?.times ?? 0) + (message.hasTurn ? 0 : 1);
      wanted.set(key, { platform, scope, everyMs, times });
    }
  }
  return [...wanted.values()];
}

/** When each of the messages may be sent, in their order; `taken`: what `takeTurns` answered. A past moment is now. */
export function turnsOf(messages: readonly ToPace[], taken: readonly PaceRow[]): readonly Instant[] {
  const paces = new Map(taken.map((row) => [keyOf(row), row]));
  const left = new Map(turnsFor(messages).map((one) => [keyOf(one), one.times]));
  return messages.map((message) => {
    const moments = scopesOf(message).map((scope) => {
      const key = keyOf(scope);
      const pace = paces.get(key);
      if (!pace) return 0;
      if (message.hasTurn) return pace.held_until;
      const behind = (left.get(key) ?? 1) - 1;
      left.set(key, behind);
      return Math.max(pace.held_until, pace.rest_at - (behind + scope.burst) * scope.everyMs);
    });
    return Math.max(0, ...moments);
  });
}
