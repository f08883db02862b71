// A database that does not do what is asked of it, or tells what is.

/** Lets every added row be taken back, and returns what ends this. */
export const abortWhatIsAdded = (): (() => void) =>
  replace(
    IDBObjectStore.prototype,
    'add',
    (add) =>
      function (this: IDBObjectStore, ...args) {
        const request = add.apply(this, args);
        request.addEventListener('success', () => this.transaction.abort());
        return request;
      },
  );

/** Puts another method in the place of one, and returns what puts it back. */
export function replace<T extends object, K extends keyof T>(
  on: T,
  method: K,
  by: (original: T[K]) => T[K],
): () => void {
  const original = on[method];
  on[method] = by(original);
  return () => void (on[method] = original);
}

/** Tells of every call of a method that this browser has. */
export function spy<T extends object>(on: T, method: string, tell: (self: T) => void): void {
  const original: unknown = Reflect.get(on, method);
  if (typeof original !== 'function') return;
  Reflect.set(on, method, function (this: T, ...args: unknown[]): unknown {
    tell(this);
    const result: unknown = Reflect.apply(original, this, args);
    return result;
  });
}
