#!/usr/bin/env node
// Plain JavaScript that old versions of Node can read, so that they can say what is missing.
const needed = [22, 19];
const [major, minor] = process.versions.node.split(".").map(Number);

if (major > needed[0] || (major === needed[0] && minor >= needed[1])) {
  // What Node has compiled once it need not compile again: a third off the time to start.
  process.getBuiltinModule("node:module").enableCompileCache();
  void import("../src/main.ts");
} else {
  process.stderr.write(
    `searoom: needs Node ${needed.join(".")} or later and this is ${process.version}; "npm start" in the repository brings its own.\n`,
  );
  process.exitCode = 2;
}
