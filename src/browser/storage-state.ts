/** How much this origin keeps, in bytes, where the browser says so. */
export interface Room {
  readonly used: number;
  readonly quota: number;
  readonly isProtected: boolean;
}

export async function storageRoom(): Promise<Room | undefined> {
  // Absent on pages that are not secure.
  const storage = (navigator as { storage?: StorageManager }).storage;
  if (!storage) return undefined;
  try {
    const [{ usage = 0, quota = 0 }, isProtected] = await Promise.all([storage.estimate(), storage.persisted()]);
    return { used: usage, quota, isProtected };
  } catch {
    return undefined;
  }
}

/**
 * Asks the browser not to clear our data when the disk is low. Firefox answers only when the person has, so nothing may
 * wait for it: `onAnswer` is called then, perhaps never.
 */
export function protectStorage(onAnswer: (isProtected: boolean) => void): void {
  const storage = (navigator as { storage?: StorageManager }).storage;
  if (!storage) onAnswer(false);
  else
    storage.persist().then(onAnswer, () => {
      onAnswer(false);
    });
}
