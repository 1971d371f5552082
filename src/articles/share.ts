export {};

const address = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')!.href;

for (const heading of document.querySelectorAll<HTMLElement>('.section-heading > [id]')) {
  const button = document.createElement('button');
  const title = heading.textContent.replaceAll('\u00ad', '').trim();
  button.type = 'button';
  button.className = 'share';
  button.textContent = 'Deel';
  button.setAttribute('aria-label', `Deel ‘${title}’`);
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  heading.parentElement!.append(button, said);

  const copy = (url: string) =>
    (navigator.clipboard?.writeText(url) ?? Promise.reject()).then(
      () => (said.textContent = 'Link gekopieerd'),
      () => (said.textContent = `Kopieer dit adres: ${url}`),
    );

  button.addEventListener('click', () => {
    const url = `${address}#${heading.id}`;
    if (typeof navigator.share === 'function' && matchMedia('(pointer: coarse)').matches) {
      navigator
        .share({ title: `${title} | ${document.title}`, url })
        .catch((error: Error) => (error.name === 'AbortError' ? '' : copy(url)));
    } else {
      copy(url);
    }
  });
}
