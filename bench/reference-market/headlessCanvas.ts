/**
 * AgentScript takes a canvas when it is loaded, to read colours from; nothing here is drawn, and Node has none.
 *
 * Import this before it.
 */
Object.assign(globalThis, {
  OffscreenCanvas: class {
    getContext(): object {
      return {};
    }
  },
});
