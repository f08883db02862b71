import * as facts from 'virtual:facts';
import * as incidents from 'virtual:incidents';
import * as runbooks from 'virtual:runbooks';
import { makeIncidentText } from '../core/incident/incident-text.ts';

/** What is built in: parsed and proved when the app was built, and loaded when it is asked for. */
export const content = {
  incidents: incidents.entries,
  incident: incidents.load,
  incidentText: async (id: string): Promise<string | undefined> => {
    const [yaml, evidence] = await Promise.all([incidents.source(id), incidents.evidence(id)]);
    return yaml === undefined ? undefined : makeIncidentText(evidence === undefined ? { yaml } : { yaml, evidence });
  },
  runbooks: runbooks.entries,
  runbook: runbooks.load,
  runbookText: runbooks.source,
  facts: facts.load,
};
