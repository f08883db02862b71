import type { Runbook } from '../../runbook/runbook.ts';

/** What can leave, by the name that its file begins with. */
const FILES = {
  runbook: 'isolation-runbook',
  'first-15': 'first-15-minutes',
  card: 'helpdesk-card',
  notice: 'user-notice',
  readiness: 'readiness',
} as const;
export type DocumentName = keyof typeof FILES;

/** `isolation-runbook_contoso_v0.3_2026-11-22.md`; what the runbook does not say is left out. `on` is `YYYY-MM-DD`. */
export function documentFileName(
  { version, meta }: Pick<Runbook, 'version' | 'meta'>,
  document: DocumentName,
  kind: 'md' | 'html',
  on: string,
): string {
  const tenant = meta['tenant'];
  const parts = [
    FILES[document],
    typeof tenant === 'string' ? plainName(tenant) : '',
    version === '' ? '' : `v${plainName(version)}`,
    on,
  ];
  return `${parts.filter((part) => part !== '' && part !== 'v').join('_')}.${kind}`;
}

/** Letters and numbers that every file system takes. */
export const plainName = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 40);
