import type { Problem } from '../core/kernel/problem.ts';
import { ok, type Result } from '../core/kernel/result.ts';
import { readPlaced } from '../core/runbook/parse-runbook.ts';
import { makeRunbook } from '../core/runbook/make-runbook.ts';
import { newRunbook } from '../core/runbook/interview/edit-runbook.ts';
import { rewritten } from '../core/runbook/rewrite-runbook.ts';
import type { RunbookCard } from './content.ts';
import type { Library } from './library.ts';

type Kept = Promise<Result<RunbookCard, readonly Problem[]>>;

/** Keeps a copy as a draft of one's own, under a title that nothing in the list has. */
export async function copyRunbook(library: Library, text: string): Kept {
  const read = readPlaced(text, { file: 'runbook.md' });
  if (!read.ok) return read;
  const { value: placed } = read;
  const { runbook } = placed;
  // An example's edition, owner and review are nobody's here.
  const fresh = runbook.meta['status'] === 'template' ? { version: '0.1', owner: '', nextReview: '' } : {};
  const title = freeTitle(library, runbook.title);
  const copy = { ...runbook, ...fresh, title, meta: { ...runbook.meta, status: 'draft' } };
  return library.importRunbook(rewritten({ text, placed }, copy)?.text ?? makeRunbook(copy), 'runbook.md');
}

/** Keeps a runbook in which nothing is said yet; one of this title that is as empty is taken for it. */
export async function emptyRunbook(library: Library, typed: string): Kept {
  const title = typed.trim() || 'Our isolation runbook';
  const started = library.runbooks.find((card) => card.imported && card.title === title && card.steps === 0);
  const text = started && (await library.runbookText(started.id));
  if (started && text === makeRunbook(newRunbook(title))) return ok(started);
  return library.importRunbook(makeRunbook(newRunbook(freeTitle(library, title))), 'runbook.md');
}

function freeTitle(library: Pick<Library, 'runbooks'>, title: string, number = 1): string {
  const wanted = number === 1 ? title : `${title} (${String(number)})`;
  return library.runbooks.some((card) => card.title === wanted) ? freeTitle(library, title, number + 1) : wanted;
}
