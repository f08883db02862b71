import type { Incident } from '../core/incident/incident.ts';
import type { Edition } from '../core/incident/read-incident.ts';
import type { Problem } from '../core/kernel/problem.ts';
import { fail, ok, type Result } from '../core/kernel/result.ts';
import type { PlacedReading } from '../core/runbook/parse-runbook.ts';
import type { IncidentFolderText, Origin, Question } from './import-request.ts';
import importWorker from './import.worker.ts?worker&url';
import { startWorker } from './script-url.ts';

type Read<T> = Result<T, readonly Problem[]>;

const LARGEST = 1_000_000;
/** In milliseconds, from the moment in which the parser is ready. */
const LONGEST: { readonly [O in Origin]: number } = { new: 2000, kept: 15_000 };
const LONGEST_START = 15_000;

/** Reads what somebody brought. A text from anywhere can keep a parser busy for ever, so a worker reads it and is stopped in time. */
export const importer = {
  incident: async (text: IncidentFolderText, file: string, origin: Origin): Promise<Read<Incident>> => {
    const read = await importer.edition(text, file, origin);
    return read.ok ? ok(read.value.incident) : read;
  },

  /** With the whole text, which for a variant is the merged one. */
  edition: (text: IncidentFolderText, file: string, origin: Origin): Promise<Read<Edition>> =>
    ask({ kind: 'incident', text, file }, text.yaml.length + (text.evidence?.length ?? 0), origin),

  /** A draft with problems is a runbook all the same; no text of it is lost. */
  runbook: (text: string, file: string, origin: Origin): Promise<Read<PlacedReading>> =>
    ask({ kind: 'runbook', text, file }, text.length, origin),
};

async function ask<T>(question: Question, size: number, origin: Origin): Promise<Read<T>> {
  if (size > LARGEST)
    return refusal(
      question,
      'file-too-large',
      'The file is over 1 MB. It was not read.',
      question.kind === 'runbook'
        ? 'A runbook is text: keep pictures and attachments elsewhere.'
        : 'Take out what the drill does not need.',
    );
  const worker = startWorker(importWorker, 'import');
  try {
    return await new Promise<Read<T>>((resolve) => {
      const stop = (): void =>
        resolve(
          refusal(
            question,
            'took-too-long',
            'The file could not be read in two seconds.',
            'Make it smaller, or nest less deeply.',
          ),
        );
      let timer = setTimeout(stop, LONGEST_START);
      worker.onmessage = ({ data }: MessageEvent<Read<T> | 'ready'>) => {
        clearTimeout(timer);
        if (data === 'ready') timer = setTimeout(stop, LONGEST[origin]);
        else resolve(data);
      };
      worker.onerror = (event) => {
        clearTimeout(timer);
        const why = event.message || 'the reader stopped';
        resolve(
          refusal(
            question,
            'not-readable',
            `The file could not be read: ${why}.`,
            'Load the page again, then try once more.',
          ),
        );
      };
      worker.postMessage(question);
    });
  } finally {
    worker.terminate();
  }
}

const refusal = ({ file }: Question, code: string, message: string, hint: string): Read<never> =>
  fail([{ file, line: 1, column: 1, code, message, hint: `${hint} Nothing was changed.` }]);
