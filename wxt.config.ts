import { defineConfig } from 'wxt';
import { licences } from './tools/licences.ts';
import { manifest } from './tools/manifest.ts';
import { dataPlugin } from './tools/vite-plugin-data.ts';

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  targetBrowsers: ['chrome', 'firefox'],
  manifestVersion: 3,
  manifest: ({ browser, command }) => manifest(browser, command === 'serve'),
  hooks: {
    'build:publicAssets': (_, files) => {
      files.push({ relativeDest: 'licences.txt', contents: licences() });
    },
  },
  // Its light-dark() follows the color-scheme that a page is given; what stands for it in older ones does not.
  vite: () => ({ plugins: [dataPlugin()], build: { cssTarget: 'chrome123' } }),
});
