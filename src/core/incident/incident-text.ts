/** An incident as its author keeps it: one YAML file, and the evidence beside it where there is any. */
export interface IncidentText {
  readonly yaml: string;
  readonly evidence?: string;
}

/** Both files as one text, which is what a drill was run with and what an import keeps. The same files give the same text. */
export const makeIncidentText = ({ yaml, evidence }: IncidentText): string =>
  JSON.stringify(evidence === undefined ? { yaml } : { yaml, evidence });

/** The files again; undefined where the text is something else. */
export function readIncidentText(text: string): IncidentText | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('yaml' in value) || typeof value.yaml !== 'string')
      return undefined;
    const { yaml } = value;
    return 'evidence' in value && typeof value.evidence === 'string' ? { yaml, evidence: value.evidence } : { yaml };
  } catch {
    return undefined;
  }
}
