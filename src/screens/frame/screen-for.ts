import type { Component } from 'svelte';
import type { Route } from '../../routes.ts';
import { SCREENS } from '../screens.ts';

/** A place with the component that shows it. */
export interface Shown {
  readonly key: string;
  readonly route: Route;
  readonly Screen: Component<{ route: Route }>;
}

/** Loads the screen of a place. */
export async function screenFor(route: Route): Promise<Shown> {
  const { default: screen } = await SCREENS[route.screen]();
  return { key: placeKey(route), route, Screen: screen as Shown['Screen'] }; // the table pairs each name with its screen
}

/** The same key is the same screen: a step, a fact or a tab within it changes what it shows, not which it is. */
export const placeKey = (route: Route): string => ('id' in route ? `${route.screen}/${route.id}` : route.screen);
