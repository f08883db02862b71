import type { RunbookRequest } from './import-files.ts';

const parsing = Promise.all([import('../core/runbook/parse-runbook.ts'), import('yaml')]);

onmessage = async ({ data }: MessageEvent<RunbookRequest>): Promise<void> => {
  const [{ readRunbook }] = await parsing;
  postMessage('ready');
  postMessage(readRunbook(data.markdown, { file: data.file }));
};
