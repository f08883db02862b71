import type { Seed } from '../kernel/draw.ts';
import type { Deed } from '../kernel/vocabulary/actions.ts';
import type { Incident } from '../incident/incident.ts';
import type { ModelStep } from '../incident/rubric.ts';
import { type Drill, openDrill } from '../drill/drill.ts';
import { earlyReleases, play, playAlone, playInTurns, playRandomly, releaseAtOnce } from '../drill/players.ts';
import { ending } from '../review/ending.ts';
import { scorecard } from '../review/scorecard.ts';
import { DEFAULT_TENANT } from '../tenant/tenant.ts';

/** A law of design.md §5 that an incident breaks, told so that its author can mend it. */
export interface Flaw {
  readonly code:
    | 'nothing-passes'
    | 'model-not-full'
    | 'model-refused'
    | 'model-in-turns-fails'
    | 'release-at-once-passes'
    | 'never-released-passes'
    | 'early-release-passes'
    | 'idle-seat-passes'
    | 'random-passes'
    | 'ending-unreached';
  readonly message: string;
}

const SEED: Seed = 1;

/**
 * Whether an incident teaches what it says: doing nothing fails, the model answer earns full marks, releasing at once
 * fails (alone, and before an answer that is right in everything else, by hand and by script), keeping the device isolated
 * for ever fails, an idle player beside model-played seats fails, a random player fails for every seed given, and every
 * ending is reached by some way of playing.
 */
export function proveIncident(incident: Incident, seeds: readonly Seed[]): readonly Flaw[] {
  const opened = openDrill(incident, DEFAULT_TENANT, undefined, SEED);
  const flaws: Flaw[] = [];
  const model = play(opened, incident.modelAnswer);
  const { score, passed, rows } = scorecard(model);
  const short = rows.filter(({ row, verdict }) => (row.expect ? verdict !== 'met' : verdict === 'missed'));
  if (score !== 100 || !passed) {
    const lost = short.map(({ row, verdict, says }) => `${row.id} ${verdict} (${says})`).join('; ');
    flaws.push({ code: 'model-not-full', message: `The model answer scores ${String(score)}, not 100: ${lost}` });
  }
  for (const message of refusals(model)) flaws.push({ code: 'model-refused', message });
  const inTurns = scorecard(playInTurns(opened, incident.modelAnswer));
  if (!inTurns.passed)
    flaws.push({
      code: 'model-in-turns-fails',
      message: `Played turn by turn the model answer scores ${String(inTurns.score)} and does not pass.`,
    });
  if (scorecard(play(opened, [])).passed) flaws.push({ code: 'nothing-passes', message: 'Doing nothing passes.' });
  if (scorecard(play(opened, releaseAtOnce(incident))).passed)
    flaws.push({ code: 'release-at-once-passes', message: 'Releasing at once passes.' });
  const kept = incident.modelAnswer.filter(({ deed }) => !releases(deed, incident));
  if (kept.length < incident.modelAnswer.length && scorecard(play(opened, kept)).passed) {
    flaws.push({ code: 'never-released-passes', message: 'Doing everything but the release passes.' });
  }
  for (const { way, drill } of earlyReleases(opened, model)) {
    if (scorecard(drill).passed)
      flaws.push({
        code: 'early-release-passes',
        message: `The model answer passes although the device is let out at once ${way}.`,
      });
  }
  for (const seat of incident.seats) {
    if (scorecard(playAlone(opened, seat)).passed)
      flaws.push({
        code: 'idle-seat-passes',
        message: `Doing nothing as ${seat} passes: the model answer plays the others.`,
      });
  }
  const randoms = seeds.map((seed) => ({
    seed,
    drill: playRandomly(openDrill(incident, DEFAULT_TENANT, undefined, seed), seed),
  }));
  for (const { seed, drill } of randoms) {
    if (scorecard(drill).passed)
      flaws.push({ code: 'random-passes', message: `A random player passes with seed ${String(seed)}.` });
  }
  const reached = new Set(
    [model, ...randoms.map(({ drill }) => drill), ...waysToPlay(opened)].map((drill) => ending(drill)?.id),
  );
  for (const { id } of incident.endings.filter((one) => !reached.has(one.id))) {
    flaws.push({ code: 'ending-unreached', message: `No way of playing that was tried reaches the ending ${id}.` });
  }
  return flaws;
}

const releases = (deed: Deed, incident: Incident): boolean => {
  if (deed.do !== 'choose') return deed.do === 'release' || deed.do === 'force-release';
  const options = incident.injects.flatMap(({ id, decision }) =>
    (decision?.options ?? []).map((option) => ({ name: `${id}.${option.id}`, does: option.does })),
  );
  return options.some(({ name, does }) => name === deed.option && does !== undefined && releases(does, incident));
};

/** Refusals that the model answer runs into: a model that is refused teaches the wrong thing. */
function refusals(drill: Drill): readonly string[] {
  const seats: readonly string[] = drill.incident.seats;
  return (drill.record.byName['action.refused'] ?? []).flatMap(({ number, fact }) =>
    fact.type === 'action.refused' && seats.includes(fact.by)
      ? [`The model answer's ${fact.action} is refused: ${fact.because} (fact ${String(number)}).`]
      : [],
  );
}

/** The model answer spoiled in every simple way: stopped early, one or two things left out, one option chosen otherwise. */
function waysToPlay(opened: Drill): readonly Drill[] {
  const model = opened.incident.modelAnswer;
  const stopped = model.map((_, index) => model.slice(0, index));
  const without = model.map((_, index) => model.filter((__, other) => other !== index));
  const withoutTwo = model.flatMap((_, one) =>
    model.slice(one + 1).map((__, gap) => model.filter((___, at) => at !== one && at !== one + 1 + gap)),
  );
  return [
    ...stopped,
    ...without,
    ...otherChoices(opened.incident),
    ...withoutTwo,
    releaseAtOnce(opened.incident),
    [],
  ].map((steps) => play(opened, steps));
}

function otherChoices({ injects, modelAnswer, seats }: Incident): readonly (readonly ModelStep[])[] {
  return injects.flatMap(({ id, at, decision }) =>
    (decision?.options ?? []).flatMap((option) => {
      const deed = { do: 'choose', option: `${id}.${option.id}` } as const;
      const index = modelAnswer.findIndex((step) => step.deed.do === 'choose' && step.deed.option.startsWith(`${id}.`));
      const when = modelAnswer[index]?.at ?? at ?? modelAnswer.at(-1)?.at;
      if (when === undefined) return [];
      const step: ModelStep = { at: when, by: modelAnswer[index]?.by ?? seats[0], deed };
      const before = modelAnswer.filter((one, other) => other !== index && one.at < when);
      const later = modelAnswer.filter((one, other) => other !== index && one.at >= when);
      return [
        [...before, step],
        [...before, step, ...later],
      ];
    }),
  );
}
