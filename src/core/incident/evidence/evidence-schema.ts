import * as v from 'valibot';
import { SEVERITIES } from '../../kernel/vocabulary/words.ts';
import { say } from '../schema/messages.ts';
import { list, some, string, text } from '../schema/words.ts';

/** Real exports hold many more keys than a drill shows: these objects are open. */
const open = <E extends v.ObjectEntries>(entries: E) =>
  v.looseObject(entries, (issue) => (issue.path === undefined ? say('wrong-type', ['a mapping']) : say('missing-key')));

/** Graph writes enums in two cases (domain.md §10.4). */
const severity = v.pipe(
  string,
  v.transform((word) => word.toLowerCase()),
  v.picklist(SEVERITIES, say('bad-severity', SEVERITIES)),
);

/** Graph's timestamps have seven digits after the point. */
const timestamp = v.pipe(
  string,
  v.regex(
    /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,7})?(?:Z|[+-]\d{2}:\d{2})$/,
    say('bad-timestamp'),
  ),
);

const maybe = <S extends v.GenericSchema>(schema: S) => v.nullish(schema);

const evidence = open({ '@odata.type': text, verdict: maybe(string), createdDateTime: maybe(timestamp) });

const alert = open({
  id: text,
  title: text,
  severity,
  category: v.nullish(string, ''),
  description: v.nullish(string, ''),
  serviceSource: v.nullish(string, ''),
  mitreTechniques: v.nullish(list(string), []),
  createdDateTime: maybe(timestamp),
  firstActivityDateTime: maybe(timestamp),
  lastActivityDateTime: maybe(timestamp),
  evidence: v.nullish(list(evidence), []),
});

/** An incident as Microsoft Graph exports it with its alerts (domain.md §10.1–10.3). */
export const graphIncident = open({ alerts: some(alert) });

export type GraphAlert = v.InferOutput<typeof alert>;
export type GraphEvidence = v.InferOutput<typeof evidence>;
