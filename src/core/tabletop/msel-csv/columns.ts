/** The columns of a MSEL in their order, each with its heading and what it is for. */
export const MSEL_COLUMNS = {
  number: { heading: '#', hint: 'Only for your own eyes: the order of the rows is the order of the exercise.' },
  title: { heading: 'Title', hint: 'A few words for the run of show.' },
  part: { heading: 'Part', hint: 'The module. Empty is the same as above.' },
  type: { heading: 'Type', hint: 'Contingency, where it is in reserve.' },
  offset: { heading: 'Offset', hint: 'When it comes in the scenario.' },
  from: { heading: 'From', hint: 'Who says it. Exercise control, where there is no such column.' },
  to: { heading: 'To', hint: 'Whom it reaches. Everybody, where there is no such column.' },
  via: { heading: 'Via', hint: 'By phone, mail, chat, in person …' },
  says: { heading: 'Inject', hint: 'What the room sees and hears.' },
  question: { heading: 'Question', hint: 'What the room is to decide.' },
  options: { heading: 'Options', hint: 'One on each line.' },
  ask: { heading: 'Ask', hint: 'For the facilitator.' },
  listenFor: { heading: 'Listen for', hint: 'For the facilitator.' },
  ifStuck: { heading: 'If stuck', hint: 'For the facilitator.' },
  expected: { heading: 'Expected', hint: 'For the facilitator.' },
} as const satisfies { readonly [field: string]: { readonly heading: string; readonly hint: string } };

export type MselField = keyof typeof MSEL_COLUMNS;
export const MSEL_FIELDS = Object.keys(MSEL_COLUMNS) as readonly MselField[]; // the keys of a const table are its names

/** Without a column of these nothing can be shown to a room. */
export const MANDATORY: readonly MselField[] = ['says'];

/** Where they have a column, each row says something in it. */
export const SAID_IN_EACH_ROW: readonly MselField[] = ['from', 'to', 'says'];
