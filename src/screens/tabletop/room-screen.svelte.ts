import { projectorWindow, type ProjectorSight, type ProjectorWindow } from '../../browser/second-window.ts';

/** The projector's window, as the window knows it from which the exercise is prepared or run. */
export class RoomScreen {
  sight: ProjectorSight = $state.raw({ is: 'closed', isHere: false });
  /** Whether the browser would not open it. */
  isBlocked: boolean = $state(false);
  /** Whether somebody said that it may be on this screen. */
  isHereFine: boolean = $state(false);
  #window: ProjectorWindow | undefined;

  /** Follows the window of an exercise from now on. Returns what ends that; the window stays. */
  follow(exercise: string): () => void {
    this.#window = projectorWindow(exercise, (sight) => this.#see(sight));
    return this.#window.leave;
  }

  /** Where it is, for a window that somebody opens by hand. */
  get address(): string {
    return this.#window?.address ?? '';
  }

  /** Opens it or brings it to the front; only at once after a click or a key. */
  open(): void {
    this.isBlocked = this.#window?.open() === false;
  }

  /** One that was on the other screen and has come to this one is told of again. */
  #see(sight: ProjectorSight): void {
    this.sight = sight;
    if (!sight.isHere) this.isHereFine = false;
    if (sight.is !== 'closed') this.isBlocked = false;
  }
}
