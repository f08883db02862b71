import type { Seed } from '../kernel/draw.ts';
import type { Deed } from '../kernel/vocabulary/actions.ts';
import type { Incident } from '../incident/incident.ts';
import { type Drill, openDrill } from '../drill/drill.ts';
import { earlyReleases, play, playAlone, playInTurns, playRandomly, releaseAtOnce } from '../drill/players.ts';
import { rulesIn } from '../review/automated-response.ts';
import { ending } from '../review/ending.ts';
import { scorecard } from '../review/scorecard.ts';
import { DEFAULT_TENANT } from '../tenant/tenant.ts';
import { type ConsoleFlaw, consoleFlaws } from './console-laws.ts';
import { type SeedOfDraws, seedsOfDraws } from './seeds-of-draws.ts';
import { type QuestionFlaw, questionFlaws } from './telling-questions.ts';
import { waysToPlay } from './ways-to-play.ts';

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
    | 'ending-unreached'
    | 'rule-unsaid'
    | ConsoleFlaw['code']
    | QuestionFlaw['code'];
  readonly message: string;
}

/**
 * Whether an incident teaches what it says: doing nothing fails, the model answer earns full marks, releasing at once
 * fails (alone, and before an answer that is right in everything else, by hand and by script), keeping the device isolated
 * for ever fails, an idle player beside model-played seats fails, a random player fails for every seed given, and every
 * ending is reached by some way of playing. Where the seed decides something, each of these holds for each word that can
 * be drawn; the endings count over all of them. The console answers for what was named, and in time; the
 * questions for the room give nothing away.
 */
export function proveIncident(incident: Incident, seeds: readonly Seed[]): readonly Flaw[] {
  const proofs = seedsOfDraws(incident.draws).map((drawn) => proveOnce(incident, drawn));
  const randoms = seeds.map((seed) => ({ seed, drill: playRandomly(open(incident, seed), seed) }));
  const lucky = randoms.filter(({ drill }) => scorecard(drill).passed);
  return [
    ...consoleFlaws(incident),
    ...questionFlaws(incident),
    ...unsaidRules(incident),
    ...proofs.flatMap(({ flaws }) => flaws),
    ...lucky.map(({ seed }): Flaw => ({
      code: 'random-passes',
      message: `A random player passes with seed ${String(seed)}.`,
    })),
    ...unreached(incident, proofs, [...proofs.map(({ model }) => model), ...randoms.map(({ drill }) => drill)]),
  ];
}

/** A rule is shown with its name; a name alone says nothing to whoever is to change it. */
function unsaidRules(incident: Incident): readonly Flaw[] {
  const own = open(incident, 1).tenant.severityAutomation.rules;
  const known = [...own, ...incident.rules].map(({ id }) => id);
  return rulesIn(incident)
    .filter((id) => !known.includes(id))
    .map((id) => ({ code: 'rule-unsaid', message: `Nothing says what the rule ${id} is. Add it under rules.` }));
}

const open = (incident: Incident, seed: Seed): Drill => openDrill(incident, DEFAULT_TENANT, undefined, seed);

interface Proof {
  readonly opened: Drill;
  readonly model: Drill;
  readonly flaws: readonly Flaw[];
}

/** The laws that hold for one drawing, but for those of chance and of endings. */
function proveOnce(incident: Incident, { seed, says }: SeedOfDraws): Proof {
  const opened = open(incident, seed);
  const model = play(opened, incident.modelAnswer);
  const flaws = [...modelFlaws(opened, model), ...carelessFlaws(opened, model)];
  const where = says === '' ? '' : ` (${says}; seed ${String(seed)})`;
  return { opened, model, flaws: flaws.map(({ code, message }) => ({ code, message: message + where })) };
}

function* modelFlaws(opened: Drill, model: Drill): Generator<Flaw> {
  const { score, passed, rows } = scorecard(model);
  const short = rows.filter(({ row, verdict, worth }) =>
    row.expect ? verdict !== 'met' && worth > 0 : verdict === 'missed',
  );
  if (score !== 100 || !passed) {
    const lost = short.map(({ row, verdict, says }) => `${row.id} ${verdict} (${says})`).join('; ');
    yield { code: 'model-not-full', message: `The model answer scores ${String(score)}, not 100: ${lost}` };
  }
  for (const message of refusals(model)) yield { code: 'model-refused', message };
  const inTurns = scorecard(playInTurns(opened, opened.incident.modelAnswer));
  if (!inTurns.passed)
    yield {
      code: 'model-in-turns-fails',
      message: `Played turn by turn the model answer scores ${String(inTurns.score)} and does not pass.`,
    };
}

function* carelessFlaws(opened: Drill, model: Drill): Generator<Flaw> {
  const { incident } = opened;
  const passes = (steps: Incident['modelAnswer']): boolean => scorecard(play(opened, steps)).passed;
  if (passes([])) yield { code: 'nothing-passes', message: 'Doing nothing passes.' };
  if (passes(releaseAtOnce(incident))) yield { code: 'release-at-once-passes', message: 'Releasing at once passes.' };
  const kept = incident.modelAnswer.filter(({ deed }) => !releases(deed, incident));
  if (releasesIn(model) && passes(kept))
    yield { code: 'never-released-passes', message: 'Doing everything but the release passes.' };
  for (const { way, drill } of earlyReleases(opened, model)) {
    if (scorecard(drill).passed)
      yield {
        code: 'early-release-passes',
        message: `The model answer passes although the device is released at once ${way}.`,
      };
  }
  for (const seat of incident.seats) {
    if (scorecard(playAlone(opened, seat)).passed)
      yield {
        code: 'idle-seat-passes',
        message: `Doing nothing as ${seat} passes: the model answer plays the others.`,
      };
  }
}

/** Endings that neither these drills nor any spoiled model answer comes to. Ways are tried only until all are reached. */
function unreached(incident: Incident, proofs: readonly Proof[], drills: readonly Drill[]): readonly Flaw[] {
  const left = new Set(incident.endings.map(({ id }) => id));
  const reach = (drill: Drill): void => {
    left.delete(ending(drill)?.id ?? '');
  };
  drills.forEach(reach);
  for (const steps of waysToPlay(incident)) {
    if (left.size === 0) break;
    for (const { opened } of proofs) reach(play(opened, steps));
  }
  return [...left].map((id) => ({
    code: 'ending-unreached',
    message: `No way of playing that was tried reaches the ending ${id}.`,
  }));
}

/** Whether a player, not the script, let a device out: where the seed decides, not every drawing has a release to leave out. */
const releasesIn = ({ facts, incident }: Drill): boolean =>
  facts.some(
    ({ type, by, of }) =>
      (type === 'release.requested' || type === 'release.forced') &&
      of === undefined &&
      incident.seats.some((seat) => seat === by),
  );

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
