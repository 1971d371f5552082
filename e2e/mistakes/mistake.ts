/** A mistake that an editor makes in `content/`. */
export interface Mistake {
  readonly name: string;
  /** The one file that is changed. The build names it. */
  readonly file: string;
  /** @throws when the text has nothing to change */
  readonly change: (text: string) => string;
  /** What the build says beside the file: the key, and what was expected. */
  readonly expected: readonly (string | RegExp)[];
}

/** Replaces the first match, or every match of a global pattern. */
export function replace(pattern: RegExp, replacement: string): Mistake['change'] {
  return (text) => {
    const changed = text.replace(pattern, replacement);
    if (changed === text) throw new Error(`${pattern} changes nothing. Expected: a text that it matches`);
    return changed;
  };
}
