import type { ShownView } from './room-shelf.ts';

/** What was written: a row, or that it is gone; without an exercise, that all are. */
export interface News {
  readonly exercise?: string;
  readonly shown?: ShownView;
}

export interface Channel {
  /** Tells nothing once the channel is closed. */
  readonly tell: (news: News) => void;
  /** Returns what ends it. */
  readonly listen: (hear: (news: News) => void) => () => void;
  readonly close: () => void;
}

/** A channel between the windows, and within this one; without the browser's help, within this one alone. */
export function newsOf(name: string): Channel {
  let channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : undefined;
  const here = new Set<(news: News) => void>();
  const hearAll = (news: News): void => here.forEach((hear) => hear(news));
  channel?.addEventListener('message', ({ data }: MessageEvent<News>) => hearAll(data));
  return {
    tell: (news) => {
      hearAll(news);
      channel?.postMessage(news);
    },
    listen: (hear) => {
      here.add(hear);
      return () => void here.delete(hear);
    },
    close: () => {
      here.clear();
      channel?.close();
      // What is written while the shelf closes would post on it still, and a closed channel throws.
      channel = undefined;
    },
  };
}
