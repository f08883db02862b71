import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { version } from './package.json';
import { content } from './scripts/content-plugin.ts';
import { installable } from './scripts/installable-plugin.ts';
import { serviceWorker } from './scripts/service-worker-plugin.ts';
import { singleFile } from './scripts/single-file-plugin.ts';
import { TASTER } from './src/screens/home/taster-incident.ts';
import { WITHOUT_DOCUMENT } from './scripts/without-document.ts';

export default defineConfig(({ mode }) => {
  const single = mode === 'single';
  return {
    root: 'src',
    base: './',
    resolve: { alias: WITHOUT_DOCUMENT },
    publicDir: single ? false : '../static',
    define: { __SINGLE_FILE__: JSON.stringify(single), __VERSION__: JSON.stringify(version) },
    plugins: [
      svelte({ configFile: '../svelte.config.js' }),
      content({ packed: single, taster: TASTER }),
      ...(single ? [singleFile()] : [installable(), serviceWorker()]),
    ],
    worker: { format: 'es' },
    build: {
      outDir: single ? '../dist-single' : '../dist',
      emptyOutDir: true,
      target: 'es2023',
      manifest: !single,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      // Parsing the content is most of a build, and meant to be.
      rolldownOptions: { checks: { bundlerTimings: false } },
    },
  };
});
