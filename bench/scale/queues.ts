/** Three queues on PostgreSQL, asked for the same: take what was queued, do nothing with it, and note each as done. */
import { Logger, makeWorkerUtils, run } from "graphile-worker";
import pg from "pg";
import { PgBoss } from "pg-boss";
import { v7 } from "uuid";
import type { Address } from "../../src/chat/messenger.ts";
import type { Message } from "../../src/chat/reply.ts";
import { connect } from "../../src/store/connect.ts";
import { enqueue } from "../../src/store/outbox.ts";
import { enter } from "../../src/store/wall.ts";
import { appOn } from "../app.ts";
import { doorThatSwallows } from "./swallow.ts";

/** Each as it is set up by its own documentation, ten connections a process; Rapport claims 20 at once, so do the others. */
const AT_ONCE = 20;
const CONNECTIONS = 10;
/** Of Rapport's jobs. */
const COMPANIES = 50;
/** Queued in one transaction. */
const BATCH = 100;

export interface Worker {
  readonly work: () => Promise<void>;
  /** Ends, and says how many this process did. */
  readonly stop: () => Promise<number>;
}

export interface Queue {
  /** Makes the tables, and whatever a job needs. */
  readonly prepare: (url: string, jobs: number) => Promise<void>;
  readonly add: (url: string, jobs: number) => Promise<void>;
  /** Opens the queue in this process, without taking anything yet. */
  readonly open: (url: string) => Promise<Worker>;
  /** Is true while something is not done yet. */
  readonly waiting: string;
}

const batches = async (jobs: number, add: (from: number, to: number) => Promise<unknown>): Promise<void> => {
  for (let from = 0; from < jobs; from += BATCH) await add(from, Math.min(jobs, from + BATCH));
};
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

const MESSAGE: Message = { reply: { tone: "plain", sections: [], actions: [] }, language: "en" };
const addressOf = (member: string): Address => ({
  platform: "web",
  team: null,
  person: member,
  conversation: member,
  shared: false,
  thread: null,
  edits: null,
});

/** Answers that are there already, each to a member of its own: claimed, given their turn, marked as sending, sent, settled. */
const rapport: Queue = {
  prepare: async (url, jobs) => {
    const store = await connect(url);
    await store.close();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query("select set_config('rapport.workspace', '*', false)");
    await client.query(
      `insert into workspaces (id, name, zone, language, sharing, directory_version, created_at)
       select 'w' || i, 'w' || i, 'UTC', 'en', 'shared', 1, 0 from generate_series(0, $1::int - 1) i`,
      [COMPANIES],
    );
    await client.query(
      `insert into members (workspace_id, id, name, role, language, zone, language_chosen, zone_chosen, work_days,
         checklist_at, quiet_from, quiet_to, deliver_to, created_at)
       select 'w' || (i % $1::int), 'm' || i, 'Member ' || i, 'member', 'en', 'UTC', 0, 0, '12345', '09:00', '20:00',
         '08:00', 'web', 0 from generate_series(0, $2::int - 1) i`,
      [COMPANIES, jobs],
    );
    await client.query(
      `insert into inbox (workspace_id, id, platform, received_at, state, answer)
       select id, 'heard', 'web', 0, 'done', $1 from workspaces`,
      [JSON.stringify(MESSAGE)],
    );
    await client.query("analyze");
    await client.end();
  },
  add: async (url, jobs) => {
    const store = await connect(url);
    const now = Date.now();
    await batches(jobs, (from, to) =>
      store.write(async (tx) => {
        for (const at of range(from, to)) {
          const [workspace, member] = [`w${at % COMPANIES}`, `m${at}`];
          await enter(tx, workspace);
          await enqueue(tx, {
            workspace,
            id: v7(),
            key: `reply:${at}`,
            kind: "reply",
            member,
            subject: { kind: "reply", inbox: "heard" },
            address: addressOf(member),
            now,
          });
        }
      }),
    );
    await store.close();
  },
  open: async (url) => {
    const store = await connect(url);
    const door = doorThatSwallows("web");
    const app = appOn(
      store,
      () => Date.now(),
      () => [door],
    );
    return {
      work: app.postman.round,
      stop: async () => {
        await app.postman.stop();
        await store.close();
        return door.swallowed();
      },
    };
  },
  waiting: "select exists (select from outbox where due_at is not null) as waiting",
};

const boss = (url: string): PgBoss =>
  new PgBoss({ connectionString: url, max: CONNECTIONS, supervise: false, schedule: false });

/** `together`: a batch is noted as done with one statement, as its own workers do; else each job by itself, as Rapport has to. */
const pgBoss = (together: boolean): Queue => ({
  prepare: async (url) => {
    const queue = boss(url);
    await queue.start();
    await queue.createQueue("send");
    await queue.stop();
  },
  add: async (url, jobs) => {
    const queue = boss(url);
    await queue.start();
    await batches(jobs, (from, to) =>
      queue.insert(
        "send",
        range(from, to).map((at) => ({ data: { at } })),
      ),
    );
    await queue.stop();
  },
  open: async (url) => {
    const queue = boss(url);
    await queue.start();
    let done = 0;
    return {
      work: async () => {
        for (;;) {
          const jobs = await queue.fetch("send", { batchSize: AT_ONCE });
          if (jobs.length === 0) return;
          const ids = jobs.map((job) => job.id);
          if (together) await queue.complete("send", ids);
          else await Promise.all(ids.map((id) => queue.complete("send", id)));
          done += jobs.length;
        }
      },
      stop: async () => {
        await queue.stop();
        return done;
      },
    };
  },
  waiting: "select exists (select from pgboss.job where name = 'send' and state < 'completed') as waiting",
});

const graphile: Queue = {
  prepare: async (url) => {
    const utils = await makeWorkerUtils({ connectionString: url });
    await utils.migrate();
    await utils.release();
  },
  add: async (url, jobs) => {
    const utils = await makeWorkerUtils({ connectionString: url });
    await batches(jobs, (from, to) =>
      utils.addJobs(range(from, to).map((at) => ({ identifier: "send", payload: { at } }))),
    );
    await utils.release();
  },
  open: async (url) => {
    let done = 0;
    const send = async (): Promise<void> => {
      done += 1;
    };
    let runner: Awaited<ReturnType<typeof run>> | null = null;
    const logger = new Logger(() => () => undefined);
    return {
      work: async () => {
        runner = await run({
          connectionString: url,
          maxPoolSize: CONNECTIONS,
          concurrency: AT_ONCE,
          noHandleSignals: true,
          logger,
          taskList: { send },
        });
      },
      stop: async () => {
        await runner?.stop();
        return done;
      },
    };
  },
  waiting: "select exists (select from graphile_worker._private_jobs) as waiting",
};

export const QUEUES = {
  Rapport: rapport,
  "pg-boss, each job noted as done by itself": pgBoss(false),
  "pg-boss, 20 noted at once": pgBoss(true),
  "graphile-worker": graphile,
} as const satisfies Readonly<Record<string, Queue>>;
export type QueueName = keyof typeof QUEUES;
