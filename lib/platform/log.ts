/** Errors to the extension's own console: where and what kind, never what a reader wrote or read. */
export function logError(where: string, error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error;
  console.error(`[meipi] ${where}: ${name}`);
}
