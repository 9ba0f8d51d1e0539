import { defineConfig, type Plugin } from "vite";
import solid from "vite-plugin-solid";
import { makeHero } from "./bin/hero.ts";

/** What a page may do: run its own scripts, read its own files, and nothing else. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  plugins: [solid(), hero(), contentPolicy()],
  worker: { format: "es" },
  build: { outDir: "dist/page", emptyOutDir: true, target: "es2023", assetsInlineLimit: 0 },
});

/** The run that the studio opens with and its scenario, made when they are asked for. */
function hero(): Plugin {
  return {
    name: "searoom-hero",
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = request.url?.replace(/^\//, "").replace(/\?.*$/, "");
        if (name !== "hero.run" && name !== "hero.json") return next();
        makeHero().then((files) => response.end(files[name]), next);
      });
    },
    async generateBundle() {
      const files = await makeHero();
      for (const [fileName, source] of Object.entries(files))
        this.emitFile({ type: "asset", fileName, source });
    },
  };
}

/** Only what is built has a policy: the development server sends scripts of its own. */
function contentPolicy(): Plugin {
  return {
    name: "searoom-content-policy",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: policy },
        injectTo: "head-prepend",
      },
    ],
  };
}
