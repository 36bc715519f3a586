// Types of sample-site.mjs for the TypeScript files that import it.
/** All pages, by "host/path". */
export function samplePages(): Map<string, string>;
export function startSampleServer(options?: {
  port?: number;
  /** HTML to serve at meipi.localhost/file */
  extra?: string | Buffer;
}): Promise<{ port: number; url: string; close(): Promise<void> }>;
