import type { IncidentText } from '../core/incident/incident-text.ts';
import type { Incident } from '../core/incident/incident.ts';
import type { Problem } from '../core/kernel/problem.ts';
import { fail, ok, type Result } from '../core/kernel/result.ts';
import type { RunbookReading } from '../core/runbook/parse-runbook.ts';
import type { Runbook } from '../core/runbook/runbook.ts';
import type { IncidentRequest, RunbookRequest } from './import-request.ts';
import incidentWorker from './incident.worker.ts?worker&url';
import runbookWorker from './runbook.worker.ts?worker&url';
import { startWorker } from './script-url.ts';

type Read<T> = Result<T, readonly Problem[]>;

const LARGEST = 1_000_000;
/** From the moment in which the parser is ready; loading it is not the file's fault. */
const LONGEST = 2000;
const LONGEST_START = 15_000;

/** Reads what somebody brought. A text from anywhere can keep a parser busy for ever, so a worker reads it and is stopped in time. */
export const importer = {
  incident: (text: IncidentText, file: string): Promise<Read<Incident>> =>
    inWorker(
      incidentWorker,
      { ...text, file } satisfies IncidentRequest,
      file,
      text.yaml.length + (text.evidence?.length ?? 0),
    ),

  /** A draft with problems is a runbook all the same; no text of it is lost. */
  runbook: async (markdown: string, file: string): Promise<Read<Runbook>> => {
    const read = await inWorker<RunbookReading>(
      runbookWorker,
      { markdown, file } satisfies RunbookRequest,
      file,
      markdown.length,
    );
    return read.ok ? ok(read.value.runbook) : read;
  },
};

async function inWorker<T>(url: string, request: unknown, file: string, size: number): Promise<Read<T>> {
  if (size > LARGEST)
    return whole(
      file,
      'file-too-large',
      'The file is over 1 MB. It was not read.',
      'Take out what the drill does not need.',
    );
  const worker = startWorker(url);
  try {
    return await new Promise<Read<T>>((resolve) => {
      const stop = (): void =>
        resolve(
          whole(
            file,
            'took-too-long',
            'The file could not be read in two seconds.',
            'Make it smaller, or nest less deeply.',
          ),
        );
      let timer = setTimeout(stop, LONGEST_START);
      worker.onmessage = ({ data }: MessageEvent<Read<T> | 'ready'>) => {
        clearTimeout(timer);
        if (data === 'ready') timer = setTimeout(stop, LONGEST);
        else resolve(data);
      };
      worker.onerror = (event) => {
        clearTimeout(timer);
        resolve(
          whole(
            file,
            'not-readable',
            `The file could not be read: ${event.message || 'the reader stopped'}.`,
            'Load the page again, then try once more.',
          ),
        );
      };
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}

const whole = (file: string, code: string, message: string, hint: string): Read<never> =>
  fail([{ file, line: 1, column: 1, code, message, hint: `${hint} Nothing was changed.` }]);
