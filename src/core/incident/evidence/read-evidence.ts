import * as v from 'valibot';
import { STARTEX } from '../../kernel/time.ts';
import { twice } from '../checks/names.ts';
import type { Alert, Incident } from '../incident.ts';
import { complaintOf } from '../schema/complaint-of.ts';
import type { Complaint } from '../source/complaint.ts';
import { openSource, type Source } from '../source/open-source.ts';
import { rows } from '../source/walk.ts';
import { evidenceItem, wordAt } from './evidence-item.ts';
import { type GraphAlert, graphIncident } from './evidence-schema.ts';

/** An evidence file: what is wrong with it, and the alerts that it holds once the incident says what they belong to. */
export interface EvidenceFile {
  readonly source: Source;
  readonly complaints: readonly Complaint[];
  /** The names by which incident.yaml speaks of the alerts; undefined where the file could not be read. */
  readonly ids: readonly string[] | undefined;
  readonly alerts: (incident: Script) => readonly Alert[];
}

type Script = Pick<Incident, 'assets' | 'world'>;

/** Reads an incident as Microsoft Graph exports it. */
export function readEvidence(text: string): EvidenceFile {
  const source = openSource(text, 'json');
  if (source.value === undefined) return { source, complaints: source.complaints, ids: undefined, alerts: () => [] };
  const found = rows(source.value, 'alerts').map(({ path, row }) => ({ path: [...path, 'id'], value: row['id'] }));
  const shape = v.safeParse(graphIncident, source.value);
  return {
    source,
    complaints: [...source.complaints, ...(shape.issues ?? []).map(complaintOf), ...twice(found)],
    ids: found.map(({ value }) => value).filter((value) => typeof value === 'string'),
    alerts: (incident) => (shape.success ? shape.output.alerts.map((alert) => alertOf(alert, incident)) : []),
  };
}

/** The signal of the script decides when an alert happened and on what; the export's own clock is another world's. */
function alertOf(alert: GraphAlert, { assets, world }: Script): Alert {
  const signal = world.find(({ fact }) => fact.type === 'signal.raised' && fact['evidence'] === alert.id);
  const device = signal?.fact['device'] ?? nameIn(alert, DEVICE_NAMES, assets.devices);
  const account = signal?.fact['account'] ?? nameIn(alert, ACCOUNT_NAMES, assets.accounts);
  return {
    id: alert.id,
    title: alert.title,
    severity: alert.severity,
    category: alert.category,
    techniques: alert.mitreTechniques,
    source: SERVICES.get(alert.serviceSource.toLowerCase()) ?? alert.serviceSource,
    description: alert.description,
    at: signal?.at ?? STARTEX,
    ...(typeof device === 'string' && { device }),
    ...(typeof account === 'string' && { account }),
    items: alert.evidence.map(evidenceItem),
  };
}

const DEVICE_NAMES = ['deviceDnsName'];
const ACCOUNT_NAMES = ['userAccount.accountName', 'userAccount.userPrincipalName', 'primaryAddress'];

/** The asset that a piece of evidence names: `WKS-0142.contoso.com` is wks-0142, `d.ito@contoso.com` is d-ito. */
function nameIn(
  alert: GraphAlert,
  places: readonly string[],
  assets: readonly { readonly id: string }[],
): string | undefined {
  for (const evidence of alert.evidence) {
    for (const place of places) {
      const word = wordAt(evidence, place).toLowerCase();
      const local = place === 'deviceDnsName' ? word.split('.')[0] : word.split('@')[0]?.replaceAll(/[._]/g, '-');
      const asset = assets.find(({ id }) => id === local);
      if (asset) return asset.id;
    }
  }
  return undefined;
}

/** The products' names in the portal, by Graph's word in lower case. */
const SERVICES: ReadonlyMap<string, string> = new Map([
  ['microsoftdefenderforendpoint', 'Microsoft Defender for Endpoint'],
  ['microsoftdefenderforidentity', 'Microsoft Defender for Identity'],
  ['microsoftdefenderforcloudapps', 'Microsoft Defender for Cloud Apps'],
  ['microsoftdefenderforoffice365', 'Microsoft Defender for Office 365'],
  ['microsoft365defender', 'Microsoft Defender XDR'],
  ['azureadidentityprotection', 'Microsoft Entra ID Protection'],
  ['microsoftappgovernance', 'App governance'],
  ['datalossprevention', 'Data Loss Prevention'],
  ['microsoftdefenderforcloud', 'Microsoft Defender for Cloud'],
]);
