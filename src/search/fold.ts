/** A word as it is compared: small letters, no diacritics, no apostrophe in it. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\p{M}'’‘`´]/gu, '');
}

/** The folded words of a text, in its order: letters and digits; a hyphen parts two words. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
