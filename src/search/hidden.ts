const privateUse = 0xe000;

/**
 * A word in letters that no index takes for letters: Pagefind leaves it out of the index and keeps it in the excerpt.
 * {@link showHidden} reads it.
 */
export function hide(word: string): string {
  return word.replaceAll(/[\0-\u0fff]/g, (letter) => String.fromCharCode(privateUse + letter.charCodeAt(0)));
}

/** A text of the index as the page has it: hidden words shown, the marks in compounds taken out. */
export function showHidden(text: string): string {
  return text
    .replaceAll(/[\ue000-\uefff]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - privateUse))
    .replaceAll('|', '');
}
