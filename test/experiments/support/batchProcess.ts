/** A batch in a process of its own, to be killed: `node batchProcess.ts FILE`. Says when its first result is there. */
import { runSmall } from "./runSmall.ts";
import { longExperiment } from "./smallBatch.ts";

let said = false;
await runSmall(process.argv[2], longExperiment, {
  onProgress: () => {
    if (!said) process.stdout.write("begun\n");
    said = true;
  },
});
