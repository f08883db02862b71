import { PERMISSIONS, SEATS, SEVERITIES } from '../kernel/vocabulary/words.ts';
import { AUTOMATION_VERBS, DEFAULT_TENANT, type SeverityAutomation, type Tenant } from './tenant.ts';

/** The severity automation as somebody left it on this device; undefined where it cannot be read. */
export const readSeverityAutomation = (value: unknown): SeverityAutomation | undefined =>
  readTenant({ ...DEFAULT_TENANT, severityAutomation: value })?.severityAutomation;

type Row = { readonly [key: string]: unknown };

/** A tenant that came with a log from anywhere; undefined where something that the charts and rules read is missing or of another kind. */
export function readTenant(value: unknown): Tenant | undefined {
  if (!isRow(value) || !isLike(value, DEFAULT_TENANT)) return undefined;
  const { permissions, scopes, severityAutomation, disruption, plan } = value;
  const isFit =
    isRow(permissions) &&
    SEATS.every((seat) => isListOf(permissions[seat], PERMISSIONS)) &&
    isRow(scopes) &&
    Object.values(scopes).every(isTexts) &&
    isRow(disruption) &&
    isTexts(disruption['excludedTags']) &&
    isTexts(disruption['groupsWithoutResponse']) &&
    isRow(severityAutomation) &&
    isTexts(severityAutomation['approvers']) &&
    isRules(severityAutomation['rules']) &&
    (plan === 1 || plan === 2);
  return isFit ? (value as unknown as Tenant) : undefined; // every part that is read was held against the default just now
}

/** Every key of the pattern is there, with a value of the same kind. */
function isLike(value: unknown, pattern: unknown): boolean {
  if (Array.isArray(pattern)) return Array.isArray(value);
  if (isRow(pattern)) return isRow(value) && Object.entries(pattern).every(([key, part]) => isLike(value[key], part));
  return typeof value === typeof pattern && (typeof value !== 'number' || Number.isFinite(value));
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === 'string');
const isListOf = (value: unknown, list: readonly string[]): boolean =>
  Array.isArray(value) && value.every((one) => list.includes(String(one)));
const isRules = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every(
    (rule: unknown) =>
      isRow(rule) &&
      typeof rule['id'] === 'string' &&
      isRow(rule['when']) &&
      (SEVERITIES as readonly unknown[]).includes(rule['when']['severity']) &&
      Object.values(rule['when']).every((part) => typeof part === 'string') &&
      (AUTOMATION_VERBS as readonly string[]).includes(String(rule['then'])),
  );
