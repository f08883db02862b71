import { expect, test } from 'vitest';
import { newsOf } from '../../src/storage/room-news.ts';

test('what is told after the channel was closed is heard by nobody, and harms nobody', () => {
  const news = newsOf('closed');
  const heard: unknown[] = [];
  news.listen((one) => heard.push(one));
  news.close();
  expect(() => news.tell({ exercise: 'e1' })).not.toThrow();
  expect(heard).toEqual([]);
});
