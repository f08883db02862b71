import type { RunbookRequest } from './import-request.ts';

const parsing = Promise.all([import('../core/runbook/parse-runbook.ts'), import('yaml')]);

onmessage = ({ data }: MessageEvent<RunbookRequest>): void => {
  parsing
    .then(([{ readRunbook }]) => {
      postMessage('ready');
      postMessage(readRunbook(data.markdown, { file: data.file }));
    })
    .catch(reportError);
};
