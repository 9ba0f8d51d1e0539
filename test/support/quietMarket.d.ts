import type { FirmGroupParameters, Parameters } from "@searoom/model";
/** What a test changes of the quiet market: parts of sections, and groups in full. */
export type Changes = {
  readonly [Section in keyof Parameters]?: Parameters[Section] extends
    | readonly unknown[]
    | number
    | null
    ? Parameters[Section]
    : Partial<NonNullable<Parameters[Section]>> | null;
};
/**
 * A market in which every mechanism is off: accounts that nobody reaches, one component, no seller, tastes without
 * noise, nothing that falls, rises or ends. A test switches on what it is about.
 */
export declare function quietMarket(changes?: Changes): Parameters;
/** A seller that has money, no staff and no costs, sells at a list price and stays. */
export declare function quietGroup(changes?: Partial<FirmGroupParameters>): FirmGroupParameters;
/** Utility of doing nothing where nobody refuses. */
export declare const nobodyRefuses = -1000;
