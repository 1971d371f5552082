import { readState } from '../fragment.ts';

/** Sections and checks that somebody chose for somebody else. */
export interface ReadingList {
  /** Ids of sections. */
  readonly parts: readonly string[];
  /** Own words of the sender, as plain text; empty where there are none. */
  readonly line: string;
}

/** More is not read by anybody, and does not fit on one A4. */
export const mostParts = 12;
/** In characters. */
export const longestLine = 140;

/** Writes a list for an address, from the `#` on. Last stands how many parts there are: a link that was cut off is known by it. */
export function encodeList({ parts, line }: ReadingList): string {
  const text = readLine(line);
  return `#?${new URLSearchParams([
    ...(text ? [['regel', text]] : []),
    ...parts.map((id) => ['deel', id]),
    ['aantal', String(parts.length)],
  ])}`;
}

/**
 * Reads what {@link encodeList} wrote: each id once, and of too many the first ones.
 * @param hash of an address, with its `#`
 * @returns an empty list where nothing can be read. `isWhole` is false where something may be missing.
 * @throws never
 */
export function decodeList(hash: string): ReadingList & { readonly isWhole: boolean } {
  const state = readState(hash);
  const named = state.getAll('deel');
  return {
    parts: [...new Set(named)].slice(0, mostParts),
    line: readLine(state.get('regel') ?? ''),
    isWhole: state.get('aantal') === String(named.length) && named.length <= mostParts,
  };
}

/** One line of plain text: without line breaks and characters that cannot be seen, and cut off where it is too long. */
export function readLine(text: string): string {
  const seen = text.replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\s]+/gu, ' ').trim();
  return [...seen].slice(0, longestLine).join('').trim();
}
