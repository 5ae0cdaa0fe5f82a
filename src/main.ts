/** `npm start`: the real thing, from the environment. */
import "./require-node.ts";

// Loaded only now: an old Node must be refused before anything native loads.
const { run } = await import("./run.ts");
await run(process.env);
