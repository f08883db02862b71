import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';

export const exerciseClock = (page: Page): Locator => page.getByRole('banner').getByRole('time').nth(1);
export const log = (page: Page): Locator => page.getByRole('button', { name: /^(?:All \d+ entries|1 entry)$/ });
const saveState = (page: Page): Locator => page.getByRole('banner').getByRole('status');

/** Waits until this window drives the exercise. */
export async function driving(page: Page): Promise<void> {
  await expect(log(page)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Preview/ })).toBeVisible();
  await expect(saveState(page)).toHaveText('Saved');
}

/** Does something that goes on the record, and waits until the console shows it as saved. */
export async function recorded(page: Page, act: () => Promise<unknown>): Promise<void> {
  const before = await log(page).innerText();
  await act();
  await expect(log(page)).not.toHaveText(before);
  await expect(saveState(page)).toHaveText('Saved');
}

/** Presses keys that each go on the record. */
export async function keys(page: Page, ...pressed: readonly string[]): Promise<void> {
  for (const key of pressed) await recorded(page, () => page.keyboard.press(key));
}

/** Notes something with its key, in the words of the facilitator. */
export async function note(page: Page, key: 's' | 'g' | 'a', words: string): Promise<void> {
  await page.keyboard.press(key);
  await page.keyboard.type(words);
  await keys(page, 'Enter');
}

/** Opens the projector, with its key where nothing else is said. */
export async function openProjector(page: Page, open = () => page.keyboard.press('o')): Promise<Page> {
  const [projector] = await Promise.all([page.waitForEvent('popup'), open()]);
  await expect(projector.getByText('EXERCISE', { exact: true })).toBeVisible();
  return projector;
}

/** Lets the clock on the wall go on in every window, a minute at a time, as far as what is kept of it can follow. */
export async function minutesPass(page: Page, minutes: number): Promise<void> {
  for (let passed = 0; passed < minutes; passed++) {
    const before = await kept(page);
    await page.context().clock.fastForward(60_000);
    await expect.poll(() => kept(page)).toBeGreaterThanOrEqual(before + 60_000);
  }
}

/** Where the exercise's clock stood when it was kept last, in milliseconds. */
const kept = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('firedoor.room');
        opening.onsuccess = () => {
          const db = opening.result;
          const reading = db.transaction('rooms').objectStore('rooms').getAll();
          reading.onsuccess = () => {
            const [row] = reading.result as readonly { readonly view: { readonly clock: { readonly at: number } } }[];
            db.close();
            resolve(row?.view.clock.at ?? 0);
          };
        };
      }),
  );

/** What a projector's window showed, said and read since it was opened. */
export interface Seen {
  readonly texts: readonly string[];
  readonly databases: readonly string[];
}

/** Lets every projector of a context write down what it shows, says and reads, from its first moment. */
export const watchProjectors = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const texts = new Set<string>();
    const databases = new Set<string>();
    let watched: Document | undefined;
    Object.assign(window, { seen: () => ({ texts: [...texts], databases: [...databases] }) });
    const collect = (node: Node): void => {
      if (node instanceof HTMLScriptElement || node instanceof HTMLStyleElement) return;
      if (node instanceof CharacterData) texts.add(node.data);
      if (node instanceof Element) for (const { value } of node.attributes) texts.add(value);
      node.childNodes.forEach(collect);
    };
    const isProjector = (): boolean => location.hash.startsWith('#/projector/');
    // A window that another one opens keeps its globals from the empty page that it begins with, and this script runs
    // there alone. The page that follows is met where it first reads anything, which is before it shows anything.
    const attend = (): void => {
      if (watched === document || !isProjector()) return;
      watched = document;
      new MutationObserver(() => {
        collect(document);
        texts.add(document.title);
        texts.add(location.href);
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    };
    const read = (text: string): void => {
      attend();
      if (isProjector()) texts.add(text);
    };
    attend();

    const open = indexedDB.open.bind(indexedDB);
    indexedDB.open = (name, version) => {
      attend();
      if (isProjector()) databases.add(name);
      return open(name, version);
    };
    for (const method of ['get', 'getAll', 'openCursor'] as const) {
      type Reads = (this: IDBObjectStore, ...given: unknown[]) => IDBRequest;
      const reads = Reflect.get(IDBObjectStore.prototype, method) as Reads;
      Object.assign(IDBObjectStore.prototype, {
        [method](this: IDBObjectStore, ...given: unknown[]) {
          const request = reads.apply(this, given);
          request.addEventListener('success', () => read(JSON.stringify(request.result)));
          return request;
        },
      });
    }
    const item = Reflect.get<Storage, 'getItem'>(Storage.prototype, 'getItem');
    Storage.prototype.getItem = function (key) {
      const value = item.call(this, key);
      read(`${key} ${value ?? ''}`);
      return value;
    };
    const Channel = BroadcastChannel;
    window.BroadcastChannel = class extends Channel {
      constructor(name: string) {
        super(name);
        this.addEventListener('message', ({ data }) => read(JSON.stringify(data)));
      }
    };
  });

export const seenBy = (projector: Page): Promise<Seen> =>
  projector.evaluate(() => (window as unknown as { readonly seen: () => Seen }).seen()); // watchProjectors put it there
