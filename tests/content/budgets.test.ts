import { readdirSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly isEntry?: boolean;
}

const KB = 1024;
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8')) as Record<string, Chunk>;
const keys = Object.keys(manifest).filter((key) => manifest[key]?.file.endsWith('.js'));
const gzipped = (file: string): number => gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length;
const fileOf = (key: string): string => manifest[key]?.file ?? '';

function withImports(from: readonly string[], seen = new Set<string>()): ReadonlySet<string> {
  for (const key of from) {
    if (seen.has(key)) continue;
    seen.add(key);
    withImports(manifest[key]?.imports ?? [], seen);
  }
  return seen;
}

test('the JavaScript before the first decision is at most 90 KB', () => {
  const home = keys.filter((key) => manifest[key]?.isEntry || key === 'screens/home/Home.svelte');
  const incident = keys.filter((key) => key.endsWith('virtual:taster/incident'));
  expect(incident).toHaveLength(1);
  const bytes = [...withImports([...home, ...incident])].reduce((sum, key) => sum + gzipped(fileOf(key)), 0);
  expect(bytes).toBeLessThanOrEqual(90 * KB);
});

/** The editor of raw text comes as one piece, and only when its tab is opened. */
const EDITOR = /^assets\/editor-/;

test('no chunk that is loaded on demand is over 60 KB but the editor, which is at most 115 KB', () => {
  const entries = keys.filter((key) => manifest[key]?.isEntry).map(fileOf);
  // From the folder, because the manifest does not list workers.
  const scripts = readdirSync('dist/assets').filter((name) => name.endsWith('.js'));
  const lazy = scripts.map((name) => `assets/${name}`).filter((file) => !entries.includes(file));
  expect(lazy.filter((file) => gzipped(file) > 60 * KB && !EDITOR.test(file))).toEqual([]);
  expect(lazy.filter((file) => EDITOR.test(file)).map((file) => gzipped(file) <= 115 * KB)).toEqual([true]);
});

test('the single file is at most 1.5 MB', () => {
  expect(statSync('dist-single/firedoor.html').size).toBeLessThanOrEqual(1.5 * KB * KB);
});
