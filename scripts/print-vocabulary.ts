import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { GLOSSARY, SITUATION_GLOSSARY } from '../src/core/kernel/vocabulary/glossary.ts';

const START = '<!-- vocabulary: printed from src/core/kernel/vocabulary by npm run vocabulary -->';
const END = '<!-- /vocabulary -->';

/** The README with the vocabulary as the code has it now. */
export function withVocabulary(readme: string): string {
  const [before = '', rest = ''] = readme.split(START);
  const after = rest.split(END)[1] ?? '';
  return `${before}${START}\n\n${vocabulary()}\n${END}${after}`;
}

function vocabulary(): string {
  const lists = GLOSSARY.map(({ title, names }) => `- **${title}**: ${names.map((name) => `\`${name}\``).join(' ')}`);
  const situations = SITUATION_GLOSSARY.map(({ name, when, needs }) => `| \`${name}\` | ${when} | ${needs} |`);
  return `${lists.join('\n')}\n\n| Situation | When | Needs |\n| --- | --- | --- |\n${situations.join('\n')}\n`;
}

if (process.argv[1]?.endsWith('print-vocabulary.ts')) {
  const file = resolve(import.meta.dirname, '../README.md');
  await writeFile(file, withVocabulary(await readFile(file, 'utf8')));
}
