/** What every door is, seen from the composition root. The four files of each adapter make one of these. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Language } from "../domain/vocabulary.ts";
import type { CommandWord } from "./command.ts";
import type { Platform, Who } from "./incoming.ts";
import type { Messenger } from "./messenger.ts";

export interface Door {
  readonly platform: Platform;
  readonly messenger: Messenger;
  /** What the door answers on the one HTTP port of the process. */
  readonly routes: readonly Route[];
  /**
   * Who somebody of a team is now, where the platform vouches for people; `null`: it cannot be asked there. Throws when it
   * does not answer.
   */
  readonly whoIs?: (team: string | null, person: string) => Promise<Who | null>;
  /** Opens connections of its own (a socket, long polling); resolves when it hears, or is trying to in the background. */
  readonly start: () => Promise<void>;
  /** Takes nothing new, lets what is under way finish, closes its connections. */
  readonly stop: () => Promise<void>;
}

export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** An exact path, or a prefix ending in `*`. */
  readonly path: string;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;
}

/** Words that a door needs before anybody has spoken, in four languages: handed in, since doors know no wording. */
export interface DoorWords {
  /** One line for each command, for a platform's menu; at most 100 characters each. */
  readonly menu: Readonly<Record<CommandWord, string>>;
  readonly save: string;
  readonly cancel: string;
  /** The placeholder or label of a form that takes typed words. */
  readonly typeHere: string;
  /** What the platform's own home page of the app says. */
  readonly home: string;
  /** Above what was to be posted in a channel and came to its asker alone, since the channel did not take it. */
  readonly notPosted: string;
  /** What is said when nothing can be stored, by what then becomes of what was sent. */
  readonly unstored: {
    /** Telegram keeps it. */
    readonly kept: string;
    /** Slack brings a message again for some minutes. */
    readonly repeated: string;
    /** A press or a form is lost. */
    readonly lost: string;
  };
}

export type WordsByLanguage = Readonly<Record<Language, DoorWords>>;

/** Structured logging, handed in: `event` names what happened, the rest is redacted by value before it is written. */
export interface Log {
  readonly info: (event: string, facts?: Readonly<Record<string, unknown>>) => void;
  readonly warn: (event: string, facts?: Readonly<Record<string, unknown>>) => void;
  readonly error: (event: string, facts?: Readonly<Record<string, unknown>>) => void;
}
