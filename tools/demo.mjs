// `npm run demo [-- <url or file>]`: builds Meipi and shows it at work in a browser, on the sample article or on any page.
// On a machine without a screen (or with --headless) it does the same unseen and leaves pictures and a summary in .demo/.
import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { ensureBrowsers, findChromium } from './browsers.mjs';
import { runBin } from './run-bin.mjs';
import { startSampleServer } from './sample-site.mjs';

const args = process.argv.slice(2);
const headless =
  args.includes('--headless') ||
  (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']);
const what = args.find((arg) => !arg.startsWith('--'));

await bootstrap();
for (const { message } of await ensureBrowsers({ chromium: true, fonts: true })) {
  console.error(message);
}
const browser = findChromium();
if (!browser) process.exit(1);
if (browser.warning) console.warn(browser.warning);
const target = readTarget(what);
if (runBin('wxt', ['build']) !== 0) process.exit(1);
const server = await startSampleServer(target.html === undefined ? {} : { extra: target.html });
const url = target.url ?? (target.html === undefined ? server.url : `${server.url}file`);
try {
  const { openDemo, recordDemo } = await import('./demo-browser.ts');
  if (headless) await recordDemo(browser.path, url);
  else await openDemo(browser.path, url);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await server.close();
}

/**
 * @param {string | undefined} wanted an address, a file, or nothing
 * @returns {{ url?: string, html?: string | Buffer }}
 */
function readTarget(wanted) {
  if (wanted === undefined) return {};
  if (/^https?:\/\//.test(wanted)) return { url: wanted };
  // npm changes into the project's folder; the reader means the one that the command was typed in.
  const file = resolve(process.env['INIT_CWD'] ?? '.', wanted);
  if (!existsSync(file)) {
    console.error(`没有这个文件 / no such file: ${wanted}`);
    process.exit(1);
  }
  const bytes = readFileSync(file);
  // A saved page says itself in which encoding it is.
  if (/^\.x?html?$/i.test(extname(file))) return { html: bytes };
  const encoding = isUtf8(bytes) ? 'utf-8' : 'gb18030';
  return { html: asPage(new TextDecoder(encoding).decode(bytes)) };
}

/** @param {string} text one paragraph a line */
function asPage(text) {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const paragraphs = escaped.split(/\r?\n/).map((line) => `<p>${line}</p>`);
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>眉批</title><body style="max-width:42em;margin:2em auto;font:18px/1.8 serif">${paragraphs.join('\n')}`;
}
