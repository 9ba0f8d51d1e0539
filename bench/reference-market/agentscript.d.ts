/** The part of AgentScript that is used here; the package has no types of its own. */
declare module "agentscript/dist/agentscript2d.js" {
  export interface AgentSet<Agent> {
    readonly length: number;
    create(count: number, initialise: (agent: Agent) => void): void;
    ask(act: (agent: Agent) => void): void;
  }

  export interface WorldOptions {
    readonly minX: number;
    readonly maxX: number;
    readonly minY: number;
    readonly maxY: number;
    readonly minZ: number;
    readonly maxZ: number;
  }

  export class Model<Agent> {
    constructor(world: WorldOptions);
    readonly turtles: AgentSet<Agent>;
    readonly ticks: number;
    setup(): void;
    step(): void;
  }
}
