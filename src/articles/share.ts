// One file of its own, as the search dialog is.
import printing from '../paper/print-section.ts?worker&url';

/** Its folder holds the shared addresses of the sections too. */
const picture = document.querySelector<HTMLMetaElement>('[property="og:image"]')!.content;

for (const heading of document.querySelectorAll<HTMLElement>('.section-heading > [id]')) {
  const title = heading.textContent.replaceAll('\u00ad', '').trim();
  const said = Object.assign(document.createElement('span'), { role: 'status' });

  const add = (textContent: string, onclick: () => void) =>
    heading.parentElement!.append(
      Object.assign(document.createElement('button'), {
        type: 'button',
        className: 'share',
        textContent,
        ariaLabel: `${textContent} ‘${title}’`,
        onclick,
      }),
    );

  add('Deel', () => {
    const url = new URL(`${heading.id}/`, picture).href;
    const named = `${title} | ${document.title}`;
    const copy = () =>
      (navigator.clipboard?.writeText(`${named}\n${url}`) ?? Promise.reject()).then(
        () => (said.textContent = 'Link gekopieerd'),
        () => (said.textContent = `Kopieer dit adres: ${url}`),
      );
    if (navigator.share && matchMedia('(pointer: coarse)').matches) {
      navigator.share({ title: named, url }).catch(({ name }: Error) => name === 'AbortError' || copy());
    } else {
      copy();
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
