export {
  createResolver,
  type Resolution,
  type ResolveOptions,
  type ResolvePoint,
  type Together,
} from "./resolver.ts";
