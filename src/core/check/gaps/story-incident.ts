import { stringify } from 'yaml';
import { sayWeekMinute } from '../../runbook/duty.ts';
import type { Runbook } from '../../runbook/runbook.ts';
import { DEFAULT_TENANT, type Tenant } from '../../tenant/tenant.ts';
import { drillIdOf } from './drill-id.ts';
import type { Gap } from './gap.ts';
import { STRANGER } from './story-cast.ts';
import { FILE, FINDING, QUERY } from './story-deeds.ts';
import { questionOf } from './story-decision.ts';
import { answerOf, isCall, judgementOf } from './story-judgement.ts';
import { type Scene, sceneOf } from './story-scene.ts';
import { scriptOf } from './story-script.ts';
import { tenantOf } from './story-tenant.ts';
import { storyWords } from './story-words.ts';

/**
 * The incident in which a gap's story is played against this runbook, as YAML: `parseIncident` reads it like any other. Undefined
 * where the gap has no story. At its end it asks what the runbook says, of the seat that should act at that hour.
 */
export function storyIncident(gap: Gap, runbook: Runbook, tenant: Tenant = DEFAULT_TENANT): string | undefined {
  const scene = sceneOf(gap, runbook, tenant);
  return scene && stringify(written(scene), { lineWidth: 0, aliasDuplicateObjects: false });
}

function written(scene: Scene): object {
  const { gap, cast } = scene;
  const question = questionOf(scene);
  const { world, model } = scriptOf(scene);
  const words = storyWords(gap.rule, gap.situation);
  const begins = sayWeekMinute(scene.starts);
  const rings = isCall(scene) ? (['helpdesk'] as const) : [];
  const seats = [...new Set([...model.map(({ by }) => by), ...rings, question.seat])];
  return {
    format: 1,
    id: drillIdOf(gap),
    number: '4127',
    title: words.title,
    summary: `A gap in “${runbookName(scene)}”, as it happens: ${begins}.`,
    level: 'core',
    minutes: 10,
    starts: `${begins.slice(0, 3)} ${begins.slice(-5)}`,
    seats,
    sources: words.sources ?? [],
    objectives: [{ id: 'answer', text: 'Find what the runbook says, and see that somebody does it in time' }],
    assets: {
      people: [
        { ...cast.owner, seat: 'user', reach: ['mobile', 'in-person'], ...(isImportant(scene) && { important: true }) },
        ...(gap.situation === 'stranger-called'
          ? [{ id: STRANGER, name: 'An unknown caller', seat: 'user', works: 'Rings from a number on no record' }]
          : []),
      ],
      devices: [
        {
          id: cast.device,
          kind: cast.kind,
          os: cast.kind === 'server' ? 'windows-server' : 'windows-11',
          group: cast.group,
          user: cast.owner.id,
          tags: cast.tags,
        },
      ],
      accounts: [{ id: cast.account, person: cast.owner.id, kind: 'hybrid' }],
    },
    tenant: tenantOf(scene, question.seat),
    briefing: briefing(scene, begins),
    queries: [
      {
        id: QUERY,
        title: `Is ${FILE} on another device?`,
        kusto: `DeviceFileEvents\n| where FileName =~ "${FILE}"\n| summarize min(Timestamp) by DeviceName`,
      },
    ],
    world,
    responses: [
      {
        on: { do: 'look', tab: 'device', device: cast.device },
        takes: '0s',
        shows: `**${cast.device.toUpperCase()}**: \`${FILE}\` was started from the downloads folder, and read memory that holds passwords.`,
        finding: FINDING,
      },
      {
        on: { do: 'hunt', query: QUERY },
        takes: '1m',
        shows: `\`${FILE}\` was seen on ${cast.device} and nowhere else.`,
      },
    ],
    modules: [{ id: 'story', title: words.title, minutes: 10 }],
    ...judgementOf(scene, question, words),
    'model-answer': [...model, ...answerOf(scene, question)],
  };
}

const isImportant = ({ coverage, gap }: Scene): boolean =>
  coverage === 'excluded' || gap.situation === 'important-user-cut-off';

const runbookName = ({ runbook }: Scene): string => runbook.title.trim().slice(0, 80) || 'your runbook';

const briefing = ({ cast }: Scene, begins: string): string =>
  [
    `It is ${begins}. Defender sees an attack on **${cast.device}**: ${cast.owner.name}, ${cast.owner.works}.`,
    'Your runbook lies beside you. Do what it says for as long as it says something, and let time go on with *next event*. ' +
      'This is the shortest way to a point at which the runbook was found wanting.',
    'In the end you are asked one question: what does your runbook say now?',
  ].join('\n\n');
