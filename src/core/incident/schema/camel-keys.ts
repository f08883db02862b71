type Camel<S> = S extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : S;
export type CamelKeys<T> = { [K in keyof T as Camel<K>]: T[K] };

/** Keys as the code spells them, of keys as YAML spells them; one level deep. */
export function camelKeys<T extends object>(value: T): CamelKeys<T> {
  const entries = Object.entries(value).map(([key, held]: [string, unknown]) => [camelCase(key), held] as const);
  return Object.fromEntries(entries) as CamelKeys<T>; // the same entries under the names that the type gives them
}

const camelCase = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A name as YAML spells it. */
export const kebabCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
