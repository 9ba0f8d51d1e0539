import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { galleryPage } from "./page.ts";

const folder = fileURLToPath(new URL("../dist/", import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}gallery.html`, galleryPage());
process.stdout.write(`${folder}gallery.html\n`);
