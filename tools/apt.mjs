// The apt-get side of browsers.mjs: installs browsers and fonts on Debian and Ubuntu, never asking anything.
import { spawnSync } from 'node:child_process';

/**
 * @param {import('./browsers.mjs').Lacks} lacks
 * @param {(name: string) => string | undefined} inPath finds a program
 * @returns {string[]} why something could not be installed
 */
export function installWithApt(lacks, inPath) {
  const prefix = rootPrefix();
  if (!prefix) {
    return [
      '不是 root，sudo 又要密码，没有自动安装。Not root, and sudo asks for a password: nothing was installed.',
    ];
  }
  console.log('用 apt-get 安装浏览器和字体…… Installing browsers and fonts with apt-get ...');
  // A failed update is not the end: the lists of an earlier one may do.
  run(prefix, ['update', '--quiet']);
  /** @type {string[]} */
  const notes = [];
  /** @type {string[]} */
  const packages = [];
  /** @param {string[]} names */
  const want = (names) => {
    const states = names.map((name) => ({ name, state: stateOf(name) }));
    const good = states.find(({ state }) => state === 'real');
    if (good) packages.push(good.name);
    else if (states.some(({ state }) => state === 'snap')) {
      notes.push(
        `apt 里的 ${names.at(-1)} 只是 snap 的壳，没有安装；请另装 .deb 版或官方压缩包。`,
        `apt's ${names.at(-1)} is only a stub for a snap and was not installed; get a .deb or the vendor's archive.`,
      );
    } else notes.push(`apt 里没有 / apt does not have: ${names.join(', ')}`);
  };
  if (lacks.chromium) want(['chromium', 'chromium-browser']);
  if (lacks.firefox) want(['firefox-esr', 'firefox']);
  // Without it Debian's Chromium knows English only, and browser.i18n names English as the reader's language.
  if (packages.includes('chromium')) want(['chromium-l10n']);
  if (lacks.fonts) {
    want(['fonts-noto-cjk']);
    // fc-list, by which the fonts are looked for.
    if (!inPath('fc-list')) want(['fontconfig']);
  }
  if (lacks.openssl) want(['openssl']);
  // One by one: a package that fails must not take the others with it.
  for (const name of packages) {
    if (!run(prefix, ['install', '--yes', '--quiet', '--no-install-recommends', name])) {
      notes.push(`\`apt-get install ${name}\` 失败 / failed.`);
    }
  }
  return notes;
}

/** @returns {string[] | undefined} what to put before a command to run it as root; undefined: not possible */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  const sudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore', timeout: 10_000 });
  return sudo.status === 0 ? ['sudo', '-n'] : undefined;
}

/** @param {string[]} prefix @param {string[]} args */
function run(prefix, args) {
  // Through `env`, since sudo drops the variable; the lock option waits for an apt that is already at work.
  const words = [
    ...prefix,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-o',
    'DPkg::Lock::Timeout=600',
    ...args,
  ];
  console.log(`$ ${words.join(' ')}`);
  const [command = 'env', ...rest] = words;
  return (
    spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 1_200_000 })
      .status === 0
  );
}

/**
 * Ubuntu's chromium-browser and firefox only fetch a snap (their versions say so), which hangs or fails in a container.
 * @param {string} name
 * @returns {'real' | 'snap' | 'none'}
 */
function stateOf(name) {
  const policy = spawnSync('apt-cache', ['policy', name], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  const candidate = /Candidate: (.+)/.exec(policy.stdout ?? '')?.[1] ?? '(none)';
  if (candidate === '(none)') return 'none';
  return candidate.includes('snap') ? 'snap' : 'real';
}
