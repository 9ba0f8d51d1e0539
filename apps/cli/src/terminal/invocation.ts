/** How this program was called: what to type to call it again. */
export function invocation(environment: NodeJS.ProcessEnv = process.env): string {
  if (environment["npm_lifecycle_event"] === undefined) return "searoom";
  const pnpm = /^pnpm\/(\d[\w.-]*)/.exec(environment["npm_config_user_agent"] ?? "");
  return pnpm === null ? "npm run searoom --" : `npx -y pnpm@${pnpm[1]} searoom`;
}

/** A command line that a shell reads back as these words. */
export function commandLine(words: readonly string[]): string {
  return words.map(quote).join(" ");
}

function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
