// Types of browsers.mjs for the TypeScript files that import it (plain .mjs, because it must run on an old Node).
export interface Browser {
  path: string;
  version: string;
  warning?: string;
}
export interface Lacks {
  chromium: boolean;
  firefox: boolean;
  fonts: boolean;
  openssl: boolean;
}
export interface Missing {
  name: keyof Lacks;
  message: string;
}
export function findChromium(): Browser | undefined;
export function findFirefox(): Browser | undefined;
export function ensureBrowsers(what: Partial<Lacks>): Promise<Missing[]>;
