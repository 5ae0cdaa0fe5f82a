import { campaigns } from "./index.ts";
import { testSlices } from "./support/slices.ts";

testSlices(
  campaigns.filter(({ inProcesses }) => inProcesses),
  true,
);
