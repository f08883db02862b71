import type { Question } from './import-request.ts';

// Each parser is named here so that it becomes a file of its own: together they are heavier than a page may load at once.
const yaml = import('yaml');

onmessage = ({ data }: MessageEvent<Question>): void => {
  answer(data).catch(reportError);
};

/** Says when the parser is ready, because its loading is not the file's fault; then what the file holds. */
async function answer(question: Question): Promise<void> {
  await yaml;
  if (question.kind === 'incident') {
    const { readIncident } = await import('../core/incident/read-incident.ts');
    postMessage('ready');
    const { text, file } = question;
    postMessage(readIncident(text.yaml, { ...text, file }));
  } else {
    const { readPlaced } = await import('../core/runbook/parse-runbook.ts');
    postMessage('ready');
    postMessage(readPlaced(question.text, { file: question.file }));
  }
}
