// One file of its own, as the search dialog is.
import printing from '../paper/print-section.ts?worker&url';

const address = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')!.href;

for (const heading of document.querySelectorAll<HTMLElement>('.section-heading > [id]')) {
  const title = heading.textContent.replaceAll('\u00ad', '').trim();
  const said = document.createElement('span');
  said.setAttribute('role', 'status');

  const add = (text: string, act: () => void) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'share';
    button.textContent = text;
    button.setAttribute('aria-label', `${text} ‘${title}’`);
    button.addEventListener('click', act);
    heading.parentElement!.append(button);
  };

  const copy = (url: string) =>
    (navigator.clipboard?.writeText(url) ?? Promise.reject()).then(
      () => (said.textContent = 'Link gekopieerd'),
      () => (said.textContent = `Kopieer dit adres: ${url}`),
    );

  add('Deel', () => {
    const url = `${address}#${heading.id}`;
    if (typeof navigator.share === 'function' && matchMedia('(pointer: coarse)').matches) {
      navigator
        .share({ title: `${title} | ${document.title}`, url })
        .catch((error: Error) => (error.name === 'AbortError' ? '' : copy(url)));
    } else {
      copy(url);
    }
  });
  add('Print', () =>
    import(/* @vite-ignore */ printing).then(
      () => heading.dispatchEvent(new Event('print-section', { bubbles: true })),
      () => (said.textContent = 'Printen lukt nu niet.'),
    ),
  );
  heading.parentElement!.append(said);
}
