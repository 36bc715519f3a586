/** Waits for a state, never for a time. */

const PAUSE = 25;

/**
 * Looks until there is something to see. An error while looking counts as nothing yet: frames and tabs come and go.
 * @param what named in the error when the time is up
 * @returns the first answer that is neither undefined nor false
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false> | T | undefined | false,
  timeoutMs = 20_000,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  let last: unknown;
  for (;;) {
    try {
      const seen = await look();
      if (seen !== undefined && seen !== false) return seen;
      last = seen;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) throw new Error(`Waited in vain: ${what}`, { cause: last });
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
