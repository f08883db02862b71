/** The wall clock, as an ISO text in UTC. */
export const clock = (): string => new Date().toISOString();

export const newId = (): string => crypto.randomUUID();

/** A seed for chance: any whole number of 32 bits. */
export const newSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
