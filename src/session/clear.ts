import { explainFault } from '../storage/store-fault.ts';
import { DOCUMENT_KINDS } from '../storage/store.ts';
import type { World } from './world.ts';

/** Removes every drill and every imported document, and forgets the settings. Gives the words for what stopped it, if anything did. */
export async function clearEverything({ store, settings, library }: World): Promise<string | undefined> {
  for (;;) {
    const drills = await store.drills({ limit: 50 });
    if (!drills.ok) return explainFault(drills.error).happened;
    if (drills.value.length === 0) break;
    for (const { id } of drills.value) {
      const removed = await store.removeDrill(id);
      if (!removed.ok) return explainFault(removed.error).happened;
    }
  }
  for (const kind of DOCUMENT_KINDS) {
    const documents = await store.documents(kind);
    if (!documents.ok) return explainFault(documents.error).happened;
    for (const { id } of documents.value) await store.removeDocument(kind, id);
  }
  settings.reset();
  await library.refresh();
  return undefined;
}
