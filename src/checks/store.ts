/** The tab forgets when it is closed; the device keeps until the reader wipes it, or the browser does. */
export type Place = 'tab' | 'device';

/** Stands before every name, so that the site wipes its own values only. */
export const prefix = 'soepel-lopen:';

/** @throws where the browser refuses: even the getter may */
export const areaOf = (place: Place): Storage => (place === 'tab' ? sessionStorage : localStorage);

/** What is kept under a name; undefined where nothing is, or the browser refuses. */
export function readStored(place: Place, name: string): string | undefined {
  try {
    return areaOf(place).getItem(prefix + name) ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps a value under a name; an empty one is taken away.
 * @returns false where the browser refuses or has no room: the reader is told
 */
export function writeStored(place: Place, name: string, value: string): boolean {
  try {
    if (value) areaOf(place).setItem(prefix + name, value);
    else areaOf(place).removeItem(prefix + name);
    return true;
  } catch {
    return false;
  }
}

/** Answers that the reader chose to keep on the device. */
export interface Kept {
  /** `2026-11-22` */
  readonly day: string;
  readonly sealed: string;
}

/** What is kept on the device of a check, with its day; undefined where nothing is that can be read. */
export function readKept(id: string): Kept | undefined {
  const [, day, sealed] = /^(\d{4}-\d\d-\d\d) (.*)$/.exec(readStored('device', id) ?? '') ?? [];
  return day && sealed ? { day, sealed } : undefined;
}
