/** What the reader writes on the card. */
export interface OwnWords {
  readonly words: string;
  readonly since: string;
  /** For the consult; always three. */
  readonly questions: readonly [string, string, string];
}

export const noWords: OwnWords = { words: '', since: '', questions: ['', '', ''] };

/** Reads kept words. @returns empty ones for all that cannot be read @throws never */
export function readOwnWords(kept: string | undefined): OwnWords {
  let raw: unknown;
  try {
    raw = JSON.parse(kept ?? '');
  } catch {
    return noWords;
  }
  const { words, since, questions } = Object(raw) as Partial<Record<keyof OwnWords, unknown>>;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const list = Array.isArray(questions) ? questions : [];
  return { words: text(words), since: text(since), questions: [text(list[0]), text(list[1]), text(list[2])] };
}
