/** A tool bar is one stop of the Tab key; the arrows move within it. */
export function roving(bar: HTMLElement): () => void {
  const buttons = (): HTMLButtonElement[] => [...bar.querySelectorAll<HTMLButtonElement>(':scope > button')];
  const settle = (here: HTMLButtonElement | undefined): void => {
    for (const button of buttons()) button.tabIndex = button === here ? 0 : -1;
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
    if (step === undefined) return;
    const all = buttons();
    const here = all.findIndex((button) => button === document.activeElement);
    if (here < 0) return;
    const next = Number.isFinite(step) ? (here + step + all.length) % all.length : step < 0 ? 0 : all.length - 1;
    event.preventDefault();
    settle(all[next]);
    all[next]?.focus();
  };
  const onFocus = (event: FocusEvent): void => {
    const here = buttons().find((button) => button === event.target);
    if (here) settle(here);
  };
  // A button may come or go; the tool bar stays one stop.
  const watch = new MutationObserver(() => settle(buttons().find(({ tabIndex }) => tabIndex === 0) ?? buttons()[0]));
  settle(buttons()[0]);
  watch.observe(bar, { childList: true });
  bar.addEventListener('keydown', onKey);
  bar.addEventListener('focusin', onFocus);
  return () => {
    watch.disconnect();
    bar.removeEventListener('keydown', onKey);
    bar.removeEventListener('focusin', onFocus);
  };
}
