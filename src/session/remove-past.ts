import type { Library } from './library.ts';
import { papersId } from './papers-id.ts';
import type { PastRow } from './past.ts';
import type { World } from './world.ts';

/** Removes a drill with what was written for its report, or an exercise with what the room saw of it. */
export async function removePast(
  { library, exercises, room }: Pick<World, 'exercises' | 'room'> & { readonly library: Pick<Library, 'removeDrill'> },
  { kind, id }: Pick<PastRow, 'kind' | 'id'>,
): Promise<void> {
  if (kind === 'drill') {
    await library.removeDrill(id);
    await exercises.removeDrill(papersId(id));
  } else {
    await exercises.removeDrill(id);
    await room.remove(id);
  }
}
