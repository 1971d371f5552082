/**
 * Opens the share sheet of a phone; elsewhere, or where that fails, copies the words and the address.
 * @param words what is copied above the address
 * @param said where it is told how it went
 */
export function send(data: { title: string; text?: string; url: string }, said: HTMLElement, done: string): void {
  const { title, text = title, url } = data;
  const copy = () =>
    (navigator.clipboard?.writeText(`${text}\n${url}`) ?? Promise.reject()).then(
      () => (said.textContent = done),
      () => (said.textContent = `Kopieer dit adres: ${url}`),
    );
  if (navigator.share && matchMedia('(pointer: coarse)').matches) {
    navigator.share(data).catch(({ name }: Error) => name === 'AbortError' || copy());
  } else {
    copy();
  }
}
