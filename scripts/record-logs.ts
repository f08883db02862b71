import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { LOG_FORMAT } from '../src/core/drill/upcasts.ts';
import { modelLog, reportOf } from '../tests/model-log.ts';

// Records logs of built-in incidents, with what each must come to, for tests/session/recorded-logs.test.ts. Run it with
// `node --import tsx scripts/record-logs.ts came-back-on-its-own skipped-on-call …` when LOG_FORMAT has risen, and before the
// first release whenever scoring changes on purpose. Logs of older formats are never recorded again: they stand for drills
// that people have kept.

const project = resolve(import.meta.dirname, '..');
const folder = join(project, 'tests/fixtures/logs', `format-${String(LOG_FORMAT)}`);
await mkdir(folder, { recursive: true });
for (const id of process.argv.slice(2)) {
  const { name, text, drill } = await modelLog(id);
  await writeFile(join(folder, name), text);
  await writeFile(join(folder, `${id}.report.json`), `${JSON.stringify(reportOf(drill), undefined, 2)}\n`);
}
