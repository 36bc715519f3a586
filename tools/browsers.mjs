// Finds the browsers that the tests and the demo drive, and installs what is missing where that needs no question.
// Runs on an old Node and uses no dependency.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { installWithApt } from './apt.mjs';

/** @typedef {{ path: string, version: string, warning?: string }} Browser */
/** @typedef {{ variable: string, oldest: number, names: string[], files: string[] }} Wanted */
/** @typedef {{ chromium: boolean, firefox: boolean, fonts: boolean, openssl: boolean }} Lacks */
/** @typedef {{ name: keyof Lacks, message: string }} Missing */

const HOME = process.env['HOME'] ?? '';
const PROGRAMS = [
  process.env['PROGRAMFILES'],
  process.env['PROGRAMFILES(X86)'],
  process.env['LOCALAPPDATA'],
];

/** @param {string[]} files below one of Windows' folders for programs */
const onWindows = (...files) =>
  PROGRAMS.flatMap((folder) => (folder ? files.map((file) => join(folder, file)) : []));
/** @param {string[]} files below one of the Mac's folders for programs */
const onMac = (...files) =>
  ['/Applications', `${HOME}/Applications`].flatMap((dir) => files.map((file) => join(dir, file)));

/** @type {Wanted} */
const CHROMIUM = {
  variable: 'MEIPI_CHROMIUM',
  oldest: 120,
  names: [
    'chromium',
    'chromium-browser',
    'chrome-for-testing',
    'microsoft-edge',
    'google-chrome-stable',
    'google-chrome',
  ],
  // From the best to the last resort.
  files: [
    '/usr/lib/chromium/chromium',
    '/snap/bin/chromium',
    ...onMac(
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
    ),
    ...onWindows(
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome for Testing\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Google\\Chrome\\Application\\chrome.exe',
    ),
  ],
};

/** @type {Wanted} */
const FIREFOX = {
  variable: 'MEIPI_FIREFOX',
  oldest: 149,
  // ESR first: an ordinary Firefox refuses to keep our unsigned add-on over a restart.
  names: ['firefox-esr', 'firefox-developer-edition', 'firefox'],
  files: [
    '/usr/lib/firefox-esr/firefox-esr',
    '/snap/bin/firefox',
    ...onMac(
      'Firefox Developer Edition.app/Contents/MacOS/firefox',
      'Firefox.app/Contents/MacOS/firefox',
    ),
    ...onWindows(
      'Mozilla Firefox ESR\\firefox.exe',
      'Firefox Developer Edition\\firefox.exe',
      'Mozilla Firefox\\firefox.exe',
    ),
  ],
};

/** @returns {Browser | undefined} the Chromium to drive */
export const findChromium = () => search(CHROMIUM).found;
/** @returns {Browser | undefined} the Firefox to drive */
export const findFirefox = () => search(FIREFOX).found;

/**
 * Installs what is missing, if this machine allows it without asking.
 * @param {Partial<Lacks>} what `openssl` makes the certificate of the test pages
 * @returns {Promise<Missing[]>} what is still missing, and what to do
 */
export async function ensureBrowsers({
  chromium = false,
  firefox = false,
  fonts = false,
  openssl = false,
}) {
  /** @returns {Lacks} */
  const lacks = () => ({
    chromium: chromium && !findChromium(),
    firefox: firefox && !findFirefox(),
    fonts: fonts && !hasChineseFont(),
    openssl: openssl && !inPath('openssl'),
  });
  const before = lacks();
  if (!Object.values(before).includes(true)) return [];
  // A browser that the user chose by its path is not replaced by another one.
  const notes = install({
    ...before,
    chromium: before.chromium && !process.env[CHROMIUM.variable],
    firefox: before.firefox && !process.env[FIREFOX.variable],
  });
  const after = lacks();
  /** @type {Missing[]} */
  const missing = [];
  if (after.chromium)
    missing.push({ name: 'chromium', message: advice('Chromium', CHROMIUM, notes) });
  if (after.firefox)
    missing.push({ name: 'firefox', message: advice('Firefox (ESR)', FIREFOX, notes) });
  if (after.fonts) {
    missing.push({
      name: 'fonts',
      message: [
        '缺中文字体，请安装 Noto Sans CJK。No Chinese font: install Noto Sans CJK.',
        ...notes,
      ].join('\n'),
    });
  }
  if (after.openssl) {
    missing.push({
      name: 'openssl',
      message: ['缺 openssl，请安装。openssl is missing: install it.', ...notes].join('\n'),
    });
  }
  return missing;
}

/**
 * @param {Lacks} lacks
 * @returns {string[]} why something could not be installed
 */
function install(lacks) {
  if (!Object.values(lacks).includes(true)) return [];
  if (process.platform === 'linux' && inPath('apt-get')) return installWithApt(lacks, inPath);
  const commands = [];
  if (process.platform === 'darwin' && inPath('brew')) {
    if (lacks.chromium) commands.push('brew install --cask chromium');
    if (lacks.firefox) commands.push('brew install --cask firefox@esr');
  }
  if (process.platform === 'win32' && inPath('winget.exe')) {
    const quiet = '--exact --silent --accept-package-agreements --accept-source-agreements';
    if (lacks.chromium) commands.push(`winget install ${quiet} --id Hibbiki.Chromium`);
    if (lacks.firefox) commands.push(`winget install ${quiet} --id Mozilla.Firefox.ESR`);
  }
  return commands.flatMap((command) => {
    console.log(`$ ${command}`);
    const { status } = spawnSync(command, {
      shell: true,
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: 1_200_000,
    });
    return status === 0 ? [] : [`\`${command}\` 失败 / failed.`];
  });
}

/**
 * @param {Wanted} wanted
 * @returns {{ found?: Browser, rejected: string[] }} the first good one, and why those before it were passed over
 */
function search({ variable, oldest, names, files }) {
  const chosen = process.env[variable];
  const candidates = chosen ? [chosen] : [...names, ...files];
  /** @type {string[]} */
  const rejected = [];
  for (const candidate of candidates) {
    const path = isAbsolute(candidate) ? candidate : inPath(candidate);
    if (!path || !existsSync(path)) {
      if (chosen) rejected.push(`${variable}=${chosen}: 没有这个文件 / no such file`);
      continue;
    }
    const version = versionOf(path);
    if (!version) rejected.push(`${path}: 不能运行 / does not run`);
    else if (Number.parseInt(version, 10) < oldest)
      rejected.push(`${path}: ${version} < ${oldest}`);
    else return { found: withWarning({ path, version }), rejected };
  }
  return { rejected };
}

/** @param {Browser} browser @returns {Browser} */
function withWarning(browser) {
  if (/google.chrome(?! for testing)/i.test(browser.path)) {
    const warning =
      '正式版 Chrome 137 起不理会 --load-extension。Branded Chrome ≥ 137 ignores --load-extension.';
    return { ...browser, warning: `${warning} → MEIPI_CHROMIUM` };
  }
  if (browser.path.startsWith('/snap/')) {
    return {
      ...browser,
      warning: 'snap 版可能读不到临时文件夹。A snap may be unable to read temporary folders.',
    };
  }
  return browser;
}

/** @param {string} path @returns {string | undefined} such as "156.0.8078.79" */
function versionOf(path) {
  // On Windows `--version` opens a window instead of printing, so the file itself is asked.
  const [command, args] =
    process.platform === 'win32'
      ? [
          'powershell',
          [
            '-NoProfile',
            '-Command',
            `(Get-Item -LiteralPath '${path}').VersionInfo.ProductVersion`,
          ],
        ]
      : [path, ['--version']];
  const result = spawnSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 20_000,
  });
  return result.status === 0 ? /\d+(\.\d+)+/.exec(result.stdout)?.[0] : undefined;
}

/** @param {string} name @param {Wanted} wanted @param {string[]} notes */
function advice(name, wanted, notes) {
  return [
    `缺 ${name}（${wanted.oldest} 或更新）。装好后再运行，或用 ${wanted.variable} 指明程序的位置。`,
    `${name} ${wanted.oldest} or newer is missing. Install it, or say where it is in ${wanted.variable}.`,
    ...search(wanted).rejected,
    ...notes,
  ].join('\n  ');
}

function hasChineseFont() {
  if (process.platform !== 'linux') return true; // macOS and Windows come with Chinese fonts
  const list = spawnSync('fc-list', [':lang=zh', 'file'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return list.status === 0 && list.stdout.trim() !== '';
}

/** @param {string} name @returns {string | undefined} the program's path */
function inPath(name) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const file = process.platform === 'win32' && !name.includes('.') ? `${name}.exe` : name;
  return folders.map((folder) => join(folder, file)).find((path) => existsSync(path));
}
