import type { Drill } from './drill.ts';
import { factsNamed } from './record.ts';
import { deviceOf } from '../kernel/vocabulary/subject.ts';
import { ACTORS } from '../kernel/vocabulary/words.ts';
import type { SituationName } from '../kernel/vocabulary/situations.ts';
import type { Device } from '../incident/incident.ts';
import { RELEASE_BEGINS_WITH } from '../lifecycle/orders.ts';
import { type DeviceSnapshot, hasTag } from '../lifecycle/situation.ts';

/** What a situation may be about; absent means any device, any account. */
export interface About {
  readonly device?: string;
  readonly account?: string;
}

interface DeviceView {
  readonly drill: Drill;
  readonly device: Device;
  readonly snapshot: DeviceSnapshot;
}

/** vocabulary.md: a situation is a named predicate over the charts' tags, the assets and the tenant. */
export function situationHolds(name: SituationName, drill: Drill, about: About = {}): boolean {
  const onDevice = DEVICE[name];
  if (onDevice) return views(drill, about).some(onDevice);
  return WHOLE[name]?.(drill, about) ?? false;
}

function views(drill: Drill, { device }: About): readonly DeviceView[] {
  return drill.incident.assets.devices.flatMap((asset) => {
    const snapshot = drill.situation.devices[asset.id];
    return snapshot && (device === undefined || device === asset.id) ? [{ drill, device: asset, snapshot }] : [];
  });
}

const cut = ({ snapshot }: DeviceView): boolean => hasTag(snapshot, 'network-cut');
const userOf = ({ drill, device }: DeviceView) => drill.incident.assets.people.find(({ id }) => id === device.user);
const informed = (view: DeviceView): boolean =>
  view.device.user === undefined || view.drill.situation.incident.context.informed.includes(view.device.user);
const suspected = ({ drill, device }: DeviceView): boolean =>
  [...factsNamed(drill.record, 'signal.raised'), ...factsNamed(drill.record, 'threshold.met')].some(
    ({ fact }) => fact.device === device.id,
  );
const requests = ({ drill, device }: DeviceView) =>
  factsNamed(drill.record, 'isolation.requested').filter(({ fact }) => fact.device === device.id);
const isActor = (by: string | undefined): boolean => (ACTORS as readonly string[]).includes(by ?? '');
const verdictIs = (drill: Drill, ...wanted: readonly string[]): boolean =>
  wanted.includes(drill.situation.incident.context.classification ?? '');
const confirmations = ({ drill, device }: DeviceView): number =>
  factsNamed(drill.record, 'isolation.confirmed').filter(({ fact }) => fact.device === device.id).length;
const releases = ({ drill, device }: DeviceView) =>
  drill.record.entries.filter(({ fact }) => RELEASE_BEGINS_WITH.includes(fact.type) && deviceOf(fact) === device.id);

const DEVICE: { readonly [S in SituationName]?: (view: DeviceView) => boolean } = {
  'isolation-fired': (view) => cut(view) && isActor(view.snapshot.context.requestedBy),
  'isolation-failed': ({ snapshot }) => hasTag(snapshot, 'isolation-failed'),
  'isolation-waiting': ({ snapshot }) => hasTag(snapshot, 'isolation-pending') && hasTag(snapshot, 'offline'),
  'isolation-skipped': ({ snapshot }) => hasTag(snapshot, 'isolation-skipped'),
  'server-suspected': (view) => view.device.kind !== 'workstation' && suspected(view) && !cut(view),
  'automation-off': (view) =>
    suspected(view) &&
    !cut(view) &&
    (!view.drill.tenant.disruption.enabled ||
      view.drill.tenant.disruption.groupsWithoutResponse.includes(view.device.group)),
  'approval-waiting': ({ drill, device }) =>
    hasTag(drill.situation.incident, 'approval-waiting') && drill.situation.incident.context.approvalFor === device.id,
  'approval-lost': ({ drill, device }) =>
    hasTag(drill.situation.incident, 'approval-lost') && drill.situation.incident.context.approvalFor === device.id,
  'doubly-isolated': (view) => {
    const refused = factsNamed(view.drill.record, 'action.refused').filter(
      ({ fact }) => fact.action === 'isolate' && fact.device === view.device.id,
    );
    return (
      new Set([...requests(view), ...refused].filter(({ fact }) => isActor(fact.by)).map(({ fact }) => fact.by)).size >
      1
    );
  },
  'user-cut-off': (view) => cut(view) && !informed(view),
  'important-user-cut-off': (view) => cut(view) && userOf(view)?.important === true,
  'channel-open': (view) => cut(view) && hasTag(view.snapshot, 'channel-open'),
  'channel-lost': (view) =>
    (cut(view) || hasTag(view.snapshot, 'isolation-pending')) && hasTag(view.snapshot, 'channel-lost'),
  'release-due': (view) =>
    cut(view) && hasTag(view.drill.situation.incident, 'verdict-recorded') && !hasTag(view.snapshot, 'release-pending'),
  'release-stuck': ({ snapshot }) => hasTag(snapshot, 'release-pending') && hasTag(snapshot, 'channel-lost'),
  'lift-near': (view) => {
    const { automatic, since } = view.snapshot.context;
    const { timers } = view.drill.tenant;
    const length = automatic ? timers.automaticLifts : timers.isolationLifts;
    return cut(view) && since.cut !== undefined && view.drill.record.at - since.cut > length * 0.8;
  },
  'came-back': (view) => {
    const last = releases(view).at(-1);
    return !cut(view) && last !== undefined && last.fact.type !== 'release.requested';
  },
  'isolated-again': (view) => cut(view) && confirmations(view) > 1,
  'released-unverified': (view) =>
    hasTag(view.snapshot, 'released') &&
    releases(view).length > 0 &&
    hasTag(view.drill.situation.incident, 'verdict-open'),
  'incident-closed-isolated': (view) => cut(view) && hasTag(view.drill.situation.incident, 'resolved'),
};

const anyCut = (drill: Drill): boolean => views(drill, {}).some(cut);

const WHOLE: { readonly [S in SituationName]?: (drill: Drill, about: About) => boolean } = {
  'helpdesk-called': (drill) => anyCut(drill) && callsFrom(drill).some((person) => ownsDevice(drill, person)),
  'stranger-called': (drill) => callsFrom(drill).some((person) => !ownsDevice(drill, person)),
  'verdict-open': (drill) =>
    hasTag(drill.situation.incident, 'verdict-open') &&
    factsNamed(drill.record, 'finding.seen').some(({ fact }) => fact.finding !== undefined),
  'threat-confirmed': (drill) => verdictIs(drill, 'true-positive'),
  'false-alarm': (drill) => verdictIs(drill, 'false-positive', 'expected-activity'),
  'account-loose': (drill, { account }) =>
    anyCut(drill) &&
    Object.entries(drill.situation.accounts).some(
      ([id, snapshot]) =>
        (account === undefined || account === id) &&
        hasTag(snapshot, 'account-usable') &&
        !(hasTag(snapshot, 'sessions-revoked') && hasTag(snapshot, 'password-reset')),
    ),
  'containment-ending': (drill, { account }) =>
    Object.entries(drill.situation.accounts).some(([id, snapshot]) => {
      const since = snapshot.context.since.containment;
      const mine = account === undefined || account === id;
      const spent = drill.record.at - (since ?? 0);
      return (
        mine &&
        since !== undefined &&
        hasTag(snapshot, 'account-contained') &&
        spent > drill.tenant.timers.containmentExpires * 0.8
      );
    }),
};

/** People who have called the helpdesk so far. */
function callsFrom(drill: Drill): readonly string[] {
  return factsNamed(drill.record, 'inject.delivered').flatMap(({ fact }) => {
    const inject = drill.incident.injects.find(({ id }) => id === fact.inject);
    return inject && inject.to === 'helpdesk' && (inject.via === 'phone' || inject.via === 'mobile')
      ? [inject.from]
      : [];
  });
}

const ownsDevice = (drill: Drill, person: string): boolean =>
  drill.incident.assets.devices.some(
    ({ id, user }) => user === person && hasTag(drill.situation.devices[id], 'network-cut'),
  );
