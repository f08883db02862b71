/** IndexedDB without any library: the hand that reaches past a store, and the newer code that has not been written yet. */

/** Opens a database, and changes its schema where `version` is above the stored one. */
export const rawOpen = (name: string, version?: number, upgrade?: (db: IDBDatabase) => void): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => upgrade?.(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  });

/** Runs `work` on one table of a database and resolves when it is committed. */
export async function rawWrite(name: string, table: string, work: (store: IDBObjectStore) => void): Promise<void> {
  const db = await rawOpen(name);
  const transaction = db.transaction(table, 'readwrite');
  work(transaction.objectStore(table));
  await new Promise<void>((resolve) => (transaction.oncomplete = () => resolve()));
  db.close();
}

/** Keeps a table busy, so that every other write to it has to wait, until the returned function is called. */
export async function rawOccupy(name: string, table: string): Promise<() => void> {
  const db = await rawOpen(name);
  const store = db.transaction(table, 'readwrite').objectStore(table);
  let isBusy = true;
  const spin = (): void => {
    if (isBusy) store.count().onsuccess = spin;
    else db.close();
  };
  spin();
  return () => (isBusy = false);
}

/** The stored version number and the tables of a database. */
export async function rawSchema(
  name: string,
): Promise<{ readonly version: number; readonly tables: readonly string[] }> {
  const db = await rawOpen(name);
  const schema = { version: db.version, tables: [...db.objectStoreNames] };
  db.close();
  return schema;
}
