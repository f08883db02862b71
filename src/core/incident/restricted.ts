import { type Action, ACTION_NAMES, actionRow } from '../kernel/vocabulary/actions.ts';
import type { Device } from './incident.ts';

/** What restricted security operations may take away from an asset; its package says what it keeps (domain.md G12). [HVA] */
export const RESTRICTED_OPERATIONS: readonly Action[] = ACTION_NAMES.filter(
  (name) => name !== 'run' && actionRow(name).refusals.includes('restricted-asset'),
);

/** Whether an asset was onboarded so that it does not take this action, whoever asks and from where. */
export const isSwitchedOff = ({ restricted, allows }: Device, action: Action): boolean =>
  restricted && RESTRICTED_OPERATIONS.includes(action) && !allows.includes(action);
