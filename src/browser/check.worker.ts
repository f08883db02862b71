import { situationsByState } from '../core/check/exercise/coverage.ts';
import { type Exploration, explore } from '../core/check/exploration/explore.ts';
import { compileLifecycle } from '../core/check/exploration/world.ts';
import { type CheckStage, findings } from '../core/check/findings.ts';
import type { CompiledCharts } from '../core/lifecycle/compiled-charts.ts';
import type { CheckReport, CheckRequest } from './check-request.ts';

let latest = 0;
let charts: CompiledCharts | undefined;
let exploration: Exploration | undefined;
let areStatesTold = false;

onmessage = ({ data }: MessageEvent<CheckRequest>): void => {
  latest = data.number;
  check(data).catch(reportError);
};

/** Before each of its parts there is a turn in which a newer request can come in; the older one then goes no further. */
async function check({ number, runbook }: CheckRequest): Promise<void> {
  const isStillAsked = async (stage: CheckStage): Promise<boolean> => {
    say({ kind: 'stage', number, stage });
    await turn();
    return number === latest;
  };
  if (!exploration) {
    if (!(await isStillAsked({ at: 'compiling' }))) return;
    charts ??= compileLifecycle();
    if (!(await isStillAsked({ at: 'exploring' }))) return;
    exploration ??= explore(charts);
  }
  if (!(await isStillAsked({ at: 'checking', states: exploration.everything.order.length }))) return;
  say({ kind: 'found', number, findings: findings(runbook, exploration) });
  await turn();
  if (areStatesTold || number !== latest) return;
  areStatesTold = true;
  say({ kind: 'states', states: situationsByState(exploration) });
}

const say = (report: CheckReport): void => postMessage(report);

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });
