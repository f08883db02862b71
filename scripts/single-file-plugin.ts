import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { denselyDeflated } from './deflated.ts';
import { singleFilePolicy, withPolicy } from './content-security-policy.ts';

const WORKER = /\?worker&url$/;
/** Vite's loader of chunks: there are none, and its words are those of a module. */
const PRELOAD = /vite\/preload-helper/;
const ENTRY = /\/main\.ts$/;

/** A worker runs the script that the page runs: as a script of its own it would be in the file twice. */
const OWN_SCRIPT = `export default URL.createObjectURL(
  new Blob([document.getElementById('product').textContent], { type: 'text/javascript' }));`;

/** What the script does tells where it runs; nothing of the page is evaluated in a worker. */
const PAGE_OR_WORKER = `
  if (typeof document !== 'undefined') import('./main.ts?page');
  else if (self.name === 'check') import('./browser/check.worker.ts');
  else import('./browser/import.worker.ts');`;

/** Folds the whole build into one `firedoor.html` that runs from disk: no chunk, no request, its workers a blob of its own script. */
export function singleFile(): Plugin {
  let root = '';
  return {
    name: 'firedoor:single-file',
    enforce: 'post',
    config: () => ({
      // A relative base would have every import say where the script is, which a plain script cannot.
      base: '/',
      build: {
        assetsInlineLimit: Number.MAX_SAFE_INTEGER,
        cssCodeSplit: false,
        modulePreload: false,
        rolldownOptions: { output: { codeSplitting: false } },
      },
    }),
    configResolved(config) {
      root = config.root;
    },
    load: {
      order: 'pre',
      filter: { id: [WORKER, PRELOAD, ENTRY] },
      handler: (id) => {
        if (WORKER.test(id)) return OWN_SCRIPT;
        if (PRELOAD.test(id)) return 'export const __vitePreload = (load) => load();';
        return id === resolve(root, 'main.ts') ? PAGE_OR_WORKER : undefined;
      },
    },
    generateBundle: {
      // Last, when Vite has filled in the placeholders it left in the script.
      order: 'post',
      handler(_options, bundle) {
        const files = Object.values(bundle);
        const page = files.find((file) => file.fileName === 'index.html');
        const scripts = files.filter((file) => file.type === 'chunk');
        const styles = files.filter((file) => file.fileName.endsWith('.css'));
        const [script] = scripts;
        if (page?.type !== 'asset' || !script || scripts.length > 1)
          throw new Error('expected one page and one script');
        page.fileName = 'firedoor.html';
        page.source = inlined(text(page), script.code, styles.map(text).join(''), icon(root));
        for (const file of [...scripts, ...styles]) Reflect.deleteProperty(bundle, file.fileName);
        const left = Object.values(bundle).filter((file) => file !== page);
        if (left.length > 0) throw new Error(`not inlined: ${left.map((file) => file.fileName).join(', ')}`);
      },
    },
  };
}

function inlined(html: string, script: string, style: string, iconUrl: string): string {
  const start = starting(script);
  const head = html
    .replace(/\s*<script type="module"[^>]*><\/script>/, '')
    .replace(/\s*<link rel="stylesheet"[^>]*>/, '')
    .replace(
      '</head>',
      () => `  <link rel="icon" href="${iconUrl}" />
    <style>${style}</style>
    <script type="module">${start}</script>
  </head>`,
    );
  return withPolicy(head, singleFilePolicy([start, script], style));
}

/**
 * The script that the page starts with: it inflates the product and puts it into the page, where the policy lets this one
 * text run and no other. As plain text the product would be twice as heavy.
 */
const starting = (script: string): string => `
      try {
        const code = await ${denselyDeflated(script)}.text();
        const policy = globalThis.trustedTypes?.createPolicy('firedoor-start', { createScript: (text) => text });
        const element = document.createElement('script');
        element.type = 'module';
        element.id = 'product';
        element.textContent = policy ? policy.createScript(code) : code;
        document.head.append(element);
      } catch {
        document.body.textContent = 'Firedoor could not start, because this browser cannot unpack it. What you have saved is safe. ' +
          'Open the file in a current Chrome, Edge, Firefox or Safari, or fetch the file again.';
      }
    `;

const text = (file: Rolldown.OutputChunk | Rolldown.OutputAsset): string =>
  file.type === 'chunk'
    ? file.code
    : typeof file.source === 'string'
      ? file.source
      : new TextDecoder().decode(file.source);

const icon = (root: string): string =>
  `data:image/svg+xml;base64,${readFileSync(resolve(root, '../static/icon.svg')).toString('base64')}`;
