import { defineConfig } from 'wxt';
import { manifest } from './tools/manifest.ts';
import { dataPlugin } from './tools/vite-plugin-data.ts';

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  targetBrowsers: ['chrome', 'firefox'],
  manifestVersion: 3,
  manifest: ({ browser, command }) => manifest(browser, command === 'serve'),
  vite: () => ({ plugins: [dataPlugin()] }),
});
