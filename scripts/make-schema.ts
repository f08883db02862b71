import { toJsonSchema } from '@valibot/to-json-schema';
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { incidentSchema } from '../src/core/incident/schema/schema.ts';

const FILE = new URL('../static/schema/incident.schema.json', import.meta.url);

/**
 * The JSON Schema by which an editor completes an incident, made of the schema that checks it. It is wider than the
 * check: an action may have the arguments of any action, because editors say nothing useful about sixty alternatives.
 */
export function incidentSchemaText(): string {
  const schema = toJsonSchema(incidentSchema, {
    typeMode: 'input',
    errorMode: 'throw',
  });
  const { $schema, ...rest } = schema;
  const all = { $schema, title: 'Firedoor incident', description: 'A scripted drill, in YAML.', ...rest };
  return `${JSON.stringify(all, null, 2)}\n`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(FILE, incidentSchemaText());
}
