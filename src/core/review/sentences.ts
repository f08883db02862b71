/** A sentence ends as one. */
export const ended = (said: string): string => (/[.!?…”"]$/.test(said) ? said : `${said}.`);

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count === 0 ? 'no' : String(count)} ${count === 1 ? one : many}`;

export const capital = (said: string): string => said.charAt(0).toUpperCase() + said.slice(1);
