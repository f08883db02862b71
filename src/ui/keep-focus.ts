const HEADING = ':is(h2, h3)[tabindex="-1"]';

/**
 * Keeps the focus in a part of the page whose controls come and go. Where the control that has the focus goes away, the
 * heading of its region takes it, or of what stands in its place: so no key that is pressed next falls on the whole page.
 */
export function keepFocus(part: string): (() => void) | undefined {
  const root = document.getElementById(part);
  if (!root) return undefined;
  let last: { readonly control: Element; readonly region: Element | null } | undefined;

  const take = (event: FocusEvent): void => {
    if (!(event.target instanceof Element)) return;
    last = { control: event.target, region: event.target.closest('[data-region]') };
  };
  // Somebody who leaves a control by clicking beside it has given the focus away; a control that is gone has not.
  const leave = ({ target }: FocusEvent): void =>
    queueMicrotask(() => {
      if (last?.control === target && last.control.isConnected) last = undefined;
    });
  const watch = new MutationObserver(() => {
    if (!last || last.control.isConnected || document.activeElement !== document.body) return;
    const { region } = last;
    last = undefined;
    successor(root, region).focus();
  });

  root.addEventListener('focusin', take);
  root.addEventListener('focusout', leave);
  watch.observe(root, { childList: true, subtree: true });
  return () => {
    root.removeEventListener('focusin', take);
    root.removeEventListener('focusout', leave);
    watch.disconnect();
  };
}

/** The heading of a region, which keeps its name when another part takes its place. */
function successor(root: HTMLElement, region: Element | null): HTMLElement {
  const heading = document.getElementById(region?.getAttribute('aria-labelledby') ?? '');
  return heading ?? root.querySelector<HTMLElement>(HEADING) ?? root;
}
