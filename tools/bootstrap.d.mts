// Types of bootstrap.mjs for the TypeScript files that import it.
/** The project's folder. */
export const ROOT: string;
export function bootstrap(): Promise<void>;
export function withPathFirst(folder: string): NodeJS.ProcessEnv;
