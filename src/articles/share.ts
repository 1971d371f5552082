// Each is one file of its own, as the search dialog is.
import printing from '../paper/print-section.ts?worker&url';
import quoting from './quote.ts?worker&url';
import { send } from './send.ts';

/** Its folder holds the shared addresses of the sections too. */
const picture = document.querySelector<HTMLMetaElement>('[property="og:image"]')!.content;

for (const heading of document.querySelectorAll<HTMLElement>('.section-heading > [id]')) {
  const title = heading.textContent.replaceAll('\u00ad', '').trim();
  const said = Object.assign(document.createElement('span'), { role: 'status' });

  const add = (textContent: string, onclick: () => void) =>
    heading.parentElement!.append(
      Object.assign(document.createElement('button'), {
        className: 'share',
        textContent,
        ariaLabel: `${textContent} ‘${title}’`,
        onclick,
      }),
    );

  add('Deel', () => {
    const url = new URL(`${heading.id}/`, picture).href;
    send({ title: `${title} | ${document.title}`, url }, said, 'Link gekopieerd');
  });
  add('Print', () =>
    import(/* @vite-ignore */ printing).then(
      () => heading.dispatchEvent(new Event('print-section', { bubbles: true })),
      () => (said.textContent = 'Printen lukt nu niet.'),
    ),
  );
  heading.parentElement!.append(said);
}

// Once it is there, it listens itself.
document.onselectionchange = () => getSelection()!.isCollapsed || import(/* @vite-ignore */ quoting).catch(() => {});
