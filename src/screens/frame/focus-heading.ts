const PATIENCE = 5000;

/** Puts the focus on the heading of a screen that has just come; on a screen that still loads, as soon as there is one. */
export function focusHeading(root: HTMLElement): void {
  const heading = root.querySelector('h1');
  if (heading) {
    focus(heading);
    return;
  }
  const watch = new MutationObserver(() => {
    const found = root.querySelector('h1');
    if (!found) return;
    watch.disconnect();
    focus(found);
  });
  watch.observe(root, { childList: true, subtree: true });
  setTimeout(() => watch.disconnect(), PATIENCE);
}

function focus(heading: HTMLHeadingElement): void {
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
