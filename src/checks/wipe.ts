import { forgetPages } from '../offline/kept.ts';
import { areaOf, prefix, writeStored, type Place } from './store.ts';

/** Every name under which something is kept. */
export function storedNames(place: Place): string[] {
  try {
    return Object.keys(areaOf(place))
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
  } catch {
    return [];
  }
}

/**
 * Takes away all that the site keeps: answers in this tab and on the device, and the pages to be read without a
 * network. @returns false where something stayed
 */
export async function wipeAll(): Promise<boolean> {
  for (const place of ['tab', 'device'] as const) for (const name of storedNames(place)) writeStored(place, name, '');
  // Other tabs hear of it by themselves; this page is told, and drops its settings too.
  dispatchEvent(new Event('storage'));
  const isForgotten = await forgetPages();
  return isForgotten && storedNames('tab').length + storedNames('device').length === 0;
}

/** Tells of a change that another tab made on the device. @returns ends the telling */
export function onChangeElsewhere(name: string, tell: () => void): () => void {
  const listen = ({ key }: StorageEvent) => {
    if (key === null || key === prefix + name) tell();
  };
  addEventListener('storage', listen);
  return () => removeEventListener('storage', listen);
}
