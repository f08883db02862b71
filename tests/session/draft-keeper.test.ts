import { expect, test } from 'vitest';
import { fail } from '../../src/core/kernel/result.ts';
import { paragraph } from '../../src/core/markdown/nodes.ts';
import { plainText } from '../../src/core/runbook/plain-text.ts';
import { readRunbook } from '../../src/core/runbook/parse-runbook.ts';
import type { Runbook } from '../../src/core/runbook/runbook.ts';
import { type DraftKeeper, keepDraft } from '../../src/session/draft-keeper.ts';
import { emptyShelf, memoryStore, type Shelf } from '../../src/storage/memory-store.ts';
import { storeFault } from '../../src/storage/store-fault.ts';
import type { Store } from '../../src/storage/store.ts';

const CLOCK = '2026-11-22T09:00:00.000Z';
const FIRST = '---\nversion: "0.1"\n---\n# Isolation\n\n## Release\n\nNobody yet.\n\n## Helpdesk\n\n* ours,  by hand\n';

interface Window {
  readonly draft: DraftKeeper;
  readonly store: Store<unknown>;
  /** Lets the timers run that wait, and waits for what they write. */
  readonly rest: () => Promise<void>;
}

/** A window with the runbook open. Windows over one shelf are windows of one browser. */
async function openWindow(shelf: Shelf<unknown>, change: Partial<Store<unknown>> = {}): Promise<Window> {
  const store = { ...memoryStore(shelf), ...change };
  const documents = await store.documents('runbook');
  const text = documents.ok ? documents.value[0]?.text : undefined;
  const timers = new Set<() => void>();
  const draft = keepDraft({
    store,
    clock: () => CLOCK,
    id: 'ours',
    text: text ?? '',
    versions: [],
    isKept: () => true,
    later: (run) => {
      timers.add(run);
      return () => void timers.delete(run);
    },
    onChange: () => undefined,
  });
  const rest = async (): Promise<void> => {
    for (const run of timers) {
      timers.delete(run);
      run();
    }
    await draft.close();
  };
  return { draft, store, rest };
}

async function shelfWith(text: string): Promise<Shelf<unknown>> {
  const shelf = emptyShelf<unknown>();
  await memoryStore(shelf).saveDocument({ id: 'ours', kind: 'runbook', text, savedAt: CLOCK });
  return shelf;
}

const standing = (shelf: Shelf<unknown>): string | undefined => shelf.documents.runbook.get('ours')?.text;
const owned =
  (owner: string) =>
  (runbook: Runbook): Runbook => ({ ...runbook, owner });

test('a change in the runbook writes the text, keeps the bytes beside it, and is saved after a while', async () => {
  const shelf = await shelfWith(FIRST);
  const { draft, rest } = await openWindow(shelf);
  expect(draft.view.state).toBe('saved');
  draft.edit(owned('Sam Ortiz'));
  expect(draft.view.state).toBe('saving');
  expect(standing(shelf)).toBe(FIRST);
  await rest();
  expect(draft.view.state).toBe('saved');
  expect(draft.view.runbook.owner).toBe('Sam Ortiz');
  expect(standing(shelf)).toBe(FIRST.replace('version: "0.1"\n', 'version: "0.1"\nowner: Sam Ortiz\n'));
});

test('what is typed is the runbook a moment later, and both ways of writing share one undo', async () => {
  const { draft, rest } = await openWindow(await shelfWith(FIRST));
  draft.type(FIRST.replace('Nobody', 'The SOC lead'));
  await rest();
  draft.edit(owned('Sam Ortiz'));
  draft.undo();
  expect(draft.view.runbook.owner).toBe('');
  expect(draft.view.text).toContain('The SOC lead yet.');
  draft.undo();
  expect(draft.view.text).toBe(FIRST);
  expect(draft.view.canUndo).toBe(false);
  draft.redo();
  draft.redo();
  expect(draft.view.runbook.owner).toBe('Sam Ortiz');
  expect(draft.view.canRedo).toBe(false);
});

test('an edit sees what was typed just before it', async () => {
  const { draft } = await openWindow(await shelfWith(FIRST));
  draft.type(FIRST.replace('# Isolation', '# Automatic isolation'));
  draft.edit(owned('Sam Ortiz'));
  expect(draft.view.runbook).toMatchObject({ title: 'Automatic isolation', owner: 'Sam Ortiz' });
});

test('a draft that lacks who and what is a runbook, with its problems beside', async () => {
  const { draft } = await openWindow(await shelfWith('## Release\n\n### Let go\n<!-- step: release.device -->\n'));
  expect(draft.view.runbook.sections[0]?.steps[0]?.id).toBe('release.device');
  expect(draft.view.problems.map(({ code }) => code)).toEqual(['step-without-who', 'step-without-do']);
});

test('a text that cannot be read leaves the last runbook, and no edit is written over it', async () => {
  const { draft, rest } = await openWindow(await shelfWith(FIRST));
  const broken = FIRST.replace('version: "0.1"', 'version: [');
  draft.type(broken);
  await rest();
  expect(draft.view.problems[0]?.code).toBe('broken-front-matter');
  expect(draft.view.runbook.title).toBe('Isolation');
  draft.edit(owned('Sam Ortiz'));
  await rest();
  expect(draft.view.text).toBe(broken);
  expect(draft.view.refused).toMatch(/^The text of this runbook cannot be read/);
  draft.undo();
  draft.edit(owned('Sam Ortiz'));
  expect(draft.view).toMatchObject({ refused: undefined, runbook: { owner: 'Sam Ortiz' } });
});

test('a text that could not be read when it was opened is not written over either', async () => {
  const precious = '---\ntitle: [\n---\n## Scope\n\nprecious\n';
  const shelf = await shelfWith(precious);
  const { draft, rest } = await openWindow(shelf);
  draft.edit(owned('Sam Ortiz'));
  await rest();
  expect(standing(shelf)).toBe(precious);
});

test('a window that is left before anybody chose keeps its text as a version', async () => {
  const shelf = await shelfWith(FIRST);
  const [one, other] = [await openWindow(shelf), await openWindow(shelf)];
  one.draft.edit(owned('Sam Ortiz'));
  await one.rest();
  other.draft.edit(owned('Kim Bell'));
  await other.rest();
  expect(other.draft.view.state).toBe('conflict');
  await other.draft.close();
  const versions = await other.store.versions('runbook', 'ours');
  expect(versions.ok && versions.value.map(({ text }) => text)).toEqual([other.draft.view.text]);
});

test('to close waits for the save that is under way and for what was written meanwhile', async () => {
  const shelf = await shelfWith(FIRST);
  const { draft } = await openWindow(shelf);
  draft.edit(owned('Sam Ortiz'));
  const first = draft.close();
  draft.edit(owned('Kim Bell'));
  await draft.close();
  expect(standing(shelf)).toBe(draft.view.text);
  await first;
});

test('a store that says another window was first, and cannot say what it wrote, is asked once', async () => {
  let asked = 0;
  const { draft } = await openWindow(await shelfWith(FIRST), {
    saveDocument: () => {
      asked += 1;
      return Promise.resolve(fail(storeFault('moved-on', 'another window')));
    },
  });
  draft.edit(owned('Sam Ortiz'));
  await draft.close();
  expect(asked).toBe(1);
  expect(draft.view.state).toBe('not-kept');
});

test('the second of two windows is told, and may keep its own text: the other one becomes a version', async () => {
  const shelf = await shelfWith(FIRST);
  const [one, other] = [await openWindow(shelf), await openWindow(shelf)];
  one.draft.edit(owned('Sam Ortiz'));
  await one.rest();
  other.draft.edit(owned('Kim Bell'));
  await other.rest();
  expect(other.draft.view).toMatchObject({ state: 'conflict', theirs: one.draft.view.text });
  expect(standing(shelf)).toBe(one.draft.view.text);
  other.draft.keepMine();
  await other.rest();
  expect(other.draft.view).toMatchObject({ state: 'saved', theirs: undefined });
  expect(standing(shelf)).toBe(other.draft.view.text);
  // To rest is to leave, and what was left before anybody chose was kept as well.
  expect(other.draft.view.versions.map(({ text }) => text)).toEqual([one.draft.view.text, other.draft.view.text]);
});

test('or takes the other text: its own becomes a version, and undo brings it back', async () => {
  const shelf = await shelfWith(FIRST);
  const [one, other] = [await openWindow(shelf), await openWindow(shelf)];
  one.draft.edit(owned('Sam Ortiz'));
  await one.rest();
  other.draft.edit(owned('Kim Bell'));
  await other.rest();
  const mine = other.draft.view.text;
  other.draft.takeTheirs();
  await other.rest();
  expect(other.draft.view).toMatchObject({ state: 'saved', text: one.draft.view.text });
  expect(other.draft.view.versions.map(({ text }) => text)).toEqual([mine]);
  other.draft.undo();
  expect(other.draft.view.text).toBe(mine);
});

test('a window in which nothing was written follows the other one when it is looked at', async () => {
  const shelf = await shelfWith(FIRST);
  const [one, other] = [await openWindow(shelf), await openWindow(shelf)];
  one.draft.edit(owned('Sam Ortiz'));
  await one.rest();
  await other.draft.lookAgain();
  expect(other.draft.view).toMatchObject({ state: 'saved', theirs: undefined, text: one.draft.view.text });
});

test('a version is kept with its label and restored, and what stood there is a version too', async () => {
  const shelf = await shelfWith(FIRST);
  const { draft, rest } = await openWindow(shelf);
  await draft.keepVersion('Before the pilot');
  draft.edit(owned('Sam Ortiz'));
  const later = draft.view.text;
  await draft.restore(1);
  await rest();
  expect(draft.view.text).toBe(FIRST);
  expect(standing(shelf)).toBe(FIRST);
  expect(draft.view.versions.map(({ label, isAutomatic, text }) => [label, isAutomatic, text])).toEqual([
    ['Before version 1 was restored', true, later],
    ['Before the pilot', false, FIRST],
  ]);
});

test('where the store says no the text stays, in words, and is saved when it says yes again', async () => {
  const shelf = await shelfWith(FIRST);
  let isFull = true;
  const kept = memoryStore(shelf);
  const { draft, rest } = await openWindow(shelf, {
    saveDocument: (...given) =>
      isFull ? Promise.resolve({ ok: false, error: storeFault('full', 'no room') }) : kept.saveDocument(...given),
  });
  draft.edit(owned('Sam Ortiz'));
  await rest();
  expect(draft.view.state).toBe('not-kept');
  expect(draft.view.trouble).toContain('no room left');
  isFull = false;
  await draft.lookAgain();
  expect(draft.view).toMatchObject({ state: 'saved', trouble: undefined });
  const read = readRunbook(standing(shelf) ?? '', { file: 'runbook.md' });
  expect(read.ok && read.value.runbook.owner).toBe('Sam Ortiz');
});

test('brackets and lines that are typed by the hundred are kept, and a change beyond all reading is refused', async () => {
  const { draft } = await openWindow(await shelfWith(FIRST));
  const odd = '[info] foo_bar *now* '.repeat(240);
  const saying = (words: string) => (runbook: Runbook) => ({ ...runbook, preamble: [paragraph(words)] });
  draft.edit(saying(odd));
  expect(draft.view.refused).toBeUndefined();
  expect(plainText(draft.view.runbook.preamble)).toBe(odd.trim());
  const before = draft.view.text;
  draft.edit(saying('x'.repeat(1_000_001)));
  expect(draft.view).toMatchObject({ text: before, refused: expect.stringMatching(/^With this change/) as string });
});
