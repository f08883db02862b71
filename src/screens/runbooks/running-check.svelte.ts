import type { Runbook } from '../../core/runbook/runbook.ts';
import type { RunbookCheck } from '../../session/runbook-check.svelte.ts';
import type { World } from '../../session/world.ts';

/** The check of what stands on a screen; it ends with the screen. Whoever only reads does not wait for what checks. */
export function runningCheck(world: World, runbook: () => Runbook): { readonly check: RunbookCheck | undefined } {
  let check = $state.raw<RunbookCheck>();
  let isLeft = false;
  void import('../../session/runbook-check.svelte.ts').then(({ createRunbookCheck }) => {
    if (!isLeft) check = createRunbookCheck(world);
  });
  $effect(() => check?.look(runbook()));
  $effect(() => () => {
    isLeft = true;
    check?.close();
  });
  return {
    get check() {
      return check;
    },
  };
}
