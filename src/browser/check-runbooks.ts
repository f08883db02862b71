import type { SituationsByState } from '../core/check/exercise/coverage.ts';
import type { CheckStage, Findings } from '../core/check/findings.ts';
import type { Runbook } from '../core/runbook/runbook.ts';
import type { CheckReport, CheckRequest } from './check-request.ts';
import checkWorker from './check.worker.ts?worker&url';
import { startWorker } from './script-url.ts';

interface Hearer {
  readonly stage: (stage: CheckStage) => void;
  readonly found: (findings: Findings) => void;
  readonly states: (states: SituationsByState) => void;
  readonly failed: (why: string) => void;
}

/** Checks runbooks in a worker, which explores once and keeps what it has found until it is stopped. */
export async function startChecker(hear: Hearer) {
  let worker: Worker | undefined;
  let number = 0;

  function stop(): void {
    worker?.terminate();
    worker = undefined;
    number += 1;
  }

  function fail(why: string): void {
    stop();
    hear.failed(why);
  }

  function started(): Worker {
    const fresh = startWorker(checkWorker, 'check');
    fresh.onmessage = ({ data }: MessageEvent<CheckReport>) => {
      if (data.kind === 'states') hear.states(data.states);
      else if (data.number !== number) return;
      else if (data.kind === 'found') hear.found(data.findings);
      else hear.stage(data.stage);
    };
    fresh.onerror = (event) => {
      event.preventDefault();
      fail(event.message || 'the browser did not start it');
    };
    return fresh;
  }

  return {
    /** Takes the place of an older check, which then says nothing more. */
    check: (runbook: Runbook): void => {
      number += 1;
      try {
        worker ??= started();
        worker.postMessage({ number, runbook } satisfies CheckRequest);
      } catch (error) {
        fail(error instanceof Error ? error.message : String(error));
      }
    },
    stop,
  };
}
