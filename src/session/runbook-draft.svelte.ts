import { keepDraft } from './draft-keeper.ts';
import type { RunbookDraft } from './runbook-draft.ts';
import type { World } from './world.ts';

/** Opens an own runbook to be written; undefined where this browser has none of this id. */
export async function createRunbookDraft(
  { store, clock, library }: Pick<World, 'store' | 'clock' | 'library'>,
  id: string,
): Promise<RunbookDraft | undefined> {
  const [documents, versions] = await Promise.all([store.documents('runbook'), store.versions('runbook', id)]);
  const document = documents.ok ? documents.value.find((one) => one.id === id) : undefined;
  if (!document) return undefined;
  const keeper = keepDraft({
    store,
    clock,
    id,
    text: document.text,
    versions: versions.ok ? versions.value : [],
    isKept: () => library.isKept,
    later: (run, after) => {
      const timer = setTimeout(run, after);
      return () => clearTimeout(timer);
    },
    onChange: () => (view = keeper.view),
  });
  const { view: first, ...verbs } = keeper;
  let view = $state.raw(first);

  return {
    ...verbs,
    get text() {
      return view.text;
    },
    get runbook() {
      return view.runbook;
    },
    get problems() {
      return view.problems;
    },
    get canUndo() {
      return view.canUndo;
    },
    get canRedo() {
      return view.canRedo;
    },
    get state() {
      return view.state;
    },
    get theirs() {
      return view.theirs;
    },
    get versions() {
      return view.versions;
    },
    get trouble() {
      return view.trouble;
    },
    get refused() {
      return view.refused;
    },
  };
}
