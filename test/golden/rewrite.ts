/**
 * Writes what the model gives today into the golden files, after a change that was meant: `node test/golden/rewrite.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exp, log, pow } from "@searoom/model";
import { file, goldenNow } from "./digests.ts";

writeFileSync(file, `${JSON.stringify(goldenNow(), null, 2)}\n`);

const portable = join(import.meta.dirname, "../../packages/model/test/fixtures/portable.json");
const view = new DataView(new ArrayBuffer(8));
const text = readFileSync(portable, "utf8").replace(
  /"function":"(exp|log|pow)","arguments":\["(\w+)"(?:,"(\w+)")?\],"value":"\w+"/g,
  (row, name: "exp" | "log" | "pow", x: string, y?: string) => {
    const value =
      name === "pow" ? pow(numberOf(x), numberOf(y ?? "")) : { exp, log }[name](numberOf(x));
    return row.replace(/"value":"\w+"/, `"value":"${hexOf(value)}"`);
  },
);
writeFileSync(portable, text);

function numberOf(hex: string): number {
  view.setBigUint64(0, BigInt(`0x${hex}`));
  return view.getFloat64(0);
}

function hexOf(value: number): string {
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16).padStart(16, "0");
}
