const FIELDS =
  'input:not([type="radio"], [type="checkbox"], [type="button"]), textarea, select, [contenteditable="true"]';

/** Whether a key belongs to a text that somebody is writing. A radio button is no text: its numbers choose. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  // An editor of its own styles tells its host, not its field.
  return target.shadowRoot ? isTyping(target.shadowRoot.activeElement) : target.closest(FIELDS) !== null;
}

export const isModalOpen = (): boolean => document.querySelector('dialog:modal') !== null;

/** Moves the focus to the next region of the window, round and round: top bar, rail, the panes of the content. */
export function nextRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('header.bar, nav.rail, [data-region]')].filter((region) =>
    region.checkVisibility(),
  );
  const main = document.querySelector<HTMLElement>('main');
  const all = regions.some((region) => main?.contains(region)) || !main ? regions : [...regions, main];
  const here = all.findIndex((region) => region.contains(document.activeElement));
  const next = all[(here + step + all.length) % all.length];
  if (!next) return;
  const first = next.querySelector<HTMLElement>(
    'a[href], button:not(:disabled), input, select, textarea, [tabindex]:not([tabindex="-1"])',
  );
  if (next === main || !first) {
    next.tabIndex = -1;
    next.focus();
  } else first.focus();
}
