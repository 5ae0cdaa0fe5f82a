/** One process that works on a queue: says when it is ready, works when told to, and counts what it did. */
import { QUEUES, type QueueName } from "./queues.ts";

const isQueue = (name = ""): name is QueueName => name in QUEUES;

const [name, url = ""] = process.argv.slice(2);
if (!isQueue(name)) throw new Error(`no queue is called ${name}`);
const worker = await QUEUES[name].open(url);
process.on("message", (told) => {
  if (told === "work") void worker.work();
  else
    void worker.stop().then((done) => {
      process.send?.(done);
      process.disconnect?.();
    });
});
process.send?.("ready");
