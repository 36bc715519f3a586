// Types of browsers.mjs for the TypeScript files that import it (plain .mjs, because it must run on an old Node).
export interface Browser {
  path: string;
  version: string;
  warning?: string;
}
export interface Missing {
  name: 'chromium' | 'firefox' | 'fonts';
  message: string;
}
export function findChromium(): Browser | undefined;
export function findFirefox(): Browser | undefined;
export function ensureBrowsers(what: {
  chromium?: boolean;
  firefox?: boolean;
  fonts?: boolean;
}): Promise<Missing[]>;
