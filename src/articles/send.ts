/**
 * Opens the share sheet of a phone; elsewhere, or where that fails, copies the words and the address.
 * @param data `text` is copied above the address, else `title`
 * @param said where it is told how it went
 * @param done what is told once it is copied
 */
export function send(data: { title: string; text?: string; url: string }, said: HTMLElement, done: string): void {
  const { title, text = title, url } = data;
  const copy = () =>
    (navigator.clipboard?.writeText(`${text}\n${url}`) ?? Promise.reject()).then(
      () => (said.textContent = done),
      () => (said.textContent = `Kopieer dit adres: ${url}`),
    );
  if (navigator.share && matchMedia('(pointer: coarse)').matches) {
    navigator.share(data).catch(({ name }: Error) => (name === 'AbortError' ? '' : copy()));
  } else {
    copy();
  }
}
