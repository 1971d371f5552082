/** A word as it is compared: small letters, no diacritics, no apostrophe in it. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\p{M}'’‘`´]/gu, '');
}

/** The folded words of a text, in its order: letters and digits; a hyphen parts two words, and so does `s` in `s'nachts`. */
export function foldedWords(text: string): string[] {
  const apart = fold(text).replaceAll(/\bs(?=(?:nachts|ochtends|morgens|middags|avonds)\b)/g, 's ');
  return apart.match(/[\p{L}\p{N}]+/gu) ?? [];
}
