import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { dataPlugin } from './tools/vite-plugin-data.ts';

/** Tests that drive a browser: one file after another, since each starts a browser of its own, and never tried twice. */
const browserTests = (name: string, folder: string): TestProjectConfiguration => ({
  test: {
    name,
    environment: 'node',
    include: [`tests/e2e/${folder}/**/*.test.ts`],
    fileParallelism: false,
    retry: 0,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [dataPlugin()],
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/package/**'],
        },
      },
      {
        // What is in the built extensions, so it runs after the builds.
        test: { name: 'package', environment: 'node', include: ['tests/package/**/*.test.ts'] },
      },
      browserTests('e2e-chromium', 'chromium'),
      browserTests('e2e-firefox', 'firefox'),
    ],
  },
});
