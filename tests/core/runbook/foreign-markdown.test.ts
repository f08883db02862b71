import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeRunbook } from '../../../src/core/runbook/make-runbook.ts';
import { readRunbook } from '../../../src/core/runbook/parse-runbook.ts';
import { SEED } from '../markdown/hostile-markdown.ts';

/** Pieces of Markdown as people write it. Each `§` becomes a word that occurs once in the document. */
const PIECES = [
  ...[
    '# §\n',
    '## §\n',
    '## Release\n\n§\n',
    '## Helpdesk\n',
    '### §\n',
    '### §\n<!-- step: release.§ -->\n',
    '§\n===\n',
    '§\n---\n',
  ],
  ...[
    '- **Who** §\n- **Do** §\n',
    '- **When** §\n  - §\n',
    '- §\n',
    '  - §\n',
    '* §\n',
    '1. §\n',
    '- [ ] §\n',
    '> §\n',
    '> - §\n',
  ],
  ...[
    '| § | § |\n| --- | --- |\n| § | § |\n',
    '```§\n§\n```\n',
    '    §\n',
    '<div>§</div>\n',
    '<!-- § -->\n',
    '<b>§</b> §\n',
  ],
  ...[
    '[§](https://§.example "§")\n',
    '![§](§.png)\n',
    '[§]: https://x.y/§\n',
    '<https://x.y/§>\n',
    'www.§.org\n',
    '§@x.org\n',
  ],
  ...[
    '*§* **§** `§` ~~§~~\n',
    '§  \n§\\\n§\n',
    '\n',
    '\n\n',
    '***\n',
    '<!-- section: § -->\n',
    '<script>\n§\n',
    '§ & § < §\n',
  ],
];

const foreign = fc.array(fc.constantFrom(...PIECES), { maxLength: 15 }).map((pieces) => {
  let count = 0;
  return pieces.join('').replaceAll('§', () => `word${String(++count)}x`);
});

test('no word of a foreign document is lost, whatever problems it has', () => {
  fc.assert(
    fc.property(foreign, (text) => {
      const reading = readRunbook(text, { file: 'theirs.md' });
      const written = reading.ok ? makeRunbook(reading.value.runbook) : '';
      const words = text.match(/word\d+x/g) ?? [];
      expect(words.filter((word) => !written.includes(word))).toEqual([]);
    }),
    { seed: SEED, numRuns: 500 },
  );
}, 60_000);
