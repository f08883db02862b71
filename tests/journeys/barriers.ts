import { type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
} as const;

const RULES: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'] },
  // Two that axe leaves out unless they are asked for.
  rules: { 'target-size': { enabled: true }, 'css-orientation-lock': { enabled: true } },
  resultTypes: ['violations'],
};

/** What WCAG 2.2 AA finds on the page as it is, in light, dark and forced colours. Empty where nothing keeps anybody out. */
export async function barriers(page: Page, place: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [look, media] of Object.entries(LOOKS)) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    for (const { id, nodes } of await examine(page))
      for (const { target, failureSummary } of nodes)
        found.push(`${place}, ${look}: ${id} at ${String(target)}. ${failureSummary ?? ''}`);
  }
  return found;
}

async function examine(page: Page): Promise<AxeResults['violations']> {
  // The browser's debugger puts it there, which no policy of the page forbids and no page keeps over a reload.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async (rules) => {
    const { axe } = window as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } }; // put there just now
    return (await axe.run(rules)).violations;
  }, RULES);
}
