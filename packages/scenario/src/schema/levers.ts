import type { Levers } from "@searoom/model";
import { Schema } from "effect";
import { amount, type Bounds, number } from "./fields.ts";

interface Lever {
  readonly description: string;
  readonly bounds: Omit<Bounds, "default">;
}

/** What each lever of production is, the same for groups and for strategies. */
const levers = {
  steering: {
    description: "Utility that the offer seems to have at the choice and has not in use",
    bounds: { unit: "utility", from: 0, to: 10 },
  },
  personalisation: {
    description: "How far the offer is made to measure",
    bounds: { unit: "share", from: 0, to: 1 },
  },
  coproduction: {
    description: "Share of the steps that customers take over",
    bounds: { unit: "share", from: 0, to: 1 },
  },
  experience: {
    description: "How far the steps that customers take over are an experience to them",
    bounds: { unit: "share", from: 0, to: 1 },
  },
  sites: {
    description: "Places near customers where the firm produces",
    bounds: { unit: "sites", from: 0, to: 10_000 },
  },
  networked: {
    description: "How far these places learn from each other and work alike",
    bounds: { unit: "share", from: 0, to: 1 },
  },
} as const satisfies Record<keyof Levers, Lever>;

function groupLever({ description, bounds }: Lever) {
  return amount(description, { ...bounds, default: 0 });
}

function strategyLever({ description, bounds }: Lever) {
  return Schema.optionalKey(
    number("a number", `${description}; as its group does by default`, bounds),
  );
}

/** Fields of a group: how far its firms pull each lever, or let their policy pull it. */
export const groupLevers = each(groupLever);

/** Fields of a strategy, each of which it may leave to the group. */
export const strategyLevers = each(strategyLever);

function each<Field>(fieldOf: (lever: Lever) => Field): Readonly<Record<keyof Levers, Field>> {
  const fields = Object.entries(levers).map(([name, lever]) => [name, fieldOf(lever)] as const);
  return Object.fromEntries(fields) as Record<keyof Levers, Field>;
}
