/** What happened since the start of the process, counted for those who watch: by kind, never by person. */
import type { Handle } from "./chat/answer.ts";
import type { Door } from "./chat/door.ts";
import { StorageFault } from "./chat/faults.ts";

export interface Tally {
  readonly add: (name: string, help: string, labels?: Readonly<Record<string, string>>) => void;
  /** In Prometheus' text format. */
  readonly text: () => string;
}

export function makeTally(): Tally {
  const counters = new Map<string, { readonly help: string; readonly values: Map<string, number> }>();
  return {
    add: (name, help, labels = {}) => {
      const counter = counters.get(name) ?? { help, values: new Map<string, number>() };
      counters.set(name, counter);
      const pairs = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
      const key = pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
      counter.values.set(key, (counter.values.get(key) ?? 0) + 1);
    },
    text: () =>
      [...counters]
        .map(([name, { help, values }]) => {
          const lines = [...values].map(([labels, value]) => `rapport_${name}${labels} ${value}\n`);
          return `# HELP rapport_${name} ${help}\n# TYPE rapport_${name} counter\n${lines.join("")}`;
        })
        .join(""),
  };
}

/** The same door, with every outcome of a send counted. */
export function countedDoor(door: Door, tally: Tally): Door {
  const { messenger } = door;
  return {
    ...door,
    messenger: {
      ...messenger,
      send: async (delivery) => {
        const outcome = await messenger.send(delivery);
        tally.add("sends_total", "Attempts to send, by platform, kind of message and outcome.", {
          platform: messenger.platform,
          kind: delivery.kind,
          outcome: outcome.kind,
        });
        return outcome;
      },
    },
  };
}

/** The same handler, with what could not be stored counted. */
export const countedHandle =
  (handle: Handle, tally: Tally): Handle =>
  async (incoming) => {
    tally.add("heard_total", "Events taken in, by platform.", { platform: incoming.platform });
    try {
      return await handle(incoming);
    } catch (fault) {
      if (fault instanceof StorageFault)
        tally.add("storage_faults_total", "Events that the database could not take.", { platform: incoming.platform });
      throw fault;
    }
  };
