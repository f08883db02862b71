const OPERABLE = 'a, button, input, select, textarea, summary, [tabindex="0"]';

/** Whether a key was pressed on something that a key can press. */
export const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(OPERABLE) !== null;

/** Whether Enter was pressed where no control takes it: then it means the step that the screen offers. */
export function isFreeEnter(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || event.defaultPrevented || document.querySelector('dialog:modal')) return false;
  return !isControl(event.target);
}
