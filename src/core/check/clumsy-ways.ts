import type { Incident } from '../incident/incident.ts';
import type { ModelStep } from '../incident/rubric.ts';
import { days, type DrillTime, hours, minutes, plus, seconds, STARTEX } from '../kernel/time.ts';
import type { Deed } from '../kernel/vocabulary/actions.ts';
import { type Seat, SEATS } from '../kernel/vocabulary/words.ts';

type Steps = readonly ModelStep[];

/**
 * The model answer with two left hands: always the second option, everything twice, orders that are taken back, undone or given too early, every
 * switch on and off again, an incident that is opened again, and long sleep. What cannot be done is refused on the record.
 */
export function* clumsyWays(incident: Incident): Generator<Steps> {
  const model = incident.modelAnswer;
  for (const place of placesOfOptions(incident)) yield inOrder(alwaysAt(place, incident));
  yield inOrder([...model, ...model.map((step) => ({ ...step, at: plus(step.at, minutes(1)) }))]);
  for (const wait of TAKEN_BACK_AFTER) yield inOrder([...model, ...takenBack(incident, wait)]);
  yield inOrder([...model.map(asUndo), ...ofDevices(incident, minutes(50), UNDONE)]);
  yield inOrder([...model, ...onAndOff(incident)]);
  yield onAndOff(incident);
  yield inOrder([...model, ...beforeTheAutomation(incident)]);
  const end = plus(model.at(-1)?.at ?? STARTEX, minutes(5));
  for (const answer of ['approve', 'reject'] as const) yield [...answers(incident, answer), sleep(plus(end, days(6)))];
  yield [sleep(plus(STARTEX, minutes(1)))];
  yield [...model, sleep(end)];
}

/** A device picks an order up within half a minute, and takes ten seconds to carry it out. */
const TAKEN_BACK_AFTER = [1, 8, 16, 24, 32].map(seconds);

const inOrder = (steps: Steps): Steps => steps.toSorted((one, other) => one.at - other.at);

const by = 'security-admin';

const placesOfOptions = ({ injects }: Incident): readonly number[] =>
  Array.from(
    { length: Math.max(0, ...injects.map(({ decision }) => decision?.options.length ?? 0)) },
    (_, place) => place,
  );

/** Every decision is taken with the option that stands at the same place. */
function alwaysAt(place: number, { injects, modelAnswer, seats }: Incident): Steps {
  const others = modelAnswer.filter(({ deed }) => deed.do !== 'choose');
  const chosen = injects.flatMap(({ id, at, decision }): Steps => {
    const option = decision?.options.at(place) ?? decision?.options.at(-1);
    const first = modelAnswer.find(({ deed }) => deed.do === 'choose' && deed.option.startsWith(`${id}.`));
    const when = first?.at ?? at;
    if (!option || when === undefined) return [];
    return [{ at: when, by: first?.by ?? seats[0], deed: { do: 'choose', option: `${id}.${option.id}` } }];
  });
  return [...others, ...chosen];
}

/** The same deeds for every device, one a second. */
function ofDevices(
  { assets }: Incident,
  after: ReturnType<typeof minutes>,
  deeds: (device: string) => readonly Deed[],
): Steps {
  return assets.devices
    .flatMap(({ id }) => deeds(id))
    .map((deed, index) => ({ at: plus(plus(STARTEX, after), seconds(index)), by, deed }));
}

/** Every device is isolated and released by hand, and each order is cancelled before the device has answered it. */
function takenBack({ assets, modelAnswer }: Incident, wait: ReturnType<typeof seconds>): Steps {
  const cancel = (at: DrillTime, device: string): ModelStep => ({
    at: plus(at, wait),
    by,
    deed: { do: 'cancel-action', device },
  });
  const orders = assets.devices.flatMap(({ id }): readonly ModelStep[] => [
    { at: plus(STARTEX, seconds(10)), by, deed: { do: 'isolate', device: id, comment: 'to be safe' } },
    { at: plus(STARTEX, minutes(2)), by, deed: { do: 'release', device: id, comment: 'or rather not' } },
  ]);
  return [...orders, ...modelAnswer].flatMap(({ at, deed, ...rest }) => {
    const isOrder = deed.do === 'isolate' || deed.do === 'release';
    const isOwn = orders.some((order) => order.deed === deed);
    return isOrder ? [...(isOwn ? [{ at, deed, ...rest }] : []), cancel(at, deed.device)] : [];
  });
}

const UNDONE = (device: string): readonly Deed[] => [
  { do: 'release', device, way: 'action-center', comment: 'undone' },
];
const asUndo = (step: ModelStep): ModelStep =>
  step.deed.do === 'release' ? { ...step, deed: { ...step.deed, way: 'action-center' } } : step;

/** Everything that can be switched is, before anything else and at the end once more. */
function onAndOff(incident: Incident): Steps {
  const last = incident.modelAnswer.at(-1)?.at ?? STARTEX;
  const again: readonly Deed[] = [
    { do: 'set-status', status: 'in-progress' },
    { do: 'set-status', status: 'active' },
    { do: 'classify', as: 'false-positive' },
    { do: 'resolve', comment: 'closed' },
    { do: 'set-status', status: 'active' },
    { do: 'resolve', comment: 'closed again' },
    { do: 'set-status', status: 'in-progress' },
    { do: 'inform-legal' },
    { do: 'inform-legal' },
    { do: 'brief-helpdesk' },
    { do: 'brief-helpdesk' },
    ...incident.assets.accounts.flatMap(({ id: account }): readonly Deed[] => [
      { do: 'disable-account', account },
      { do: 'enable-account', account },
    ]),
  ];
  return [
    ...ofDevices(incident, seconds(20), (device) => [
      { do: 'start-investigation', device },
      { do: 'start-investigation', device },
      { do: 'restrict-apps', device, comment: 'on' },
      { do: 'unrestrict-apps', device, comment: 'off' },
      { do: 'contain-device', device, comment: 'on' },
      { do: 'release-containment', device, comment: 'off' },
      { do: 'reimage', device },
    ]),
    ...ofDevices(incident, minutes(89), (device) => [
      { do: 'isolate', device, comment: 'late' },
      { do: 'connect', device },
    ]),
    ...again.map((deed, index) => ({ at: plus(plus(last, minutes(91)), seconds(index)), by, deed }) as const),
  ];
}

/** Whatever the severity automation asks is answered, within the hour. */
const answers = ({ assets, tenant }: Incident, answer: 'approve' | 'reject'): Steps =>
  tenant.severityAutomation?.enabled === true
    ? Array.from({ length: HOURS_AWAKE }, (_, hour) => plus(plus(STARTEX, minutes(1)), hours(hour))).flatMap((at) =>
        assets.devices.map(({ id: device }): ModelStep => {
          const when = { fact: 'approval.asked', where: { device } } as const;
          return { at, by: approver(tenant), when, deed: { do: answer, device } };
        }),
      )
    : [];
const HOURS_AWAKE = 120;

const approver = ({ severityAutomation }: Incident['tenant']): Seat =>
  SEATS.find((seat) => severityAutomation?.approvers?.includes(seat)) ?? 'analyst';

/** Somebody is faster than attack disruption: isolated by hand while it still looks. */
const beforeTheAutomation = ({ world }: Incident): Steps =>
  world.flatMap(({ at, fact }) =>
    fact.type === 'threshold.met' && typeof fact['device'] === 'string' && at >= STARTEX
      ? [{ at: plus(at, seconds(1)), by, deed: { do: 'isolate', device: fact['device'], comment: 'at once' } } as const]
      : [],
  );

/** Longer than anything waits or lasts. */
const sleep = (at: DrillTime): ModelStep => ({ at, by, deed: { do: 'wait', for: days(31) } });
