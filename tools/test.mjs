// `npm test`: every check of the project, one step after another, from a fresh clone too.
// `npm test -- unit lint` runs just the named steps; the beginning of a name is enough ("build", "e2e").
// The last line of the output is always "N passed, N failed, N skipped".
import { bootstrap } from './bootstrap.mjs';
import { ensureBrowsers } from './browsers.mjs';
import { runBin } from './run-bin.mjs';
import { runVitest } from './run-vitest.mjs';

/** @typedef {import('./run-vitest.mjs').Count} Count */
/**
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Count} run
 * @property {string[]} [after] steps whose failure leaves this one nothing to work on
 * @property {('chromium' | 'firefox' | 'openssl')[]} [programs] what must be on the machine
 */

/** @type {Step[]} */
const STEPS = [
  { name: 'format', run: () => command(['@biomejs/biome', 'format', '.']) },
  // Warnings count: one that nobody has to mend is soon one of many.
  { name: 'lint', run: () => command(['@biomejs/biome', 'lint', '--error-on-warnings', '.']) },
  // WXT's generated types name the entrypoints, so they go stale with every new one.
  { name: 'types', run: () => command(['wxt', 'prepare'], ['typescript', '--noEmit']) },
  { name: 'unit', run: () => runVitest('unit') },
  { name: 'build-chrome', run: () => command(['wxt', 'build']) },
  { name: 'build-firefox', run: () => command(['wxt', 'build', '-b', 'firefox', '--mv3']) },
  {
    name: 'addons-linter',
    run: () => command(['addons-linter', '.output/firefox-mv3']),
    after: ['build-firefox'],
  },
  {
    name: 'package',
    run: () => runVitest('package'),
    after: ['build-chrome', 'build-firefox'],
  },
  {
    name: 'e2e-chromium',
    run: () => runVitest('e2e-chromium'),
    after: ['build-chrome'],
    programs: ['chromium', 'openssl'],
  },
  {
    name: 'e2e-firefox',
    run: () => runVitest('e2e-firefox'),
    after: ['build-firefox'],
    programs: ['firefox', 'openssl'],
  },
];

const steps = chosenSteps(process.argv.slice(2));
await bootstrap();
const missing = await missingPrograms(steps);

/** @type {Map<string, Count & { ms: number }>} */
const results = new Map();
for (const step of steps) {
  heading(step.name);
  const start = performance.now();
  const count = runStep(step);
  const ms = performance.now() - start;
  results.set(step.name, { ...count, ms });
  console.log(`${verdict(count)} ${step.name} (${seconds(ms)})`);
}
summarize(results);

/** @param {Step} step @returns {Count} */
function runStep({ run, after = [], programs = [] }) {
  const broken = after.filter((name) => (results.get(name)?.failed ?? 0) > 0);
  if (broken.length > 0)
    return failure(`${broken.join(', ')} 失败，无从测起 / failed, so there is nothing to test.`);
  const lacking = missing.filter(({ name }) => programs.some((program) => program === name));
  if (lacking.length > 0) return failure(lacking.map(({ message }) => message).join('\n'));
  try {
    return run();
  } catch (error) {
    return failure(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

/**
 * Runs commands until one fails. Together they count as one check.
 * @param {[packageName: string, ...args: string[]][]} commands
 * @returns {Count}
 */
function command(...commands) {
  const ok = commands.every(([name, ...args]) => runBin(name, args) === 0);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: [] };
}

/** @param {string} why @returns {Count} */
function failure(why) {
  console.error(why);
  return { passed: 0, failed: 1, skipped: [] };
}

/** @param {string[]} wanted @returns {Step[]} */
function chosenSteps(wanted) {
  if (wanted.length === 0) return STEPS;
  const unknown = wanted.filter((word) => !STEPS.some(({ name }) => name.startsWith(word)));
  if (unknown.length > 0) {
    console.error(`没有这一步 / no such step: ${unknown.join(', ')}`);
    console.error(STEPS.map(({ name }) => name).join(' '));
    process.exit(2);
  }
  return STEPS.filter(({ name }) => wanted.some((word) => name.startsWith(word)));
}

/** @param {Step[]} chosen */
async function missingPrograms(chosen) {
  const needed = new Set(chosen.flatMap(({ programs = [] }) => programs));
  const lacking = await ensureBrowsers({
    chromium: needed.has('chromium'),
    firefox: needed.has('firefox'),
    openssl: needed.has('openssl'),
    fonts: needed.size > 0,
  });
  // Without the fonts everything works and Chinese is drawn as boxes: worth saying, no reason to fail.
  for (const { name, message } of lacking) if (name === 'fonts') console.warn(message);
  return lacking;
}

/** @param {typeof results} all */
function summarize(all) {
  heading('test');
  for (const [name, count] of all) {
    const { passed, failed, skipped, ms } = count;
    console.log(
      `${verdict(count)} ${name.padEnd(14)} ${passed}/${passed + failed + skipped.length} ${seconds(ms)}`,
    );
  }
  const counts = [...all.values()];
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  const skipped = counts.flatMap((count) => count.skipped);
  for (const name of skipped) console.log(`- 跳过 skipped: ${name}`);
  // Nothing passed means that nothing was tested, whatever the reason.
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
  console.log(`${passed} passed, ${failed} failed, ${skipped.length} skipped`);
}

/** @param {string} name */
function heading(name) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`);
}

/** @param {Count} count */
function verdict({ failed }) {
  return failed === 0 ? '✓' : '✗';
}

/** @param {number} ms */
function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}
