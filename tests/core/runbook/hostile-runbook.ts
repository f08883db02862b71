import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { cleanLine, cleanText } from '../../../src/core/markdown/clean-text.ts';
import { cleanTree } from '../../../src/core/markdown/clean-tree.ts';
import { makeMarkdown } from '../../../src/core/markdown/make-markdown.ts';
import { document } from '../../../src/core/markdown/nodes.ts';
import { type Section, SECTIONS } from '../../../src/core/kernel/vocabulary/words.ts';
import { readMarkdown } from '../../../src/core/runbook/read-markdown.ts';
import type { Runbook, RunbookSection, RunbookStep } from '../../../src/core/runbook/runbook.ts';
import { stepFields } from '../../../src/core/runbook/step-fields.ts';
import { hostileBlock, hostileText } from '../markdown/hostile-markdown.ts';

/** A text as a field holds it: clean, on one line, without space around it. */
const line = hostileText.map((text) => cleanLine(text).trim());
const filledLine = line.map((text) => (text === '' ? 'somebody' : text));

/** Prose as a parser gives it. Headings of sections, titles and marks would be something else than prose. */
const prose: fc.Arbitrary<readonly RootContent[]> = fc.array(hostileBlock, { maxLength: 3 }).map((blocks) => {
  const kept = blocks.filter((node) => node.type !== 'html' && !(node.type === 'heading' && node.depth < 3));
  const read = readMarkdown(makeMarkdown(document(...kept)), 'prose.md');
  return read.ok ? cleanTree(read.value).children : [];
});

const when = fc.oneof(
  line,
  fc.constantFrom('release due; device isolated', 'Channel-lost or isolation failed', 'no channel open'),
);
const does = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    text,
    fc.constantFrom('Release from isolation; Add comment', 'isolate the device by hand', 'runaway; Assign to me'),
  );

function step(id: string, text: fc.Arbitrary<string>): fc.Arbitrary<RunbookStep> {
  return fc
    .record({ title: line, when, who: text, does: does(text), within: line, channel: line, prose })
    .map(({ title, prose: below, ...texts }) => ({ id, title, ...stepFields(texts), prose: below }));
}

function section(id: Section, text: fc.Arbitrary<string>): fc.Arbitrary<RunbookSection> {
  const steps = fc
    .integer({ min: 0, max: 2 })
    .chain((count) =>
      fc.tuple(...Array.from({ length: count }, (_, index) => step(`${id}.step-${String(index)}`, text))),
    );
  return fc.record({ id: fc.constant(id), title: line, prose, steps });
}

const key = fc.oneof(fc.constantFrom('status', 'tenant', 'generator', '<<', '? a', '- b', '1', 'null', ''), line);
const value = fc.oneof(
  hostileText.map(cleanText),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(hostileText.map(cleanText)),
);
const meta = fc
  .dictionary(key, value, { maxKeys: 3 })
  .map((made) =>
    Object.fromEntries(
      Object.entries(made).filter(
        ([name]) => !['title', 'version', 'owner', 'next_review', '__proto__'].includes(name),
      ),
    ),
  );

/** A runbook whose every text is hostile; `text` is what who and do may say. */
function runbookOf(text: fc.Arbitrary<string>): fc.Arbitrary<Runbook> {
  const sections = fc
    .shuffledSubarray([...SECTIONS], { maxLength: 4 })
    .map((ids) => [...ids.filter((id) => id !== 'appendix'), ...ids.filter((id) => id === 'appendix')])
    .chain((ids) => fc.tuple(...ids.map((id) => section(id, text))));
  return fc.record({ title: line, version: line, owner: line, nextReview: line, meta, preamble: prose, sections });
}

export const hostileRunbook = runbookOf(filledLine);

/** The same, where who and do may still be missing. */
export const hostileDraft = runbookOf(line);
