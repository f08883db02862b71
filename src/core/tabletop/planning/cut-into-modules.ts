/**
 * Cuts things that come one after the other into modules, so that the clock never goes back: the order stays, every module
 * of which there is something gets something, and as many as can be are in the module of their own. `own` is the place of
 * each one's module; the answer is the place that each is given.
 */
export function cutIntoModules(own: readonly number[]): readonly number[] {
  const modules = [...new Set(own)].sort((one, other) => one - other);
  return best(own, modules)?.places ?? own;
}

interface Cut {
  readonly kept: number;
  readonly places: readonly number[];
}

/** The best cut of the rest among the modules that are left, each of which takes at least one; of equals, the one that stays longest. */
function best(own: readonly number[], [module, ...later]: readonly number[]): Cut | undefined {
  if (module === undefined) return own.length === 0 ? { kept: 0, places: [] } : undefined;
  const cuts = own.flatMap((_, index): readonly Cut[] => {
    const taken = index + 1;
    const rest = best(own.slice(taken), later);
    const kept = own.slice(0, taken).filter((one) => one === module).length;
    return rest ? [{ kept: kept + rest.kept, places: [...Array<number>(taken).fill(module), ...rest.places] }] : [];
  });
  return cuts.reduce<Cut | undefined>((found, cut) => (found && found.kept > cut.kept ? found : cut), undefined);
}
