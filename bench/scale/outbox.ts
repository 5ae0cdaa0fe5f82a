/** How many messages a second leave the outbox with one, two and four processes, beside two queues made for PostgreSQL. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as breath } from "node:timers/promises";
import pg from "pg";
import { QUEUES, type QueueName } from "./queues.ts";
import { type Server, startServer } from "./server.ts";

const JOBS = 2_000;
const PROCESSES = [1, 2, 4] as const;
/** Between two looks whether all is done. */
const LOOK_MS = 10;

export interface Throughput {
  readonly queue: QueueName;
  readonly processes: number;
  readonly queuedASecond: number;
  readonly doneASecond: number;
}

export async function measureOutbox(tell: (what: string) => void): Promise<readonly Throughput[]> {
  const server = await startServer();
  const found: Throughput[] = [];
  try {
    // In turns, so that a machine that grows slower does so for all of them.
    for (const processes of PROCESSES) {
      for (const name of Object.keys(QUEUES) as QueueName[]) {
        // its own keys
        found.push(await measure(server, name, processes));
        tell(`${name}, ${processes} processes: ${Math.round(found.at(-1)?.doneASecond ?? 0)} a second`);
      }
    }
  } finally {
    await server.stop();
  }
  return found;
}

async function measure(server: Server, name: QueueName, processes: number): Promise<Throughput> {
  const queue = QUEUES[name];
  const url = await server.database(`q_${Object.keys(QUEUES).indexOf(name)}_${processes}`);
  await queue.prepare(url, JOBS);
  const queueing = performance.now();
  await queue.add(url, JOBS);
  const queuedASecond = (JOBS * 1_000) / (performance.now() - queueing);
  const workers = await Promise.all(Array.from({ length: processes }, () => startWorker(name, url)));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("select set_config('rapport.workspace', '*', false)");
  const started = performance.now();
  for (const worker of workers) worker.send("work");
  while ((await client.query<{ waiting: boolean }>(queue.waiting)).rows[0]?.waiting) await breath(LOOK_MS);
  const doneASecond = (JOBS * 1_000) / (performance.now() - started);
  await client.end();
  const done = await Promise.all(workers.map(stopWorker));
  const all = done.reduce((sum, one) => sum + one, 0);
  if (all !== JOBS) throw new Error(`${name}: ${all} of ${JOBS} were done`);
  return { queue: name, processes, queuedASecond, doneASecond };
}

async function startWorker(name: QueueName, url: string): Promise<ChildProcess> {
  const child = fork(new URL("queue-worker.ts", import.meta.url), [name, url]);
  child.on("exit", (code) => {
    if (code !== 0) throw new Error(`a process of ${name} ended with ${code}`);
  });
  await once(child, "message");
  return child;
}

async function stopWorker(child: ChildProcess): Promise<number> {
  const answer = once(child, "message");
  child.send("stop");
  const [done]: unknown[] = await answer;
  await once(child, "exit");
  return Number(done);
}
