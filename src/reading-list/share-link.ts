/**
 * Hands a link to the share sheet of a phone; with a mouse, or where there is no sheet, it is copied.
 * @param say tells the reader what happened
 */
export function shareLink(url: string, title: string, say: (text: string) => void): void {
  const copy = () =>
    (navigator.clipboard?.writeText(url) ?? Promise.reject()).then(
      () => say('Link gekopieerd.'),
      () => say(`Kopieer dit adres: ${url}`),
    );
  if (typeof navigator.share === 'function' && matchMedia('(pointer: coarse)').matches) {
    navigator.share({ title, url }).catch((error: Error) => (error.name === 'AbortError' ? undefined : copy()));
  } else {
    copy();
  }
}
