import type { IncidentRequest } from './import-request.ts';

// The parser of YAML is named here so that it becomes a file of its own: both together are heavier than a page may load.
const parsing = Promise.all([import('../core/incident/parse-incident.ts'), import('yaml')]);

onmessage = ({ data }: MessageEvent<IncidentRequest>): void => {
  const { yaml, evidence, file } = data;
  parsing
    .then(([{ parseIncident }]) => {
      postMessage('ready');
      postMessage(parseIncident(yaml, { file, ...(evidence !== undefined && { evidence }) }));
    })
    .catch(reportError);
};
