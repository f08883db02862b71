import type { IncidentRequest } from './import-files.ts';

// The parser of YAML is named here so that it becomes a file of its own: both together are heavier than a page may load.
const parsing = Promise.all([import('../core/incident/parse-incident.ts'), import('yaml')]);

onmessage = async ({ data }: MessageEvent<IncidentRequest>): Promise<void> => {
  const [{ parseIncident }] = await parsing;
  postMessage('ready');
  const { yaml, evidence, file } = data;
  postMessage(parseIncident(yaml, { file, ...(evidence !== undefined && { evidence }) }));
};
